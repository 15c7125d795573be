// `ibid check --cache`: whatever is kept between runs, the report is that of a run that keeps nothing.
import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ibid, type Run, SAMPLE } from './ibid.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-kept-'));
  await cp(SAMPLE, folder, { recursive: true });
});
after(() => rm(folder, { recursive: true }));

const inFolder = (...names: string[]) => path.join(folder, ...names);
const listKept = async () => (await readdir(inFolder('cache/findings'))).sort();

/** When each kept file was written: one that was of use is left as it is. */
async function readTimes(): Promise<Map<string, number>> {
  const names = await listKept();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, (await stat(inFolder('cache/findings', name))).mtimeMs] as const),
    ),
  );
}

/** What a run that keeps nothing says of the notebook as it is. */
let fresh: Run | undefined;

/** Checks with the cache, and without where the notebook has changed; says how many of the kept files were written by that. */
async function countChecked(): Promise<number> {
  const before = await readTimes().catch(() => new Map<string, number>());
  const check = (...more: string[]) => ibid(['check', 'notes', '--json', ...more], { folder });
  const [kept, expected] = await Promise.all([check('--cache', 'cache'), fresh ?? check()]);
  fresh = expected;
  assert.deepEqual(kept, expected);
  assert.ok(kept.stdout.includes('"verdict": "stated"'));
  return [...(await readTimes())].filter(([name, time]) => before.get(name) !== time).length;
}

describe('findings kept in the cache', () => {
  type Step = readonly [what: string, change: () => Promise<unknown>, checked: number | 'all'];
  const inNotebook: readonly Step[] = [
    ['at first', () => Promise.resolve(), 'all'],
    ['after a note has changed', () => appendFile(inFolder('notes/upper-sarn.md'), '\nAs @nobody says.\n'), 1],
    [
      'after a source has changed',
      () => appendFile(inFolder('sources/haddow2024sarn.md'), '\nSome 54,000 people left.\n'),
      'all',
    ],
    ['after a source has come', () => writeFile(inFolder('sources/nobody.md'), '---\nid: nobody\n---\n'), 'all'],
    ['after a source has gone', () => rm(inFolder('sources/nobody.md')), 'all'],
  ];
  const inCache: readonly Step[] = [
    ['again', () => Promise.resolve(), 0],
    ['where a kept file is half written', async () => truncate(await findKept(), 200), 1],
    ['where a kept file is none of ours', async () => writeFile(await findKept(), '{"claims":[],"problems":[]}'), 1],
    ['where a kept file is empty', async () => writeFile(await findKept(), ''), 1],
    ['where all is deleted', () => rm(inFolder('cache'), { recursive: true }), 'all'],
  ];
  for (const [what, change, checked] of [...inNotebook, ...inCache]) {
    it(`are as good as new ${what}`, async () => {
      await change();
      if (inNotebook.some(([each]) => each === what)) fresh = undefined;
      const count = await countChecked();
      assert.equal(count, checked === 'all' ? (await listKept()).length : checked);
    });
  }

  it('are sound after two runs at once', async () => {
    await rm(inFolder('cache'), { recursive: true });
    const [one, other] = await Promise.all(
      [1, 2].map(() => ibid(['check', 'notes', '--json', '--cache', 'cache'], { folder })),
    );
    assert.deepEqual(one, other);
    assert.equal(await countChecked(), 0);
    assert.ok((await listKept()).every((name) => name.endsWith('.json')));
  });

  async function findKept(): Promise<string> {
    return inFolder('cache/findings', (await listKept())[0] ?? '');
  }
});
