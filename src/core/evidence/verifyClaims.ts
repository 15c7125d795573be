// What the library says of all claims in a note; for a hover, or where verification must yield, see ClaimVerifier.
import type { OnFailure } from '../bulkhead.ts';
import type { Note } from '../note/note.ts';
import type { Evidence, EvidenceLibrary } from './evidence.ts';
import { type Claim, ClaimVerifier } from './claimVerifier.ts';

/** One piece of evidence for each figure and quotation that has a source in scope, in the order of the note. */
export function verifyClaims(note: Note, library: EvidenceLibrary, onFailure?: OnFailure): Evidence[] {
  const verifier = new ClaimVerifier(library, onFailure);
  const claims: readonly Claim[] = [...note.figures, ...note.quotations];
  return claims.flatMap((claim) => verifier.verify(note, claim) ?? []).sort((a, b) => a.claim.start - b.claim.start);
}

/** The same for one claim. */
export function verifyClaim(note: Note, claim: Claim, library: EvidenceLibrary): Evidence | undefined {
  return new ClaimVerifier(library).verify(note, claim);
}
