// Where in a source the words of a quotation stand: for each place the words of the source, as numbers, and their share.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldText } from '../../../src/core/fold.ts';
import { listAlignments } from '../../../src/core/quotations/alignQuotation.ts';
import { UNALIGNED } from '../../../src/core/quotations/alignWindow.ts';
import { parseQuotation } from '../../../src/core/quotations/quotedWords.ts';

/** "w3 w4 w5": words that stand nowhere else. */
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(' ');

/** "3–5 9 -": word by word, "-" where a word has no counterpart. */
function show(alignment: Iterable<number>): string {
  const runs: { from: number; to: number }[] = [];
  for (const place of alignment) {
    const last = runs.at(-1);
    if (last !== undefined && place !== UNALIGNED && place === last.to + 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs.map(({ from, to }) => (from === UNALIGNED ? '-' : from === to ? `${from}` : `${from}–${to}`)).join(' ');
}

function align(source: string, quotation: string): string[] {
  const alignments = listAlignments(foldText(source), parseQuotation(quotation));
  return alignments.map(({ alignment, share }) => `${show(alignment)}: ${share.toFixed(2)}`);
}

type Row = readonly [what: string, source: string, quotation: string, alignments: readonly string[]];

const ROWS: readonly Row[] = [
  ['as it stands', words(0, 400), 'w10 w11 w12', ['10–12: 1.00']],
  ['in two parts', words(0, 400), 'w10 w11 w12 … w20 w21', ['10–12 20–21: 1.00']],
  [
    'on both sides of the longest part',
    words(0, 400),
    'w10 w11 … w20 w21 w22 w23 … w30 w31',
    ['10–11 20–23 30–31: 1.00'],
  ],
  ['behind an ellipsis of two paragraphs', words(0, 400), 'w10 w11 w12 … w133 w134', ['10–12 133–134: 1.00']],
  ['farther behind', words(0, 400), 'w10 w11 w12 … w300 w301', ['10–12 300–301: 1.00']],
  ['farther before', words(0, 400), 'w300 w301 … w10 w11 w12', ['300–301 10–12: 1.00']],
  ['with another word behind an ellipsis', words(0, 400), 'w10 w11 w12 … w20 x w22', ['10–12 20–22: 0.83']],
  ['with another word before an ellipsis', words(0, 400), 'w20 x w22 … w30 w31 w32 w33', ['20–22 30–33: 0.86']],
  ['with other words within', words(0, 400), 'w10 w11 w12 x y z w16 w17 w18', ['10–18: 0.67']],
  [
    'with three words from elsewhere near',
    words(0, 400),
    'w10 w11 w12 w50 w51 w52 w16 w17 w18 w19',
    ['10–12 50–52 16–19: 1.00'],
  ],
  ['with two words from elsewhere', words(0, 400), 'w10 w11 w12 w50 w51 w15 w16 w17 w18 w19', ['10–19: 0.80']],
  ['with three words from far away', words(0, 400), 'w10 w11 w12 w180 w181 w182 w16 w17 w18 w19', ['10–19: 0.70']],
  ['with less than half of its words', words(0, 400), 'x y w12 z u', []],
  ['with its words here and there', words(0, 400), 'w10 x w30 y w50 z', []],
  [
    'with what stands twice next behind',
    `p q ${words(0, 50)} p q ${words(50, 100)} p q`,
    'w10 w11 w12 … p q',
    ['12–14 52–53: 1.00'],
  ],
  [
    'with what stands twice next before',
    `p q ${words(0, 50)} p q ${words(50, 100)} p q`,
    'p q … w60 w61 w62',
    ['52–53 64–66: 1.00'],
  ],
  [
    'with what stands twice between',
    `p q ${words(0, 200)} p q ${words(200, 400)} p q`,
    'w190 w191 w192 … p q … w210',
    ['192–194 202–203 214: 1.00'],
  ],
  [
    'with what stands far away at the nearest place',
    `${words(0, 10)} p q ${words(10, 400)} p q ${words(400, 600)}`,
    'w200 w201 w202 … p q',
    ['202–204 10–11: 1.00'],
  ],
  [
    'with what stands far away at the nearest place behind',
    `${words(0, 10)} p q ${words(10, 400)} p q ${words(400, 600)}`,
    'w300 w301 w302 … p q',
    ['302–304 402–403: 1.00'],
  ],
  [
    'wherever its longest part stands',
    `${words(0, 50)} a b c ${words(50, 300)} a b c ${words(300, 400)}`,
    'a b c … w310',
    ['50–52 316: 1.00', '303–305 316: 1.00'],
  ],
  ['nowhere', words(0, 400), 'x y z', []],
];

describe('a quotation is found', () => {
  for (const [what, source, quotation, alignments] of ROWS)
    it(what, () => assert.deepEqual(align(source, quotation), alignments));

  it('at 64 places at most', () => {
    const source = Array.from({ length: 70 }, (_, index) => `we sailed w${index}`).join(' ');
    assert.equal(align(source, 'we sailed').length, 64);
    assert.equal(align(source, 'we sailed … w10 … w20').length, 16);
  });
  it('by its shorter parts where the longest is not there', () => {
    assert.deepEqual(align(words(0, 400), 'x y … w10 w11 w12 w13 w14 … z'), ['- - 10–14 -: 0.63']);
    assert.deepEqual(align(words(0, 400), 'x y z … w10 w11 w12 w13'), ['- - - 10–13: 0.57']);
  });
});
