// Files that no reader survives: each costs itself, or the one entry that is at fault, and nothing else.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Library } from '../../src/core/library.ts';
import { findThread } from '../threads.ts';
import { article, entry, makePlace, startIndexer } from './indexerPlace.ts';

const SCRIPT = findThread('faultyIndexer');

const listCodes = (library: Library) =>
  library
    .listProblems()
    .flatMap(({ file, problems }) => problems.map(({ code }) => `${basename(file)}: ${code}`))
    .sort();
const three = ['one', 'two', 'three'].map((key) => entry(key)).join('');

/** The three entries under keys of the file's own. */
const entriesOf = (file: string) => three.replaceAll(/\{(?=one|two|three)/g, `{${file}`);

describe('a file at fault', { concurrency: false }, () => {
  for (const [name, text, code, survivors] of [
    ['stuck-file.bib', entriesOf('f'), 'read-timeout', []],
    ['waiting-entry-1.bib', entriesOf('e'), 'read-timeout', ['eone', 'ethree']],
    ['waiting-text.md', article('A text'), 'read-timeout', ['waiting-text']],
    // So large that the memory runs out before the time does.
    ['hungry-file.bib', entriesOf('h') + ' '.repeat(30e6), 'read-out-of-memory', []],
    ['throwing-file.bib', entriesOf('t'), 'read-failed', []],
    ['throwing-entry-0.bib', entriesOf('x'), 'entry-failed', ['xtwo', 'xthree']],
    ['throwing-text.md', article('A text'), 'entry-failed', ['throwing-text']],
  ] as const) {
    it(`costs itself alone: ${name}`, async () => {
      const { storage, folder, write, start } = makePlace({ 'a.md': article('A') });
      const first = start({}, SCRIPT);
      await first.ready();
      first.indexer.rescan([write(name, text)]);
      await first.until((library) => library.listSkippedFiles().length === 1);
      first.indexer.rescan([write('b.md', article('B'))]);
      await first.until((library) => library.has('b') && library.has('a'));
      const { library } = first.indexer;
      assert.deepEqual(listCodes(library), [`${name}: ${code}`]);
      const keys = library.list({ order: 'key', offset: 0, limit: 9 }).map(({ key }) => key);
      assert.deepEqual(keys.sort(), ['a', 'b', ...survivors].sort());
      for (const key of survivors) assert.equal(library.find(key)?.parsedText, undefined, 'it has no text');
      await first.indexer.dispose();

      // The next window knows, and does not fall over it once more.
      const second = startIndexer(storage, [{ folder, patterns: ['**/*.{md,bib}'] }], [], {}, SCRIPT);
      await second.ready();
      assert.deepEqual(second.ends(), []);
      assert.deepEqual(listCodes(second.indexer.library), [`${name}: ${code}`]);
      rmSync(join(folder, name));
      second.indexer.rescan([join(folder, name)]);
      await second.until((library) => library.listSkippedFiles().length === 0 && library.count() === 2);
      await second.indexer.dispose();
    });
  }

  it('keeps the entries of its last version, and is read again once it has changed', async () => {
    const { folder, write, start } = makePlace({ 'x.bib': three });
    const { indexer, ready, until } = start({}, SCRIPT);
    await ready();
    rmSync(join(folder, 'x.bib'));
    indexer.rescan([write('waiting-entry-0.bib', three), join(folder, 'x.bib')]);
    await until((library) => library.listSkippedFiles().length === 1 && !library.has('one') && library.has('three'));
    indexer.rescan([write('waiting-entry-0.bib', '% nothing left to be stuck at\n')]);
    await until((library) => library.listSkippedFiles().length === 0 && library.count() === 0);
  });

  it('keeps others waiting no longer when there are several: what was read before it is kept', async () => {
    const { folder, write, start } = makePlace({ 'good.md': article('G') });
    for (const number of [1, 2, 3]) write(`waiting-file.${number}.bib`, three);
    const { indexer, until, ends } = start({}, SCRIPT);
    await until((library) => ends().length === 2 && library.has('good'));
    await until((library) => library.listSkippedFiles().length === 2);
    assert.equal(ends().length, 2, 'before the third one is given up');
    rmSync(join(folder, 'waiting-file.3.bib'));
    indexer.rescan([join(folder, 'waiting-file.3.bib')]);
    await until((library) => library.listSkippedFiles().length === 2 && indexer.isReady);
  });

  it('is waited for by another window on the same store, which reads all else', async () => {
    const { folder, storage, write, start } = makePlace({ 'a.md': article('A') });
    const windows = [
      start({}, SCRIPT),
      startIndexer(storage, [{ folder, patterns: ['**/*.{md,bib}'] }], [], {}, SCRIPT),
    ];
    await Promise.all(windows.map(({ ready }) => ready()));
    const paths = [write('waiting-entry-1.bib', three), write('b.md', article('B'))];
    for (const { indexer } of windows) indexer.rescan(paths);
    const isWhole = (library: Library) => ['a', 'b', 'one', 'three'].every((key) => library.has(key));
    await Promise.all(windows.map(({ until }) => until(isWhole)));
    for (const { indexer } of windows)
      assert.deepEqual(listCodes(indexer.library), ['waiting-entry-1.bib: read-timeout']);
  });

  it('may change while it is given up, and then counts as it is now', async () => {
    const { write, start } = makePlace({ 'a.md': article('A') });
    const { indexer, events, ready, until, ends } = start({}, SCRIPT);
    await ready();
    const before = events.length;
    indexer.rescan([write('waiting-entry-2.bib', three)]);
    while (!events.slice(before).some(({ kind }) => kind === 'working')) await setImmediate();
    indexer.rescan([write('waiting-entry-2.bib', entry('other'))]);
    await until((library) => library.has('other') && !library.has('one'));
    assert.ok(ends().length <= 1);
    assert.deepEqual(listCodes(indexer.library), []);
  });

  it('holds up neither a window that is closed nor the next one', async () => {
    const { folder, write, start } = makePlace({ 'a.md': article('A') });
    const { indexer, events, ready } = start({}, SCRIPT);
    await ready();
    const before = events.length;
    indexer.rescan([write('waiting-file.bib', three), write('b.md', article('B'))]);
    while (!events.slice(before).some(({ kind }) => kind === 'working')) await setImmediate();
    await indexer.dispose();
    rmSync(join(folder, 'waiting-file.bib'));
    const next = start({}, SCRIPT);
    await next.until((library) => library.has('b') && library.count() === 2);
    assert.deepEqual(next.ends(), []);
  });

  it('is a note, which loses what it cites', async () => {
    const { folder, storage, write } = makePlace({ 'sources/a.md': article('A'), 'note.md': '[@a]\n' });
    write('waiting-file.md', '[@a] [@a]\n');
    const roots = [{ folder, patterns: ['sources/*.md'] }];
    const { indexer, ready, until } = startIndexer(storage, roots, [{ folder, patterns: ['*.md'] }], {}, SCRIPT);
    await ready();
    await until((library) => library.countUses().get('a')?.times === 1);
    assert.deepEqual(listCodes(indexer.library), ['waiting-file.md: read-timeout']);
  });

  it('brings the thread back after a crash that no file is to blame for', async () => {
    const { write, start } = makePlace({ 'a.md': article('A') });
    const { indexer, ready, until, ends } = start({}, SCRIPT);
    await ready();
    indexer.rescan([write('crashing-file.md', article('C'))]);
    await until((library) => library.has('crashing-file') && ends().length > 0);
    indexer.rescan([write('b.md', article('B'))]);
    await until((library) => library.has('b'));
    assert.equal(ends()[0]?.kind, 'crashed');
    assert.deepEqual(listCodes(indexer.library), []);
  });
});

describe('a store that goes with its process', () => {
  it('is taken over by the next thread, and goes with the last', async () => {
    const { folder, write } = makePlace({ 'a.md': article('A') });
    const left = join(tmpdir(), 'ibid-store-999999999-left');
    mkdirSync(left, { recursive: true });
    const roots = [{ folder, patterns: ['*.{md,bib}'] }];
    const { indexer, events, ready, until, ends } = startIndexer(undefined, roots, [], {}, SCRIPT);
    await ready();
    assert.equal(existsSync(left), false, 'what a killed process left is gone');
    indexer.rescan([write('waiting-file.bib', three)]);
    await until((library) => library.listSkippedFiles().length === 1 && library.has('a'));
    assert.equal(ends().length, 1);
    const stores = new Set(events.flatMap((event) => (event.kind === 'opened' ? [dirname(event.path)] : [])));
    assert.equal(stores.size, 1);
    await indexer.dispose();
    assert.deepEqual([...stores].map(existsSync), [false]);
  });
});
