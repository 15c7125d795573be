// What the library says of all claims in a note; for a hover, or where weighing must give way, see Weigher.
import type { OnFailure } from '../bulkhead.ts';
import type { Note } from '../note/note.ts';
import type { Evidence, EvidenceLibrary } from './evidence.ts';
import { type Claim, Weigher } from './weigher.ts';

/** One piece of evidence for each figure and quotation that a source governs, in the order of the note. */
export function weigh(note: Note, library: EvidenceLibrary, onFailure?: OnFailure): Evidence[] {
  const weigher = new Weigher(library, onFailure);
  const claims: readonly Claim[] = [...note.figures, ...note.quotations];
  return claims.flatMap((claim) => weigher.weigh(note, claim) ?? []).sort((a, b) => a.claim.start - b.claim.start);
}

/** The same for one claim. */
export function weighClaim(note: Note, claim: Claim, library: EvidenceLibrary): Evidence | undefined {
  return new Weigher(library).weigh(note, claim);
}
