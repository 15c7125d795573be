// What the indexer keeps of notes: what they cite, and what they name as their bibliographies.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { article, entry, makePlace, startIndexer, until } from './indexerPlace.ts';

describe('notes', { concurrency: false }, () => {
  it('keeps what notes cite, and of no source, no package and nothing that is excluded', async () => {
    const { folder, storage, write } = makePlace({
      'sources/a.md': `${article('A')}See [@b].\n`,
      'one.md': 'As [@a, p. 2; -@b] and @a say.\n',
      'deep/two.md': '[@a]\n',
      'node_modules/x/three.md': '[@a]\n',
      'old/four.md': '[@a]\n',
    });
    const notes = [{ folder, patterns: ['**/*.md', '!old', '!old/**'] }];
    const roots = [{ folder, patterns: ['sources/*.md'] }];
    const { indexer, until } = startIndexer(storage, roots, notes);
    await until((library) => library.countUses().get('a')?.times === 3);
    assert.deepEqual(indexer.library.listUses('a'), [
      { file: join(folder, 'deep/two.md'), spans: [{ start: 1, end: 3 }] },
      {
        file: join(folder, 'one.md'),
        spans: [
          { start: 4, end: 6 },
          { start: 23, end: 25 },
        ],
      },
    ]);
    assert.deepEqual(indexer.library.countUses().get('b'), { times: 1, notes: 1 });
    indexer.rescan([write('one.md', '[@b]\n')]);
    await until((library) => library.countUses().get('a')?.times === 1);
    renameSync(join(folder, 'deep'), join(folder, 'deeper'));
    indexer.rescan([join(folder, 'deep'), join(folder, 'deeper')]);
    await until((library) => library.listUses('a')[0]?.file === join(folder, 'deeper/two.md'));
  });

  it('keeps what notes label of their own for as long as they do', async () => {
    const { folder, storage, write } = makePlace({ 'one.md': '![A map](a.png){#Map-a}\n', 'sources/a.md': '(b)=\n' });
    const roots = [{ folder, patterns: ['sources/*.md'] }];
    const { indexer, until } = startIndexer(storage, roots, [{ folder, patterns: ['**/*.md'] }]);
    await until((library) => library.isLabel('map-a'));
    assert.deepEqual(
      ['map-a', 'Map-a', 'map', 'b'].map((label) => indexer.library.isLabel(label)),
      [true, false, false, false],
    );
    indexer.rescan([write('one.md', '(map-b)=\n')]);
    await until((library) => library.isLabel('map-b'));
    assert.equal(indexer.library.isLabel('map-a'), false);
  });

  it('takes notes on sources for sources unless it is told not to', async () => {
    const { folder, storage } = makePlace({
      'one.md': '---\ncitekey: a\n---\n',
      'two.md': '---\nreferences: [id: b]\n---\n',
    });
    const notes = [{ folder, patterns: ['**/*.md'] }];
    const { indexer, until } = startIndexer(storage, [], notes);
    await until((library) => library.has('a') && library.has('b'));
    indexer.configure({ folders: [folder], roots: [], notes, open: [], isTrusted: true, readsLiteratureNotes: false });
    await until((library) => !library.has('a'));
    assert.equal(indexer.library.has('b'), true);
  });

  it('tells of the library only when that has changed, be it by another window, and of notes apart', async () => {
    const { folder, storage, write } = makePlace({ 'sources/a.md': article('A'), 'note.md': '[@a]\n' });
    const notes = [{ folder, patterns: ['**/*.md'] }];
    const roots = [{ folder, patterns: ['sources/*.md'] }];
    const windows = [startIndexer(storage, roots, notes), startIndexer(storage, roots, notes)];
    const count = (wanted: string) => windows.map(({ events }) => events.filter(({ kind }) => kind === wanted).length);
    for (const { ready, until } of windows) {
      await ready();
      await until((library) => library.countUses().size === 1);
    }
    const before = count('changed');
    const rescan = (path: string) => windows.forEach(({ indexer }) => indexer.rescan([path]));
    const idle = count('idle');
    rescan(write('note.md', '[@b]\n'));
    await until(() => count('idle').every((times, index) => times > (idle[index] ?? 0)));
    await until(() => windows.every(({ indexer }) => indexer.library.countUses().has('b')));
    assert.deepEqual(count('changed'), before);
    rescan(write('sources/b.md', article('B')));
    await until(() => count('changed').every((times, index) => times > (before[index] ?? 0)));
  });

  it('reads what notes and projects name, open or not, and reads it once', async () => {
    const { place, folder, storage, write } = makePlace({
      'note.md': '---\nbibliography: ../shelf/named.bib\n---\n[@named]\n',
      'own.md': '---\nreferences:\n- id: own\n  type: book\n  title: Own\n---\n[@own]\n',
      'paper/_quarto.yml': 'project: x\nbibliography: [../../shelf/quarto.bib]\n',
    });
    const shelf = join(place, 'shelf');
    mkdirSync(shelf);
    for (const name of ['named', 'quarto']) writeFileSync(join(shelf, `${name}.bib`), entry(name));
    const notes = [{ folder, patterns: ['**/*.md'] }];
    const first = startIndexer(storage, [], notes);
    await first.ready();
    const { library } = first.indexer;
    assert.deepEqual(
      library.list({ order: 'key', offset: 0, limit: 9 }).map(({ key }) => key),
      ['named', 'own', 'quarto'],
    );
    assert.deepEqual(library.countUses().get('own'), { times: 1, notes: 1 });
    // The editor watches what lies outside of the workspace, and tells.
    const watched = first.events.filter(({ kind }) => kind === 'watched').at(-1);
    assert.deepEqual(watched, { kind: 'watched', folders: [{ folder: shelf, isRecursive: false }] });
    writeFileSync(join(shelf, 'named.bib'), entry('named', 'A longer title'));
    first.indexer.rescan([join(shelf, 'named.bib')]);
    await first.until((current) => current.findRow('named')?.title === 'A longer title');
    await first.indexer.dispose();

    const second = startIndexer(storage, [], notes);
    await second.ready();
    const kinds = second.events.map(({ kind }) => kind);
    assert.deepEqual([second.indexer.library.count(), kinds.includes('changed')], [3, false]);
    second.indexer.rescan([write('note.md', '[@named]\n')]);
    await second.until((current) => !current.has('named') && current.has('quarto'));
  });

  it('reads of what notes in a folder without trust name only what lies in it', async () => {
    const { place, folder, storage } = makePlace({
      'note.md': '---\nbibliography: [../outside.bib, inside.bib, ~/home.bib]\n---\n',
      'inside.bib': entry('inside'),
    });
    writeFileSync(join(place, 'outside.bib'), entry('outside'));
    const notes = [{ folder, patterns: ['**/*.md'] }];
    const { indexer, ready } = startIndexer(storage, [], notes, { isTrusted: false });
    await ready();
    assert.deepEqual([indexer.library.has('inside'), indexer.library.has('outside')], [true, false]);
  });
});
