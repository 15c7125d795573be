// The library for programs that read it whole: what those do without who only list it, and what a kept store has anyway.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadLibrary, type LoadOptions } from '../../src/platform/loadLibrary.ts';
import { entry, makePlace, SCRIPT } from './indexerPlace.ts';

const { folder, storage } = makePlace({
  'x.bib': entry('doe2020', 'The river') + entry('roe2021', 'A delta'),
  'a.md': '---\ntitle: The harbour\n---\nSome 200 ships lay in the harbour.\n',
});
const roots = [{ folder, patterns: ['*.{bib,md}'] }];

async function ask(options: Omit<LoadOptions, 'script'>) {
  const loaded = await loadLibrary(roots, { script: SCRIPT, ...options });
  const { library } = loaded;
  const rows = library.list({ order: 'key', offset: 0, limit: library.count() });
  const answer = {
    keys: rows.map(({ key }) => key),
    item: library.findItem('roe2021'),
    text: library.find('a')?.source.text,
    found: library.search('river', 9).map(({ row }) => row.key),
    completed: library.suggest('del', 9).map(({ key }) => key),
  };
  await loaded.close();
  return answer;
}

describe('a library that is read whole', { concurrency: false }, () => {
  it('is listed and asked by key without its words, but not searched', async () => {
    const whole = await ask({});
    assert.deepEqual(
      [whole.keys, whole.found, whole.completed],
      [['a', 'doe2020', 'roe2021'], ['doe2020'], ['roe2021']],
    );
    assert.deepEqual(await ask({ indexesWords: false }), { ...whole, found: [], completed: [] });
  });

  it('can be searched where the store is kept, whoever has filled it', async () => {
    await ask({ indexesWords: false, cache: join(storage, 'kept') });
    const next = await ask({ cache: join(storage, 'kept') });
    assert.deepEqual([next.found, next.completed], [['doe2020'], ['roe2021']]);
  });
});
