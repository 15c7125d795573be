// A sentence of a source on a card: as much as there is room for, with marks that stay on their words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMarkedText } from '../../../src/core/card/sourceParts.ts';

/** `[` and `]` mark places; what is between `|` and `|` is the sentence. */
function show(written: string, maxLength?: number): string {
  const places: { start: number; end: number }[] = [];
  const span = { start: -1, end: -1 };
  let prose = '';
  for (const letter of written) {
    if (letter === '[') places.push({ start: prose.length, end: prose.length });
    else if (letter === ']') Object.assign(places.at(-1) ?? {}, { end: prose.length });
    else if (letter !== '|') prose += letter;
    else if (span.start < 0) span.start = prose.length;
    else span.end = prose.length;
  }
  const { text, marks } = toMarkedText(prose, span, places, maxLength);
  return marks.reduceRight((shown, { start, end }) => {
    return `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  }, text);
}

const ROWS: readonly (readonly [name: string, written: string, shown: string, maxLength?: number])[] = [
  ['whole', 'One. |Two [three] four.| Five.', 'Two [three] four.'],
  ['without a lone mark at the end', '“A. |B [c] d.”| e', 'B [c] d.'],
  ['without a lone mark at the beginning', '|“B [c] d,| e” f', 'B [c] d,'],
  ['with marks that are a pair', '|“B [c] d,” e.|', '“B [c] d,” e.'],
  ['without a mark that covers nearly all of it', '|[Two three four].|', 'Two three four.'],
  [
    'cut at the ends of words around the first mark',
    '|alpha beta gamma delta epsilon zeta eta [theta] iota kappa lambda mu nu xi omicron pi rho sigma tau|',
    '… zeta eta [theta] iota kappa …',
    40,
  ],
];

describe('the sentence on a card is shown', () => {
  for (const [name, written, shown, maxLength] of ROWS) {
    it(name, () => {
      const found = show(written, maxLength);
      if (maxLength === undefined) assert.equal(found, shown);
      else {
        assert.ok(found.length <= maxLength + 6, found);
        assert.match(found, /^(?:… )?(?:\p{L}+ )*\[theta\](?: \p{L}+)*(?: …)?$/u);
      }
    });
  }
});
