// A file that is written whole: never missing while it is, as it was where that fails, and nothing left beside it.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../src/platform/replaceFile.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'ibid-replace-'));

test('A file is there at every moment while another text takes its place', async () => {
  const file = join(makeFolder(), 'a.json');
  writeFileSync(file, 'old');
  const texts = new Set<string>();
  const state = { isDone: false };
  const writing = replaceFile(file, 'new'.repeat(1_000_000)).then(() => (state.isDone = true));
  while (!state.isDone) {
    texts.add(readFileSync(file, 'utf8').slice(0, 3));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
  texts.add(readFileSync(file, 'utf8').slice(0, 3));
  assert.deepEqual([...texts], ['old', 'new']);
});

test('What cannot be replaced stays as it is, and leaves nothing behind', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'a.json', 'inside'), { recursive: true });
  await assert.rejects(replaceFile(join(folder, 'a.json'), 'new'));
  assert.deepEqual(readdirSync(folder), ['a.json']);
});
