// Another source of the library that bears out a claim which the cited one does not: the right words under the wrong key.
import { findReviewStatus } from '../evidence/verdicts.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import { findPhrase } from '../quotations/findQuotation.ts';
import { type Claim, type ClaimVerifier, isQuotation } from '../evidence/claimVerifier.ts';

/** Of a figure; its unit may be written otherwise. */
const DIGITS = /\d[\d.,]*/;
/** Sources that have the phrase and are looked at; each costs reading its text. */
const MAX_CANDIDATES = 6;

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
  const phrase = isQuotation(claim) ? findPhrase(claim.text) : DIGITS.exec(claim.text)?.[0];
  const keys = phrase === undefined ? [] : library.listKeysWith([phrase], MAX_CANDIDATES + 1);
  return keys.find((key) => {
    const evidence = key === cited ? undefined : verifier.verifyIn(note, claim, key);
    return evidence !== undefined && findReviewStatus(evidence) === 'supported';
  });
}
