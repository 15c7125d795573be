// Citation styles: what each makes of a citation, and that all of it comes back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertStyle } from '../../../src/core/citing/convertStyle.ts';
import { PANDOC } from '../../../src/core/citing/styles/pandoc.ts';
import { listCited, STYLES } from '../../../src/core/citing/styleTable.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { apply, CONTEXT, convert } from './conversions.ts';

const WRITTEN: readonly (readonly [pandoc: string, style: string, written: string])[] = [
  ['It rained [@waters].', 'footnote', 'It rained.[^waters]\n\n[^waters]: [@waters]\n'],
  [
    'It rained [@waters], and “it froze” [@roe]! It was [@lee] cold',
    'footnote',
    'It rained,[^waters] and “it froze”![^roe] It was[^lee] cold\n\n[^waters]: [@waters]\n[^roe]: [@roe]\n[^lee]: [@lee]\n',
  ],
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
  [
    'As @fig:rain and [@tbl-wells] show, it rained [@waters].',
    'wikilink',
    'As @fig:rain and [@tbl-wells] show, it rained [[@waters]].',
  ],
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
  const keys = (text: string) =>
    listCited(parseNote(text), CONTEXT)
      .map(({ cited }) => cited.cites.map(({ key }) => key).join())
      .sort();
  const kept = keys(NOTE);
  for (const from of STYLES) {
    test(`comes back from ${from.id} as it was`, () => {
      // An item of a group cannot be told from a citation in its own cell once `|` divides cells.
      const note = from.id === 'wikilink' ? NOTE.replace('[@lee] |', '[@roe] |') : NOTE;
      assert.equal(convert(convert(note, from.id), 'pandoc'), note);
    });
    const changed = convert(NOTE, from.id);
    for (const to of STYLES) {
      test(`keeps its citations from ${from.id} to ${to.id}`, () => {
        assert.deepEqual(keys(convert(changed, to.id)), kept);
      });
    }
  }
});

/** Where a style's first way would be read as something else in its place. */
const IN_PLACE: readonly (readonly [what: string, pandoc: string, style: string, written: string])[] = [
  ['neighbours', 'So [@roe]; [@waters].', 'wikilink', 'So [[@roe]]<!-- cite: [@roe] -->; [[@waters]].'],
  ['a cell', '| a | b |\n|---|---|\n| [@roe, p. 3] | x |', 'wikilink', '| a | b |\n|---|---|\n| [[@roe\\|@roe, p. 3]] | x |'],
  ['a definition', '[@roe]: it rained.', 'footnote', '(Roe 1999)<!-- cite: [@roe] -->: it rained.'],
  ['a stray backtick', 'So ` it [@roe] rained', 'myst', 'So ` it (Roe 1999)<!-- cite: [@roe] --> rained'],
  ['a word that goes on', 'The @{roe}s say', 'myst', 'The {cite:t}`roe`s say'],
  ['keys one behind the other', 'So @roe@waters say', 'footnote', 'So Roe[^roe]Waters[^waters] say\n\n[^roe]: @roe\n[^waters]: @waters\n'],
]; // oxfmt-ignore

describe('in its place, it is read back too:', () => {
  for (const [what, pandoc, style, written] of IN_PLACE) {
    test(`${what}, as ${style}`, () => {
      assert.equal(convert(pandoc, style), written);
      assert.equal(convert(written, 'pandoc').trimEnd(), pandoc);
    });
  }

  test('footnotes side by side, which Pandoc would take for a link', () => {
    const footnotes = 'So[^a][^b](c).\n\n[^a]: [@roe]\n[^b]: [@waters]\n';
    assert.equal(convert(footnotes, 'pandoc'), 'So [@roe] [@waters] (c).\n');
  });

  test('the marks of a block quote are none of its words', () => {
    assert.equal(convert('> So [see\n> @roe].', 'wikilink'), '> So [[@roe|see @roe]].');
  });
});

test('footnotes that something else refers to stay', () => {
  const text = 'One [^a] and two [^a].\n\n[^a]: [@waters]\n';
  const { edits } = convertStyle(parseNote(text), PANDOC, CONTEXT, { start: 0, end: 8 });
  assert.equal(apply(text, edits), 'One [@waters] and two [^a].\n\n[^a]: [@waters]\n');
});

test('a label that is taken is not used again', () => {
  assert.equal(
    convert('So [@roe].[^roe]\n\n[^roe]: Mine.\n', 'footnote'),
    'So.[^roe-2][^roe]\n\n[^roe]: Mine.\n[^roe-2]: [@roe]\n',
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
