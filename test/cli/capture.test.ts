// `ibid capture`: fields, text without marks, and files that never replace others.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ibid, ibidJson } from './ibid.ts';

const PASTED = `The Osmere Courier

Price of bread rises again

By Ada Brenn

Published 3 May 2024 at 14:05

A loaf costs 12 crowns now, *two* more than in April.

“We have no choice,” said the baker [Ilse Tarrant](https://bakery.example.org).
`;

describe('ibid capture', { concurrency: true }, () => {
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
});
