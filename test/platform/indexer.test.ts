// The indexer's thread on real folders: what is written to files is in the library soon after, whatever happens between.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { article, entry, makePlace, startIndexer, ALONE, PATIENCE, SCRIPT } from './indexerPlace.ts';

const PLATFORM = new URL('../../src/platform/node.ts', import.meta.url).href;

/** Indexes in another process until the first entries are there, and then ends it as a crash would. */
async function killHalfway(storage: string, folder: string): Promise<void> {
  const program = `import { nodePlatform } from ${JSON.stringify(PLATFORM)};
    const indexer = nodePlatform.startIndexer(${JSON.stringify({ storage, script: SCRIPT })});
    indexer.configure(${JSON.stringify({ roots: [{ folder, patterns: ['*.bib'] }], ...ALONE })});
    setInterval(() => indexer.library.count() > 0 && process.kill(process.pid, 'SIGKILL'), 1);`;
  const file = join(storage, '..', 'killed.mjs');
  writeFileSync(file, program);
  const child = spawn(process.execPath, [file], { timeout: PATIENCE });
  await once(child, 'exit');
}

describe('indexer', { concurrency: false }, () => {
  it('sees new, changed, renamed and deleted files', async () => {
    const { folder, write, start } = makePlace({ 'a.md': article('A'), 'deep/er/b.md': article('B') });
    const { indexer, ready, until } = start();
    await ready();
    assert.deepEqual([indexer.library.count(), indexer.library.find('b')?.parsedText?.figures[0]?.text], [2, '200']);
    indexer.rescan([write('c.md', article('C')), write('a.md', article('Changed'))]);
    await until((library) => library.has('c') && library.findRow('a')?.title === 'Changed');
    renameSync(join(folder, 'deep'), join(folder, 'deeper'));
    indexer.rescan([join(folder, 'deep'), join(folder, 'deeper')]);
    await until((library) => library.findRow('b')?.file === join(folder, 'deeper/er/b.md'));
    rmSync(join(folder, 'c.md'));
    indexer.rescan([join(folder, 'c.md')]);
    await until((library) => !library.has('c'));
  });

  it('sees thousands of changes at once', async () => {
    const { write, start } = makePlace({});
    const { indexer, ready, until } = start();
    await ready();
    indexer.rescan(Array.from({ length: 2000 }, (_, index) => write(`many/${index}.md`, article(String(index)))));
    await until((library) => library.count() === 2000);
  });

  it('says which folders outside of the workspace are to be watched', async () => {
    const { place, folder, storage } = makePlace({ 'a.md': article('A') });
    const outside = join(place, 'outside');
    const patterns = ['*.md', join(outside, 'one.bib'), join(outside, 'deep', '**', '*.bib'), `!${place}/never/*.md`];
    const { ready, events } = startIndexer(storage, [{ folder, patterns }], [], { folders: [folder] });
    await ready();
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'watched' ? event.folders : [])),
      [
        { folder: outside, isRecursive: false },
        { folder: join(outside, 'deep'), isRecursive: true },
      ],
    );
  });

  it('serves the library of the last session at once', async () => {
    const { start } = makePlace({ 'a.md': article('A') });
    const first = start();
    await first.ready();
    void first.indexer.dispose();
    assert.equal(start().indexer.library.count(), 1);
  });

  it('keeps what a half-written file was, until it settles', async () => {
    const whole = entry('one') + entry('two') + entry('three');
    const { write, start } = makePlace({ 'x.bib': whole });
    const { indexer, ready, events, until } = start();
    await ready();
    for (const cut of [whole.slice(0, -8), '']) {
      const before = events.filter(({ kind }) => kind === 'idle').length;
      indexer.rescan([write('x.bib', cut)]);
      await until(() => events.filter(({ kind }) => kind === 'idle').length > before);
      assert.deepEqual([indexer.library.count(), indexer.library.listProblems()], [3, []]);
    }
    indexer.rescan([write('x.bib', whole + entry('four'))]);
    await until((library) => library.count() === 4);
    indexer.rescan([write('x.bib', entry('one') + entry('two').slice(0, -8))]);
    await until((library) => library.listProblems().length === 1 && !library.has('three'));
  });

  it('reads a changed .bib entry anew and moves the others', async () => {
    const { write, start } = makePlace({ 'x.bib': entry('one') + entry('two') });
    const { indexer, ready, until } = start();
    await ready();
    indexer.rescan([write('x.bib', entry('one', 'A longer title') + entry('two'))]);
    await until((library) => library.findRow('one')?.title === 'A longer title');
    assert.equal(indexer.library.findRow('two')?.span.start, entry('one', 'A longer title').length);
  });

  it('makes a damaged store anew', async () => {
    const { storage, start } = makePlace({ 'a.md': article('A') });
    mkdirSync(storage);
    writeFileSync(join(storage, 'library.db'), 'This is no database. '.repeat(500));
    const { until, troubles } = start();
    await until((library) => library.has('a'));
    assert.deepEqual(troubles(), ['rebuilt']);
  });

  it('finds another place where the storage folder cannot be', async () => {
    const { storage, start } = makePlace({ 'a.md': article('A') });
    writeFileSync(storage, 'a file in the way');
    const { until, troubles } = start();
    await until((library) => library.has('a'));
    assert.deepEqual(troubles(), ['temporary']);
  });

  it('goes on after it was killed', async () => {
    const text = Array.from({ length: 3000 }, (_, index) => entry(`key${index}`)).join('');
    const { storage, folder, start } = makePlace({ 'x.bib': text });
    await killHalfway(storage, folder);
    const { indexer, until } = start();
    const survived = indexer.library.count();
    assert.ok(survived > 0 && survived < 3000, String(survived));
    await until((library) => library.count() === 3000);
  });

  it('shares a store with another window', async () => {
    const { write, start } = makePlace({
      'x.bib': Array.from({ length: 1000 }, (_, index) => entry(`key${index}`)).join(''),
    });
    const windows = [start(), start()];
    for (const { ready } of windows) await ready();
    assert.deepEqual(
      windows.map(({ indexer }) => indexer.library.count()),
      [1000, 1000],
    );
    const path = write('y.bib', entry('new'));
    for (const { indexer } of windows) indexer.rescan([path]);
    for (const { until } of windows) await until((library) => library.count() === 1001);
    assert.deepEqual(
      windows.flatMap(({ troubles }) => troubles()),
      [],
    );
    assert.deepEqual(windows[0]?.indexer.library.listDuplicates(), []);
  });

  it('lets earlier roots win, in whatever order they are configured', async () => {
    const { folder, start } = makePlace({ 'one/x.bib': entry('key', 'One'), 'two/x.bib': entry('key', 'Two') });
    const { indexer, until } = start();
    const roots = ['one', 'two'].map((name) => ({ folder: join(folder, name), patterns: ['*.bib'] }));
    indexer.configure({ roots, ...ALONE });
    await until((library) => library.findRow('key')?.title === 'One');
    indexer.configure({ roots: roots.toReversed(), ...ALONE });
    await until((library) => library.findRow('key')?.title === 'Two');
    assert.equal(indexer.library.listDuplicates()[0]?.places[0]?.file, join(folder, 'two/x.bib'));
  });

  it('reads all encodings, and says of what it does not read why', async () => {
    const { start, folder } = makePlace({
      'bom.md': `\uFEFF${article('Bom')}`,
      'utf16.md': Buffer.from(`\uFEFF${article('Wide – ö')}`, 'utf16le'),
      'latin.md': Buffer.from(article('Caf\xe9'), 'latin1'),
      'binary.md': new Uint8Array(2000),
      'link/a.md': article('A'),
    });
    symlinkSync(folder, join(folder, 'link', 'loop'));
    utimesSync(join(folder, 'bom.md'), 0, 0);
    const { indexer, ready } = start();
    await ready();
    const { library } = indexer;
    assert.deepEqual(
      library.list({ order: 'key', offset: 0, limit: 9 }).map(({ title }) => title),
      ['A', 'Bom', 'Café', 'Wide – ö'],
    );
    assert.deepEqual(
      library.listProblems().map(({ problems }) => problems[0]?.code),
      ['file-binary'],
    );
    assert.equal(library.find('bom')?.source.textStart, article('Bom').indexOf('Some'));
  });

  it('reads small files first, so that none waits for a large one', async () => {
    const { start } = makePlace({ 'a.bib': entry('one') + entry('two') + entry('three'), 'z.md': article('Z') });
    const { indexer, ready } = start();
    await ready();
    const [latest, ...earlier] = indexer.library.list({ order: 'added', offset: 0, limit: 9 }).map(({ key }) => key);
    assert.deepEqual([latest, earlier.at(-1)], ['three', 'z']);
  });

  it('stops when told, and goes on when asked', async () => {
    const { start } = makePlace({ 'x.bib': Array.from({ length: 3000 }, (_, index) => entry(`key${index}`)).join('') });
    const { indexer, events, until } = start();
    await until((library) => library.count() > 0);
    indexer.cancel();
    await until(() => events.some(({ kind }) => kind === 'idle'));
    assert.ok(indexer.isReady === (indexer.library.count() === 3000));
    indexer.rescan();
    await until((library) => library.count() === 3000);
  });
});
