// Text of the preview with its claims in elements: cut at each claim, nothing twice and nothing left out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentSegment } from '../../../src/core/markdown/contentMapping.ts';
import { formatMarked } from '../../../src/core/preview/claimHtml.ts';
import type { PreviewClaim, PreviewNote } from '../../../src/core/preview/previewNote.ts';

type Place = readonly [start: number, end: number];

function mark(places: readonly Place[], open: string): PreviewClaim[] {
  return places.map(([start, end]) => ({ start, end, open }));
}

interface Row {
  readonly content: string;
  readonly quotations?: readonly Place[];
  readonly figures?: readonly Place[];
  /** Where the content begins in the text; one segment of all of it unless `segments` says otherwise. */
  readonly start?: number;
  readonly segments?: readonly ContentSegment[];
  readonly html: string;
}

const ROWS: Readonly<Record<string, Row>> = {
  'no claim': { content: 'a < b', html: 'a &lt; b' },
  'all of the text': { content: 'abc', figures: [[0, 3]], html: '<f>abc</span>' },
  'the beginning': { content: 'abc', figures: [[0, 1]], html: '<f>a</span>bc' },
  'the middle': { content: 'abc', figures: [[1, 2]], html: 'a<f>b</span>c' },
  'the end': { content: 'abc', figures: [[2, 3]], html: 'ab<f>c</span>' },
  'two claims side by side': {
    content: 'abc',
    figures: [
      [0, 1],
      [1, 3],
    ],
    html: '<f>a</span><f>bc</span>',
  },
  'two claims apart': {
    content: 'a<c',
    figures: [
      [0, 1],
      [2, 3],
    ],
    html: '<f>a</span>&lt;<f>c</span>',
  },
  'a figure in a quotation': {
    content: 'abcde',
    quotations: [[1, 4]],
    figures: [[2, 3]],
    html: 'a<q>b<f>c</span>d</span>e',
  },
  'a figure that begins before a quotation': {
    content: 'abcde',
    quotations: [[2, 4]],
    figures: [[1, 3]],
    html: 'a<f>b</span><q><f>c</span>d</span>e',
  },
  'claims before and after the text': {
    content: 'abc',
    start: 10,
    figures: [
      [0, 2],
      [8, 10],
      [11, 12],
      [13, 14],
      [20, 22],
    ],
    html: 'a<f>b</span>c',
  },
  'a claim that begins before the text and ends after it': {
    content: 'abc',
    start: 10,
    figures: [[5, 20]],
    html: '<f>abc</span>',
  },
  'a claim that goes on over words that stand nowhere': {
    content: 'ab&cd',
    segments: [
      { contentStart: 0, textStart: 10, length: 2 },
      { contentStart: 3, textStart: 15, length: 2 },
    ],
    figures: [[11, 16]],
    html: 'a<f>b</span>&amp;<f>c</span>d',
  },
  'words that stand nowhere before and after': {
    content: '<b>',
    segments: [{ contentStart: 1, textStart: 10, length: 1 }],
    figures: [[10, 11]],
    html: '&lt;<f>b</span>&gt;',
  },
  'a text that stands nowhere': { content: '<b>', segments: [], figures: [[0, 3]], html: '&lt;b&gt;' },
};

describe('the preview marks', () => {
  for (const [what, { content, quotations = [], figures = [], start = 0, segments, html }] of Object.entries(ROWS)) {
    it(what, () => {
      const note = { quotations: mark(quotations, '<q>'), figures: mark(figures, '<f>') } as unknown as PreviewNote;
      const whole = [{ contentStart: 0, textStart: start, length: content.length }];
      assert.equal(formatMarked(content, segments ?? whole, note), html);
    });
  }
});
