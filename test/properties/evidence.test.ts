// What holds for every figure and every quotation of three articles, not only for those that somebody thought of.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { ClaimVerifier, verifyClaims, type Evidence } from '../../src/core/evidence/claimVerifier.ts';
import type { Note } from '../../src/core/note/note.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { contains, type Span } from '../../src/core/text/span.ts';
import { ARTICLES, readLibrary } from '../core/evidence/articles.ts';

const library = readLibrary();
const verifier = new ClaimVerifier(library);
const readings = ARTICLES.slice(0, 3).map((key) => ({ key, reading: library.find(key)?.parsedText }));

interface Place {
  readonly key: string;
  readonly reading: Note;
  readonly sentence: Span;
}

/** Every sentence of prose; rows of tables are no sentences to copy. */
const places: Place[] = readings.flatMap(({ key, reading }) =>
  (reading?.sentences ?? [])
    .filter((sentence) => reading?.blocks.some((block) => block.kind === 'paragraph' && contains(block, sentence)))
    .flatMap((sentence) => (reading === undefined ? [] : [{ key, reading, sentence }])),
);

function verifyAt(text: string, start: number): Evidence | undefined {
  const note = parseNote(text);
  const claim = [...note.figures, ...note.quotations].find((one) => one.start === start);
  return claim && verifier.verify(note, claim);
}

it('a sentence copied with its citation is never flagged', () => {
  for (const { key, reading, sentence } of places) {
    const words = reading.prose.slice(sentence.start, sentence.end).replace(/[.”]+$/, '');
    if (/[“”]/.test(words)) continue;
    const flagged = verifyClaims(parseNote(`${words} [@${key}].`), library).filter(
      ({ verdict }) => verdict === 'differs' || verdict === 'absent',
    );
    assert.deepEqual(
      flagged.map(({ claim }) => `${claim.text} in: ${words}`),
      [],
    );
  }
});

it('a figure plus one is never stated', () => {
  for (const { key, reading, sentence } of places) {
    for (const { start, end, text, value = 0 } of reading.figures) {
      if (!contains(sentence, { start, end }) || !/^\d[\d,]*$/.test(text)) continue;
      const before = reading.prose.slice(sentence.start, start);
      const note = `${before}${(value + 1).toLocaleString('en')}${reading.prose.slice(end, sentence.end - 1)} [@${key}].`;
      const evidence = verifyAt(note, before.length);
      const elsewhere = reading.figures.some((figure) => figure.value === value + 1);
      if (!elsewhere) assert.notEqual(evidence?.verdict, 'stated', note);
    }
  }
});

it('words copied from a source are verbatim, whichever they are', () => {
  const words = fc.record({
    place: fc.constantFrom(...places),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    count: fc.integer({ min: 4, max: 20 }),
  });
  fc.assert(
    fc.property(words, ({ place: { key, reading, sentence }, from, count }) => {
      const all = reading.prose.slice(sentence.start, sentence.end).split(/\s+/);
      const first = Math.floor(from * Math.max(1, all.length - count));
      const quoted = all.slice(first, first + count).join(' ');
      if (/[“”]/.test(quoted) || count > all.length) return;
      const evidence = verifyAt(`So it says: “${quoted}” [@${key}].`, 12);
      assert.equal(evidence?.verdict, 'verbatim', quoted);
    }),
    { numRuns: 25, seed: 7 },
  );
});

it('verification never throws', () => {
  const pieces = [
    '12',
    ' people',
    '“so it',
    ' was”',
    '[@flood2023]',
    '@camp2020 ',
    '[^1]',
    '\n\n',
    '> ',
    '- ',
    '| ',
    '. ',
    '%',
    ' 2019 ',
    '$',
    '[^1]: ',
    '…',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      verifyClaims(parseNote(parts.join('')), library);
    }),
    { numRuns: 25, seed: 7 },
  );
});
