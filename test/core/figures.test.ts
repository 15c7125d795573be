// The figure finder on marked text: what stands between ‹ and › is a figure, and nothing else is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFigures } from '../../src/core/figures/listFigures.ts';

function finds(marked: string): void {
  const text = marked.replace(/[‹›]/g, '');
  const figures = [...listFigures(text)].reverse();
  const found = figures.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}‹${rest.slice(start, end)}›${rest.slice(end)}`,
    text,
  );
  assert.equal(found, marked);
}

test('finds figures in news prose', () => {
  finds('Then last week, some ‹200› militants attacked a prison holding ‹thousands› of members in Syria.');
  finds('It poses a challenge for the ‹900› U.S. soldiers deployed in the area.');
  finds('More than ‹100› people died. About ‹45,000› people were forced to flee.');
});
