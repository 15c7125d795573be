// How often a style calls its macros in all, and what becomes of one that does so without measure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countMacroCalls } from '../../../src/core/csl/macroCalls.ts';
import { openEngine } from './styles.ts';

const macro = (name: string, ...calls: string[]): string =>
  `<macro name="${name}">${calls.map((call) => `<text macro="${call}"/>`).join('')}</macro>`;
const LAYOUT = '<citation><layout><text macro="a"/><group><text macro=\'a\'/></group></layout></citation>';

const doubling = (steps: number): string =>
  Array.from({ length: steps }, (_, step) => macro(`m${step}`, `m${step + 1}`, `m${step + 1}`)).join('');

describe('the calls of macros', () => {
  const STYLES = [
    ['no macro', '<citation/>', 0],
    ['macros that are called', macro('a', 'b', 'b') + macro('b') + LAYOUT, 6],
    ['a macro that nobody calls', macro('a') + macro('c', 'a') + LAYOUT, 2],
    ['a macro that calls itself', macro('a', 'a') + LAYOUT, 4],
    ['comments', `${macro('a')}<!-- ${LAYOUT} -->${LAYOUT}<!-- ${LAYOUT}`, 2],
    ['calls that double', `${doubling(30)}<citation><text macro="m0"/></citation>`, 2 ** 31 - 1],
  ] as const;
  for (const [what, xml, count] of STYLES) {
    it(`are counted of ${what}`, () => assert.equal(countMacroCalls(xml), count));
  }

  it('are too many for a style that can be used', () => {
    const change = (xml: string): string =>
      xml.replace(/(<citation\b[^>]*>\s*<layout\b[^>]*>)/, `${doubling(60)}$1<text macro="m0"/>`);
    assert.throws(() => openEngine('in-text', change), { name: 'UserError', message: /call one another too often/ });
  });
});
