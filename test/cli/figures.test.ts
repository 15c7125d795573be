// `ibid figures`: shapes, offsets and what is read as Markdown.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ibid, ibidJson, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

interface FigureJson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value?: number;
}

describe('ibid figures', SIDE_BY_SIDE, () => {
  it('gives the documented fields, and only those', async () => {
    const input = 'At 𝔘lm some 200 militants took $1.7 million, between 3 and 4.5 % of it in 2019.';
    const at = (text: string) => ({ start: input.indexOf(text), end: input.indexOf(text) + text.length, text });
    assert.deepEqual(await ibidJson(['figures'], { input }), [
      { ...at('200'), kind: 'number', value: 200, unit: null, noun: 'militants', qualifier: 'approximately' },
      { ...at('$1.7 million'), kind: 'money', value: 1_700_000, unit: 'USD', noun: null, qualifier: null },
      { ...at('3 and 4.5 %'), kind: 'percent', low: 3, high: 4.5, unit: '%', noun: null, qualifier: null },
      { ...at('2019'), kind: 'date', date: '2019', unit: null, noun: null, qualifier: null },
    ]);
  });

  it('counts offsets from the start of a Markdown file, front matter included', async () => {
    const file = path.join(SAMPLE, 'sources/haddow2024sarn.md');
    const text = await readFile(file, 'utf8');
    const figures = (await ibidJson(['figures', file])) as FigureJson[];
    assert.ok(figures.length > 40);
    for (const { start, end, text: words } of figures) assert.equal(text.slice(start, end), words);
    assert.ok(figures.every(({ start }) => start > text.indexOf('KELL, Veldria')));
  });

  it('counts a byte order mark as the first character', async () => {
    const [figure] = (await ibidJson(['figures'], { input: '\uFEFF45,000 people' })) as FigureJson[];
    assert.equal(figure?.start, 1);
  });

  it('reads UTF-16 that says so', async () => {
    const figures = (await ibidJson(['figures'], {
      input: Buffer.from('\uFEFF900 soldiers', 'utf16le'),
    })) as FigureJson[];
    assert.deepEqual(
      figures.map(({ value }) => value),
      [900],
    );
  });

  it('prints a line a figure for people, with no colour codes in a pipe', async () => {
    const { stdout, code } = await ibid(['figures'], { input: 'Nobody.\nSome 200 militants.' });
    assert.equal(stdout, '2:6  200  number  approximately 200 militants\n');
    assert.equal(code, 0);
  });

  it('finds nothing in nothing', async () => assert.deepEqual(await ibidJson(['figures'], { input: '' }), []));
});
