// Made-up citations of every shape come back from every style.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSameCited, parseCited } from '../../src/core/citing/cited.ts';
import { listCited, STYLES } from '../../src/core/citing/styleTable.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { CONTEXT, convert } from '../core/citing/conversions.ts';
import { propertyRuns } from './propertyRuns.ts';

const cite = fc
  .record({
    prefix: fc.constantFrom('', 'see ', 'cf. *also* ', 'e.g. "x" '),
    dash: fc.constantFrom('', '-'),
    key: fc.constantFrom('@waters', '@roe', '@lee', '@{a b|c}'.replace(' b', 'b'), '@new:2001/x'),
    suffix: fc.constantFrom(
      '',
      ', p. 3',
      ' p. 3',
      ', pp. 3-5, 7 and passim',
      ', {sec. Two words}',
      ', [sic]',
      ', my emphasis',
      ', "so" \\| <b>',
      ', in reply to @roe',
      ', --> no',
    ),
  })
  .map(({ prefix, dash, key, suffix }) => prefix + dash + key + suffix);
const pandocCitation = fc.oneof(
  fc.array(cite, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join('; ')}]`),
  fc
    .tuple(fc.constantFrom('@waters', '-@lee'), fc.constantFrom('', ' [p. 3]', ' [p. 3; see @roe]'))
    .map((parts) => parts.join('')),
);

test('keys, locators, prefixes and suffixes come back from every style', () => {
  const style = fc.constantFrom(...STYLES.map(({ id }) => id));
  fc.assert(
    fc.property(pandocCitation, style, (pandoc, id) => {
      const before = parseCited(pandoc);
      fc.pre(before !== undefined);
      const back = listCited(parseNote(convert(convert(`So ${pandoc} it was.`, id), 'pandoc')), CONTEXT);
      assert.equal(back.length, 1);
      assert.ok(back[0] && isSameCited(back[0].cited, before), back[0]?.cited.pandoc);
    }),
    { numRuns: propertyRuns(60), seed: 5 },
  );
});
