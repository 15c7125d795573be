// What a card says of a claim: the verdict and the source's words in one line, the sentence with its marks, the source in full.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Card, toClaimCard } from '../../../src/core/card/card.ts';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { parseArticle } from '../../../src/core/formats/article.ts';
import type { ParsedSource } from '../../../src/core/library.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { fillTemplate } from '../../../src/core/userError.ts';

const LONG = 'The keeper went on to speak of the lamp, the stairs, the oil and the boat that brings it, '.repeat(8);
const ARTICLE = `---
id: light2021
title: The light at Gull Point is lit again, after nine winters and a great deal of argument
author: Ida Moor
issued: 2021-05-02
container-title: The Quay
---
About 4,480 people signed the letter to the harbour board. The lamp burned for 31 hours, and 12 barrels of oil were used.

“We were not asked about the lamp,” said Ole Brandt, who keeps it. “Nobody was. It was the least of their worries.”

The board has 212 berths and 40 boats. ${LONG}and in the end he named the number of ships that passed, which is 3,917 a year, ${LONG}as he said.
`;
const BARE = '---\nid: chart1990\ntitle: Chart of the Point\nissued: 1990\nabstract: The point has 17 rocks.\n---\n';

const LIBRARY = new Map<string, ParsedSource>(
  [ARTICLE, BARE].map((text, index) => {
    const [source] = parseArticle(text, `/${index}.md`).sources;
    assert.ok(source);
    const { text: body, ...rest } = source;
    const isBare = body === undefined || body.trim() === '';
    return [source.key, { source: isBare ? rest : source, parsedText: isBare ? undefined : parseNote(body) }];
  }),
);
const library = {
  has: (key: string) => LIBRARY.has(key),
  find: (key: string) => LIBRARY.get(key),
  findByUrl: () => undefined,
};

/** The card of the first claim of its kind whose words are in the note. */
function toCard(text: string): Card {
  const note = parseNote(text);
  const [evidence] = verifyClaims(note, library).sort(
    (a, b) => b.claim.end - b.claim.start - a.claim.end + a.claim.start,
  );
  assert.ok(evidence);
  return toClaimCard(evidence, LIBRARY.get(evidence.key));
}

function read({ headline: { title, statement } }: Card): string {
  return [title, statement].flatMap((each) => (each ? fillTemplate(each.template, each.facts) : [])).join(': ');
}

function readMarks({ passage }: Card): string[] {
  return passage?.marks.map(({ start, end }) => passage.text.slice(start, end)) ?? [];
}

const HEADLINES: readonly (readonly [note: string, rest: RegExp])[] = [
  ['Some 4,840 people signed the letter to the harbour board [@light2021].', /: the source says 4,480, not 4,840$/],
  ['Almost 4,500 people signed the letter to the harbour board [@light2021].', /: the source says 4,480$/],
  ['Some 4,480 people signed the letter to the harbour board [@light2021].', /^[^:]+$/],
  ['“It was the most of their worries” [@light2021].', /: “most” is “least” in the source$/],
  ['“We were asked about the lamp” [@light2021].', /: the source also has “not”$/],
  ['“We were not asked about the lamp,” said Ole Brandt [@light2021].', /: said by Ole Brandt$/],
  [
    '“We were not asked about the lamp,” said Ida Moor [@light2021].',
    /^Wrong speaker: in the source, Ole Brandt says this$/,
  ],
  ['The point has 17 rocks [@chart1990].', /: in the abstract$/],
  ['There were 12 wrecks in a year [@nobody1999].', /: @nobody1999 is not in the library\.$/],
];

describe('the first line of a card', () => {
  for (const [note, rest] of HEADLINES) {
    it(`says of: ${note}`, () => assert.match(read(toCard(note)), rest));
  }
});

describe('the rest of a card', () => {
  it('has the sentence once, with the number of the source marked', () => {
    const card = toCard('Some 4,840 people signed the letter to the harbour board [@light2021].');
    assert.equal(card.passage?.text, 'About 4,480 people signed the letter to the harbour board.');
    assert.deepEqual(readMarks(card), ['4,480']);
  });

  it('has the title in full, and who, where and when', () => {
    const { source } = toCard('Some 4,840 people signed the letter to the harbour board [@light2021].');
    assert.equal(
      source?.title,
      'The light at Gull Point is lit again, after nine winters and a great deal of argument',
    );
    assert.equal(source.origin, 'Moor · The Quay · 2021');
  });

  it('shows of a sentence that is too long what stands around the number, at the ends of words', () => {
    const { passage } = toCard('In the end he named 3,719 as the number of ships that passed in a year [@light2021].');
    assert.ok(passage);
    assert.match(passage.text, /^… \p{L}[^]* 3,917 a year,[^]*\p{L},? …$/u);
    assert.ok(passage.text.length <= 250, String(passage.text.length));
    assert.deepEqual(
      passage.marks.map(({ start, end }) => passage.text.slice(start, end)),
      ['3,917'],
    );
  });

  it('shows no lone quotation mark at the end of a sentence', () => {
    const { passage } = toCard('“It was the most of their worries” [@light2021].');
    assert.equal(passage?.text, 'It was the least of their worries.');
  });

  it('shows where an abstract states a number', () => {
    const card = toCard('The point has 17 rocks [@chart1990].');
    assert.equal(card.passage?.text, 'The point has 17 rocks.');
    assert.deepEqual(readMarks(card), ['17']);
  });
});
