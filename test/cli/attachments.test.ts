// What the command line does with the files that references name: only what notes may cite is read, and with a cache once.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writePdf } from '../platform/writePdf.ts';
import { ibid, ibidJson } from './ibid.ts';

interface Claim {
  readonly source: string;
  readonly kind: string;
  readonly verdict: string;
  readonly obstacle: string | null;
  readonly passage: { readonly file: string; readonly start: number | null; readonly page: string | null } | null;
}

const PROSE = 'The survey was made in spring and in autumn by the same people with the same boats and instruments.';
const page = (...lines: readonly string[]) => lines.map((text, index) => ({ text, x: 50, y: 700 - 14 * index }));
const PDF = writePdf({
  pages: [page(PROSE), page(PROSE, 'Nothing else was found.'), page(PROSE, 'The delta rose by 34 cm within a year.')],
});
const LIBRARY = `@article{mara2024, title = {River levels}, doi = {10.1000/mara}, file = {:files/mara.pdf:PDF}}
@article{scan2020, title = {A scan}, file = {:files/scan.pdf:PDF}}
@article{gone2019, title = {Gone}, file = {:files/gone.pdf:PDF}}
@article{other2018, title = {Other}, file = {:files/other.pdf:PDF}}
`;

describe('files that references name', { concurrency: false }, () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-attachments-'));
    await mkdir(path.join(folder, 'files'));
    const write = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);
    await write('refs.bib', LIBRARY);
    await write('files/mara.pdf', PDF);
    await write('files/scan.pdf', writePdf({ pages: [[]] }));
    await write('files/other.pdf', writePdf({ pages: [page('A zeppelin was seen over the town that day.')] }));
    await write(
      'note.md',
      'The delta rose by 34 cm [@mara2024]. It rose by 34 cm (https://doi.org/10.1000/mara).\n\nIt fell by 12 cm [@scan2020]. It fell by 13 cm [@gone2019].\n',
    );
  });
  after(() => rm(folder, { recursive: true }));

  it('are what notes are checked against', async () => {
    const { claims } = (await ibidJson(['check', 'note.md'], { folder })) as { claims: readonly Claim[] };
    assert.deepEqual(
      claims
        .filter(({ kind }) => kind === 'figure')
        .map(({ source, verdict, obstacle }) => `${source} ${obstacle ?? verdict}`),
      ['mara2024 stated', 'mara2024 stated', 'scan2020 unreadable text', 'gone2019 unreadable text'],
    );
    assert.partialDeepStrictEqual(claims[0]?.passage, { file: path.join('files', 'mara.pdf'), start: null, page: '3' });
  });

  it('are named where they cannot be read', async () => {
    const { code, stdout } = await ibid(['check', 'note.md'], { folder });
    assert.match(stdout, /note\.md:3:\d+: hint: .*scan\.pdf is a scan/);
    assert.match(stdout, /note\.md:3:\d+: hint: File not found: .*gone\.pdf/);
    assert.equal(code, 0);
  });

  it('are searched', async () => {
    const hits = await ibidJson(['search', 'zeppelin'], { folder });
    assert.partialDeepStrictEqual(hits, [{ id: 'other2018', passage: { start: null, page: '1' } }]);
  });

  it('are read once with a cache', async () => {
    const cache = path.join(folder, 'cache');
    const search = () => ibidJson(['search', 'zeppelin', '--cache', cache], { folder });
    const first = await search();
    // Of the same size and time as before, so that only who opens it sees that it is no PDF any more.
    const file = path.join(folder, 'files', 'other.pdf');
    const { size, mtimeMs } = await stat(file);
    const content = await readFile(file);
    await writeFile(file, 'x'.repeat(size));
    await utimes(file, mtimeMs / 1000, mtimeMs / 1000);
    assert.deepEqual(await search(), first);
    // And with another time and the content of before it is opened, and found to be known.
    await writeFile(file, content);
    assert.deepEqual(await search(), first);
  });
});
