// Another source of the library that bears out a claim which the cited one does not: the right words under the wrong key.
import { findReviewStatus } from '../evidence/verdicts.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import { findPhrase } from '../quotations/findQuotation.ts';
import { type Claim, type ClaimVerifier, type Evidence, isQuotation } from '../evidence/claimVerifier.ts';

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
  for (const evidence of listBearing(note, claim, cited, library, verifier))
    if (evidence !== undefined) return evidence.key;
  return undefined;
}

/** What each other source that bears a claim out says of it, in steps: a step without evidence is a place to pause at. */
export function* listBearing(
  note: Note,
  claim: Claim,
  cited: string | undefined,
  library: Pick<Library, 'listKeysWith'>,
  verifier: ClaimVerifier,
): Generator<Evidence | undefined> {
  const phrase = isQuotation(claim) ? findPhrase(claim.text) : DIGITS.exec(claim.text)?.[0];
  const keys = phrase === undefined ? [] : library.listKeysWith([phrase], MAX_CANDIDATES + 1);
  for (const key of keys) {
    const evidence = key === cited ? undefined : verifier.verifyIn(note, claim, key);
    yield evidence !== undefined && findReviewStatus(evidence) === 'supported' ? evidence : undefined;
  }
}
