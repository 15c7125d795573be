// Notes that the thread which checks them does not survive.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { NoteChecker } from '../../src/cli/noteChecker.ts';
import { openNoteChecker } from '../../src/cli/noteChecker.ts';
import { loadLibrary, type LoadedLibrary } from '../../src/platform/loadLibrary.ts';
import { findThread } from '../threads.ts';

const THREAD = findThread('failingCheckThread');

let library: LoadedLibrary;
let checker: NoteChecker;
before(async () => {
  library = await loadLibrary([], { script: findThread('indexer') });
  checker = openNoteChecker(THREAD, library.store, { ms: 2000, msPerMegabyte: 0 });
  await checker.refresh();
});
after(async () => {
  await checker.close();
  await library.close();
});

const check = async (name: string, text: string) => {
  const { problems, failures } = await checker.check({ path: `/${name}`, stamp: '', bibliographies: [] }, text);
  return [...problems.map(({ code }) => code), ...failures.map(({ message }) => message)];
};

it('are given up; the next ones are checked', async () => {
  assert.deepEqual(await check('a.md', 'An endless note.'), ['Checking this note took more than 2 seconds.']);
  assert.deepEqual(await check('b.md', 'As [@nobody] says.'), ['no-library']);
  assert.deepEqual(await check('a.md', 'An endless note.'), ['Checking this note took more than 2 seconds.']);
  assert.deepEqual(await check('a.md', 'It is mended. As [@nobody] says.'), ['no-library']);
});

it('may end the thread, which is started again', async () => {
  // The thread ends after it has answered, or before: the next check is done by another in either case.
  await check('c.md', 'An ending note.');
  for (let codes: string[] = []; codes[0] !== 'no-library'; codes = await check('b.md', 'As [@nobody] says.'));
});
