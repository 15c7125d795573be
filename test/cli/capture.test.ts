// `ibid capture`: fields, text without marks, and files that never replace others.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { answerWith, startWeb } from '../platform/webServer.ts';
import { writePdf } from '../platform/writePdf.ts';
import { ibid, ibidJson, SIDE_BY_SIDE } from './ibid.ts';

const PASTED = `The Osmere Courier

Price of bread rises again

By Ada Brenn

Published 3 May 2024 at 14:05

A loaf costs 12 crowns now, *two* more than in April.

“We have no choice,” said the baker [Ilse Tarrant](https://bakery.example.org).
`;

const PAGE = `<html><head><title>Bread rises again</title></head><body><article><h1>Bread rises again</h1>
<p>By Ada Brenn</p><p>A loaf costs 12 crowns now, two more than in April, and the bakers of the town do not expect it to fall.</p>
<figure><img src="/loaf.png" alt="A loaf"></figure>
<p>“We have no choice,” said Ilse Tarrant, who has baked in the lower town for thirty years and more.</p></article></body></html>`;

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const WORK = {
  type: 'book',
  title: 'Loaves',
  author: [{ family: 'Brenn', given: 'Ada' }],
  issued: { 'date-parts': [[2001]] },
};

describe('ibid capture', SIDE_BY_SIDE, () => {
  it('gives CSL-JSON, Markdown and plain text', async () => {
    const { markdown, text, ...item } = (await ibidJson(['capture', '--url', 'https://courier.example.org/bread'], {
      input: PASTED,
    })) as Record<string, unknown>;
    assert.equal(item.title, 'Price of bread rises again');
    assert.equal(item.id, 'brenn2024price');
    assert.equal(item.URL, 'https://courier.example.org/bread');
    assert.deepEqual(item.issued, { 'date-parts': [[2024, 5, 3]] });
    assert.match(String(markdown), /\*two\* more/);
    assert.equal(
      text,
      'A loaf costs 12 crowns now, two more than in April.\n\n“We have no choice,” said the baker Ilse Tarrant.',
    );
  });

  it('reads a PDF with its pages', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-'));
    const file = path.join(folder, 'ebb.pdf');
    const title = { text: 'The ebb of the harbour', x: 100, y: 740, size: 20 };
    await writeFile(file, writePdf({ pages: [[title, { text: 'It lost 12 cm in a year.', x: 100, y: 700 }]] }));
    const { stdout, code } = await ibid(['capture', file]);
    await rm(folder, { recursive: true });
    assert.match(stdout, /\naccessed: \d{4}-\d\d-\d\d\ncontent-hash: sha256:[0-9a-f]{64}\n/);
    assert.match(stdout, /title: The ebb of the harbour\n[^]*<!-- page 1 -->[^]*It lost 12 cm in a year\.\n$/);
    assert.equal(code, 0);
  });

  const saved = [
    'Snapshot-Content-Location: https://courier.example/bread',
    'Content-Type: multipart/related; type="text/html"; boundary="-B-"',
    '',
    '---B-',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    PAGE.replaceAll('=', '=3D').replace('Ilse', '=C3=8Else').replace('thirty', 'thir=\r\nty'),
    '---B---',
  ].join('\r\n');

  for (const [what, name, contents, code, said] of [
    [
      'a page in one file',
      'saved.mhtml',
      saved,
      0,
      /\nURL: https:\/\/courier\.example\/bread\n[^]*Îlse Tarrant, who has baked[^]*thirty years/,
    ],
    ['an empty page', 'empty.html', '', 2, /^ibid: empty\.html is empty\.\n$/],
    ['an empty bibliography', 'empty.bib', ' \n', 2, /^ibid: There is no text\.\n$/],
    ['a picture called a page', 'picture.html', PNG, 2, /^ibid: picture\.html is not a web page/],
    [
      'a page that scripts write',
      'app.html',
      `<title>App</title><div id="root"></div><script>${'x'.repeat(3000)}</script>`,
      1,
      /loaded by JavaScript[^\n]*\n---\n/,
    ],
    [
      'a page cut off in its head',
      'cut.html',
      '<html><head><title>Bread rises',
      1,
      /No article was found[^\n]*\n---\n/,
    ],
    ['tags without end', 'tags.html', '<a title="'.repeat(200_000), 2, /^ibid: No article was found[^\n]*\n$/],
    [
      'a page of 50 MB',
      'large.html',
      '<p>All of it'.repeat(4_500_000),
      2,
      /larger than 10 million characters[^\n]*\n$/,
    ],
  ] as const) {
    it(`ends with ${code} and a sentence for ${what}`, { timeout: 20_000 }, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
      await writeFile(path.join(folder, name), contents);
      const run = await ibid(['capture', name], { folder });
      await rm(folder, { recursive: true });
      assert.match(run.stderr + run.stdout, said);
      assert.equal(run.code, code);
    });
  }

  it('prints a file that the library reads', async () => {
    const { stdout, code } = await ibid(['capture'], { input: PASTED });
    assert.match(stdout, /^---\nid: brenn2024price\n/);
    assert.equal(code, 0);
  });

  it('writes new files and leaves no others behind', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
    const out = path.join(folder, 'new/sources');
    const runs = [];
    for (let run = 0; run < 2; run++) runs.push(await ibid(['capture', '--out', out], { input: PASTED }));
    const files = (await readdir(out)).sort();
    const second = await readFile(path.join(out, 'brenn2024pricea.md'), 'utf8');
    await rm(folder, { recursive: true });
    assert.deepEqual(files, ['brenn2024price.md', 'brenn2024pricea.md']);
    assert.equal(runs[1]?.stdout, `${path.join(out, 'brenn2024pricea.md')}\n`);
    assert.match(second, /^---\nid: brenn2024pricea\n/);
  });

  it('says why it cannot write', async () => {
    const { code, stderr } = await ibid(['capture', '--out', 'README.md'], { input: PASTED });
    assert.match(stderr, /README\.md/);
    assert.equal(code, 2);
  });

  it('fetches an address with its pictures', async () => {
    const web = await startWeb((asked) =>
      asked === '/bread' ? answerWith(PAGE) : answerWith(PNG, { 'Content-Type': 'image/png' }),
    );
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
    const { stdout, stderr } = await ibid(['capture', `${web.origin}/bread`, '--out', folder]);
    const [name = ''] = stdout.trim().split('\n');
    const article = await readFile(name, 'utf8').catch(() => stderr);
    const files = (await readdir(folder)).map((file) => path.extname(file)).sort();
    await Promise.all([web.stop(), rm(folder, { recursive: true })]);
    assert.match(article, /^---\nid: brenn\d*bread\n[^]*\n---\n\nA loaf costs 12 crowns/);
    assert.match(article, /!\[A loaf\]\(brenn\d*bread-1\.png\)/);
    assert.deepEqual(files, ['.md', '.png']);
    assert.deepEqual(web.asked, ['/bread', '/loaf.png']);
  });

  it('says why an address gives no source', async () => {
    const web = await startWeb(() => undefined);
    const { code, stderr } = await ibid(['capture', `${web.origin}/none`]);
    await web.stop();
    assert.match(stderr, /^ibid: \S+ has no page at http:\S+\/none \(404\)/);
    assert.equal(code, 2);
  });

  it('asks for what is known of a DOI, and keeps one that nobody answers for', async () => {
    const web = await startWeb((asked) =>
      asked === '/doi.org/10.1000/loaf' ? answerWith(JSON.stringify(WORK)) : answerWith('busy', {}, 503),
    );
    const env = { IBID_TEST_SERVICES: web.origin };
    const known = await ibidJson(['capture', 'doi:10.1000/loaf'], { env });
    const bare = await ibidJson(['capture', '10.1000/loaf'], { env });
    const later = await ibid(['capture', 'doi:10.1000/later'], { env });
    await web.stop();
    assert.partialDeepStrictEqual(known, { id: 'brenn2001loaves', title: 'Loaves', DOI: '10.1000/loaf' });
    assert.deepEqual(bare, known);
    assert.match(later.stdout, /DOI: 10\.1000\/later\n/);
    assert.match(later.stderr, /Ibid saved the identifier/);
    assert.equal(later.code, 0);
  });
});
