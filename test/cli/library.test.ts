// `ibid library` and `ibid search` on the sample and on a library with mistakes.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { DEFAULT_PATTERNS } from '../../src/cli/options.ts';
import { ibid, ibidJson, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly { readonly family?: string }[];
}

interface Hit {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly passage: { readonly start: number; readonly end: number; readonly text: string } | null;
}

describe('ibid library', SIDE_BY_SIDE, () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
    await writeFile(path.join(folder, 'a.bib'), '@book{one, title = {One}}\n@book{two title = {Two}}\n');
    await writeFile(path.join(folder, 'b.bib'), '@book{one, title = {Another}}\n');
  });
  after(() => rm(folder, { recursive: true }));

  it('gives the CSL-JSON of all sources of the sample', async () => {
    const items = (await ibidJson(['library'])) as Item[];
    assert.equal(items.length, 18);
    assert.deepEqual(
      items.find(({ id }) => id === 'haddow2024sarn')?.author?.map(({ family }) => family),
      ['Haddow', 'Oyelle'],
    );
    assert.equal(items.find(({ id }) => id === 'okafor2017:counting')?.type, 'article-journal');
  });

  it('finds nothing to complain of in the sample', async () => {
    const { code, stderr, stdout } = await ibid(['library']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^haddow2024sarn +Haddow and Oyelle +2024 {2}After the raid/m);
  });

  it('says where a file is broken, and lists the rest', async () => {
    const { code, stdout, stderr } = await ibid(['library', 'a.bib'], { folder });
    assert.match(stderr, /^ibid: a\.bib:2:\d+: /);
    assert.match(stdout, /^one .*One$/m);
    assert.equal(code, 1);
  });

  it('has what a Quarto or Pandoc project names, wherever it lies', async () => {
    const project = path.join(folder, 'book');
    await mkdir(path.join(project, 'parts'), { recursive: true });
    await writeFile(path.join(project, 'parts', '_quarto.yml'), 'bibliography: ../../b.bib\n');
    const { stdout } = await ibid(['library'], { folder: project });
    assert.match(stdout, /^one .*Another$/m);
  });

  it('lets the earlier of two globs win, and says that a key is there twice', async () => {
    const { stdout, stderr } = await ibid(['library', '--library', 'b.bib', '--library', 'a.bib'], { folder });
    assert.match(stdout, /^one .*Another$/m);
    assert.match(stderr, /a\.bib:1:1: 2 sources have the citekey @one; the one in b\.bib is used\./);
  });

  it('refuses a glob that matches nothing', async () => {
    const { code, stderr } = await ibid(['library', '--library', 'c.bib'], { folder });
    assert.deepEqual([code, stderr], [2, 'ibid: File not found: c.bib.\n']);
  });

  it('reads by default what the extension reads by default', () => {
    const settings = manifest.contributes.configuration.map(({ properties }) => properties);
    const files = settings.find((properties) => 'ibid.library.files' in properties)?.['ibid.library.files'];
    assert.deepEqual(DEFAULT_PATTERNS, files?.default);
  });
});

describe('ibid search', SIDE_BY_SIDE, () => {
  it('gives the best sentence with its place in the file', async () => {
    const [hit] = (await ibidJson(['search', 'overloading', 'bread', 'basket'])) as Hit[];
    assert.equal(hit?.id, 'ferry-returns-to-halm');
    const text = await readFile(path.join(SAMPLE, 'sources/ferry-returns-to-halm.md'), 'utf8');
    assert.equal(text.slice(hit.passage?.start, hit.passage?.end), hit.passage?.text);
    assert.match(hit.passage?.text ?? '', /overloading|basket/);
  });

  it('gives no more than were asked for, the best first', async () => {
    const hits = (await ibidJson(['search', 'river', '--limit', '2'])) as Hit[];
    assert.equal(hits.length, 2);
    assert.ok((hits[0]?.score ?? 0) >= (hits[1]?.score ?? 0));
  });

  it('finds nothing without complaint', async () => {
    const { code, stdout, stderr } = await ibid(['search', 'xylophone']);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
  });

  for (const limit of ['0', '-1', 'many']) {
    it(`refuses ${limit} as a limit`, async () => {
      const { code, stderr } = await ibid(['search', 'river', `--limit=${limit}`]);
      assert.deepEqual([code, stderr], [2, `ibid: --limit needs a number above 0, not ${limit}.\n`]);
    });
  }
});
