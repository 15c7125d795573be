// Citation styles: what each makes of a citation, and that all of it comes back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isSameCited, parseCited } from '../../../src/core/citing/cited.ts';
import { convertStyle } from '../../../src/core/citing/convertStyle.ts';
import { listCited, STYLES } from '../../../src/core/citing/styles/styleTable.ts';
import { PANDOC } from '../../../src/core/citing/styles/pandoc.ts';
import type { StyleContext } from '../../../src/core/citing/styles/style.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { TextEdit } from '../../../src/core/problems/fixes.ts';
import type { CslItem } from '../../../src/core/source.ts';
import { propertyRuns } from '../propertyRuns.ts';

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
const CONTEXT: StyleContext = {
  findItem: (key) => ITEMS.get(key),
  findKeyByUrl: (url) => (url === 'https://x.example/w_(1)' ? 'waters' : undefined),
  formatOwn: [],
};

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

function convert(text: string, id: string): string {
  const style = STYLES.find((each) => each.id === id);
  assert.ok(style, id);
  return apply(text, convertStyle(parseNote(text), style, CONTEXT).edits);
}

const WRITTEN: readonly (readonly [pandoc: string, style: string, written: string])[] = [
  ['It rained [@waters].', 'footnote', 'It rained [^waters].\n\n[^waters]: [@waters]\n'],
  [
    'It rained [see @waters, p. 3].',
    'inline-link',
    'It rained ([see Waters 2022, p. 3](<https://x.example/w_(1)> "[see @waters, p. 3]")).',
  ],
  [
    'It rained [@waters; -@roe, p. 4].',
    'inline-link',
    'It rained ([Waters 2022](<https://x.example/w_(1)> "[@waters]"); [1999, p. 4](https://doi.org/10.1/2 "[-@roe, p. 4]")).',
  ],
  ['It rained [@lee].', 'inline-link', 'It rained (L\\*ee\\_ 2001)<!-- cite: [@lee] -->.'],
  [
    'As @waters [p. 3] says',
    'inline-link',
    'As [Waters (2022, p. 3)](<https://x.example/w_(1)> "@waters [p. 3]") says',
  ],
  ['It rained [@waters].', 'wikilink', 'It rained [[@waters]].'],
  ['It rained [see @waters, p. 3; @roe].', 'wikilink', 'It rained [[@waters|see @waters, p. 3]]; [[@roe]].'],
  ['As @waters says', 'wikilink', 'As [[@waters]]<!-- cite: @waters --> says'],
  ['It rained [@waters; @roe].', 'myst', 'It rained {cite}`waters,roe`.'],
  ['It rained [see @waters, p. 3].', 'myst', 'It rained {cite}`{see}waters{p. 3}`.'],
  ['As @waters [p. 3] says', 'myst', 'As {cite:t}`waters{p. 3}` says'],
  ['In 2022 [-@waters]', 'myst', 'In 2022 {cite:yearpar}`waters`'],
  [
    'It rained [@waters; see also -@roe, p. 3].',
    'author-date',
    'It rained (Waters 2022; see also 1999, p. 3)<!-- cite: [@waters; see also -@roe, p. 3] -->.',
  ],
  ['As @waters [p. 3] says', 'author-date', 'As Waters (2022, p. 3)<!-- cite: @waters [p. 3] --> says'],
  ['As @waters says', 'footnote', 'As Waters[^waters] says\n\n[^waters]: @waters\n'],
  ['It rained [@unknown].', 'author-date', 'It rained (unknown)<!-- cite: [@unknown] -->.'],
];

describe('writes', () => {
  for (const [pandoc, style, written] of WRITTEN) {
    test(`${pandoc} as ${style}, and back`, () => {
      assert.equal(convert(pandoc, style), written);
      assert.equal(convert(written, 'pandoc').trimEnd(), pandoc);
    });
  }
});

const NOTE = `---
title: Wells
---

It rained [see @waters, p. 3; @roe]. @lee [p. 7] denies it.[^own] And [@waters, in reply to @roe]!

> Quoted words [@roe, {sec. Two words}]

| a | b |
|---|---|
| 1 | [@lee] |

\`[@code]\` and [a link](https://x.example/w_(1)) stay.

[^own]: A footnote of its own [@waters].
`;

describe('a whole note', () => {
  for (const from of STYLES) {
    test(`comes back from ${from.id} as it was`, () => {
      // An item of a group cannot be told from a citation in its own cell once `|` divides cells.
      const note = from.id === 'wikilink' ? NOTE.replace('[@lee] |', '[@roe] |') : NOTE;
      const changed = convert(note, from.id);
      assert.equal(convert(changed, 'pandoc'), note);
    });
    for (const to of STYLES) {
      test(`keeps its citations from ${from.id} to ${to.id}`, () => {
        const keys = (text: string) =>
          listCited(parseNote(text), CONTEXT).map(({ cited }) => cited.cites.map(({ key }) => key).join());
        assert.deepEqual(keys(convert(convert(NOTE, from.id), to.id)).sort(), keys(NOTE).sort());
      });
    }
  }
});

test('footnotes that something else refers to stay', () => {
  const text = 'One [^a] and two [^a].\n\n[^a]: [@waters]\n';
  const { edits } = convertStyle(parseNote(text), PANDOC, CONTEXT, { start: 0, end: 8 });
  assert.equal(apply(text, edits), 'One [@waters] and two [^a].\n\n[^a]: [@waters]\n');
});

test('a label that is taken is not used again', () => {
  assert.equal(
    convert('So [@roe].[^roe]\n\n[^roe]: Mine.\n', 'footnote'),
    'So [^roe-2].[^roe]\n\n[^roe]: Mine.\n[^roe-2]: [@roe]\n',
  );
});

test('a link in the words of a citation is one, another link is none', () => {
  assert.equal(convert('So ([Waters 2022](https://x.example/w_(1))).', 'pandoc'), 'So [@waters].');
  assert.equal(
    convert('So ([their report](https://x.example/w_(1))).', 'pandoc'),
    'So ([their report](https://x.example/w_(1))).',
  );
  assert.equal(convert('So [[@roe|his words]].', 'pandoc'), 'So [[@roe|his words]].');
});

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
