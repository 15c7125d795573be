// Figures whose last word is the last of its text, line or block: nothing is read past it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CURRENCY_NAMES } from '../../src/core/figures/currencies.ts';
import { listFigures } from '../../src/core/figures/listFigures.ts';
import { UNIT_NAMES, UNIT_SYMBOLS } from '../../src/core/figures/unitTable.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';

/** What a figure may be the end of. */
const PLACES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['the text', 'The flood cost ', ''],
  ['a line', 'The flood cost ', '\n\nMore was lost.'],
  ['a list item', '- The flood cost ', '\n- More was lost.\n'],
  ['a heading', '## The flood cost ', '\n\nMore was lost.'],
  ['a table row', '| Flood | Loss |\n|---|---|\n| first | ', ' |\n| second | more |\n'],
  ['a block quote', '> The flood cost ', '\n'],
  ['what is cited', '- The flood cost ', ' [@doe2020]\n'],
];

describe('a figure that ends', () => {
  for (const [name, before, after] of PLACES) {
    test(`${name} is all of its words`, () => {
      for (const [name, unit] of CURRENCY_NAMES) {
        ends(before, `7 million ${name.endsWith('s') ? name : `${name}s`}`, unit, after);
      }
    });
  }

  test('in any unit has nothing behind it', () => {
    for (const unit of [...UNIT_NAMES.keys(), ...UNIT_SYMBOLS.keys()]) {
      const text = `It was 7 ${unit}`;
      for (const { start, end, text: words } of listFigures(text)) assert.equal(words, text.slice(start, end), unit);
    }
  });

  test('in a degree sign has it', () => {
    assert.deepEqual(
      listFigures('It was 20°').map(({ text, unit }) => [text, unit]),
      [['20°', 'degree']],
    );
  });
});

/** Whether the figure that begins after `before` is `words`, in that unit. */
function ends(before: string, words: string, unit: string, after: string): void {
  const text = before + words + after;
  const figure = parseNote(text).figures.find(({ start }) => start >= before.length);
  const end = before.length + words.length;
  assert.deepEqual([figure?.start, figure?.end, figure?.text, figure?.unit], [before.length, end, words, unit], text);
}
