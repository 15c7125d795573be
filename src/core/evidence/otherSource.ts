// Another source of the library that bears out a claim which the cited one does not: the right words under the wrong key.
import { wordAt } from '../fold.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import { parseQuotation } from '../quotations/quotedWords.ts';
import { type Claim, type ClaimVerifier, isQuotation } from './claimVerifier.ts';
import { findReviewStatus } from './reviewStatus.ts';

/** Sources that have the phrase and are looked at; each costs reading its text. */
const MAX_CANDIDATES = 6;
/** Words that are looked up as one phrase; more say no more, and take longer. */
const PHRASE_LENGTH = 4;

/**
 * The key of a source that has the words, or the number in the same sense, though the note cites another; undefined where
 * none has. It reads texts, so that nobody who types may wait for it.
 */
export function findOtherSource(
  note: Note,
  claim: Claim,
  cited: string,
  library: Pick<Library, 'listKeysWith'>,
  verifier: ClaimVerifier,
): string | undefined {
  const phrase = findPhrase(claim);
  const keys = phrase === undefined ? [] : library.listKeysWith([phrase], MAX_CANDIDATES + 1);
  return keys.find((key) => {
    const evidence = key === cited ? undefined : verifier.verifyIn(note, claim, key);
    return evidence !== undefined && findReviewStatus(evidence) === 'supported';
  });
}

/** Of a quotation the words that follow each other and have most letters, as long words are rare ones. */
function findPhrase(claim: Claim): string | undefined {
  if (!isQuotation(claim)) return claim.text;
  const { folded, runs } = parseQuotation(claim.text);
  const phrases = runs.flatMap(({ from, to }) => {
    const count = Math.max(1, to - from - PHRASE_LENGTH + 1);
    return Array.from({ length: count }, (_, shift) => {
      const start = from + shift;
      const length = Math.min(PHRASE_LENGTH, to - start);
      return Array.from({ length }, (_, index) => wordAt(folded, start + index)).join(' ');
    });
  });
  const longest = phrases.sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && longest.split(' ').length >= PHRASE_LENGTH ? longest : undefined;
}
