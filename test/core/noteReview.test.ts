// What there is to say of a note is counted once: each claim under one heading, and each problem that is none of a claim's.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifyClaims } from '../../src/core/evidence/claimVerifier.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { findWorstStatus, type NoteReview, reviewNote } from '../../src/core/noteReview.ts';
import { findSeverity } from '../../src/core/problems/describe.ts';
import { createSilenceTest, listProblems } from '../../src/core/problems/listProblems.ts';
import type { Severity } from '../../src/core/problemRow.ts';
import { toProblemLibrary } from './problems/library.ts';

/** A text of some lines might be the beginning of one, of which nothing can be said to be missing. */
const FILLER = 'The boats came in on the tide, and the men on the quay took the ropes as their fathers had. '.repeat(
  25,
);

const LIBRARY = toProblemLibrary({
  quay: `---
id: quay
title: The quay
---
<!-- page 10 -->

The quay is 410 metres long. It was built by 1,250 masons in 1884.

“Nobody asked the masons about the stone,” said Ada Finch. “They had 36 carts.”

<!-- page 11 -->

The harbour has 212 berths.

<!-- page 12 -->

“A harbour is a promise,” Ada Finch said.

${FILLER}
`,
});

function review(text: string, severities: Readonly<Record<string, Severity>> = {}): NoteReview {
  const note = parseNote(text);
  const evidence = verifyClaims(note, LIBRARY);
  const shown = listProblems(note, evidence, LIBRARY, { severities }).filter(
    ({ code }) => findSeverity(code, severities) !== 'hint',
  );
  return reviewNote({ evidence, problems: shown, isIgnored: createSilenceTest(note, severities) });
}

function show({ items }: NoteReview, text: string): string[] {
  return items.map(({ start, end, status }) => `${status}: ${text.slice(start, end)}`);
}

const ROWS: readonly (readonly [name: string, note: string, items: readonly string[]])[] = [
  ['what the source states', 'The quay is 410 metres long [@quay].', ['supported: 410 metres']],
  ['what the source contradicts', 'The quay was built by 1,520 masons [@quay].', ['needs review: 1,520']],
  ['what cannot be checked', 'It has 90 cranes [@elsewhere].', ['unverified: 90', 'needs review: @elsewhere']],
  ['what the writer lets be', 'The quay was built by 1,520 masons [@quay]. <!-- ibid-ignore -->', ['ignored: 1,520']],
  [
    'the right words of the wrong person',
    '“Nobody asked the masons about the stone,” said Jon Weil [@quay].',
    ['needs review: “Nobody asked the masons about the stone,”'],
  ],
  [
    'a wrong quotation with a wrong number in it, once',
    '“They had 63 boats and a great many goats” [@quay].',
    ['needs review: “They had 63 boats and a great many goats”'],
  ],
  [
    'right words on the wrong page, once',
    '“A harbour is a promise” [@quay, p. 10].',
    ['needs review: “A harbour is a promise”'],
  ],
];

describe('the review of a note lists', () => {
  for (const [name, note, items] of ROWS) it(name, () => assert.deepEqual(show(review(note), note), items));
});

describe('the counts of a review', () => {
  const NOTE = ROWS.map(([, note]) => note).join('\n\n');

  it('are those of its items, each of which has one status', () => {
    const { items, counts, claims } = review(NOTE);
    for (const status of ['needs review', 'unverified', 'supported', 'ignored'] as const) {
      assert.equal(counts[status], items.filter((item) => item.status === status).length, status);
    }
    assert.equal(new Set(items.map(({ start, end }) => `${start}-${end}`)).size, items.length);
    assert.equal(claims, items.filter(({ evidence }) => evidence !== undefined).length);
    assert.deepEqual(counts, { 'needs review': 5, unverified: 1, supported: 1, ignored: 1 });
  });

  it('leave out what the settings turn off', () => {
    const { counts } = review('The quay was built by 1,520 masons [@quay].', { 'figure-differs': 'off' });
    assert.deepEqual(counts, { 'needs review': 0, unverified: 0, supported: 0, ignored: 1 });
  });

  it('and the worst of them, of which what cannot be checked is not one', () => {
    assert.equal(findWorstStatus(review(NOTE).items), 'needs review');
    assert.equal(findWorstStatus(review('It is 410 metres long [@quay].').items), 'supported');
    assert.equal(findWorstStatus([]), undefined);
  });
});
