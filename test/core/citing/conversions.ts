// A library of three sources, and notes on it converted from style to style: shared by examples and made-up citations.
import assert from 'node:assert/strict';
import { convertStyle } from '../../../src/core/citing/convertStyle.ts';
import type { StyleContext } from '../../../src/core/citing/styles/style.ts';
import { STYLES } from '../../../src/core/citing/styleTable.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { TextEdit } from '../../../src/core/text/textEdit.ts';
import type { CslItem } from '../../../src/core/source.ts';

const toItem = (id: string, family: string, year: number, rest = {}): CslItem => {
  return { id, type: 'article', author: [{ family }], issued: { 'date-parts': [[year]] }, ...rest };
};
const ITEMS = new Map(
  [
    toItem('waters', 'Waters', 2022, { URL: 'https://x.example/w_(1)' }),
    toItem('roe', 'Roe', 1999, { DOI: '10.1/2' }),
    toItem('lee', 'L*ee_', 2001),
  ].map((item) => [item.id, item]),
);
export const CONTEXT: StyleContext = {
  findItem: (key) => ITEMS.get(key),
  findKeyByUrl: (url) => (url === 'https://x.example/w_(1)' ? 'waters' : undefined),
  formatCustom: [],
};

export function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** `text` with its citations in the style of the id `id`. */
export function convert(text: string, id: string): string {
  const style = STYLES.find((each) => each.id === id);
  assert.ok(style, id);
  return apply(text, convertStyle(parseNote(text), style, CONTEXT).edits);
}
