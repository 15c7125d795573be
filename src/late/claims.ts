// What the extension loads when claims are first verified or something is offered in a note, as a bundle of its own.
export { toCitableCard, toClaimCard } from '../core/card/card.ts';
export { complete } from '../core/completion/completion.ts';
export { ClaimVerifier } from '../core/evidence/claimVerifier.ts';
export { findCitingPlace, listCitable, listFixes, listPreferredFixes } from '../core/problems/fixes.ts';
export { checkClaimInSteps, checkInSteps, createSilenceTest, sortProblems } from '../core/problems/listProblems.ts';
export { findNamedPerson } from '../core/scope/namedPerson.ts';
export { findNotePicture } from '../core/scope/notePicture.ts';
export { reviewNote } from '../core/noteReview.ts';
