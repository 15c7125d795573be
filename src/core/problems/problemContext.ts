// What a check looks at: the note, its evidence, and what it asks of the library; and how it goes through its items.
import type { ClaimVerifier, Evidence } from '../evidence/claimVerifier.ts';
import { containSteps, type OnFailure } from '../bulkhead.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';

/** Of the library only this much, so that a test's arrays can be one. */
export type ProblemLibrary = Pick<
  Library,
  'find' | 'findByUrl' | 'has' | 'count' | 'suggest' | 'listKeysWith' | 'listMissingFiles' | 'isLabel'
>;

export interface ProblemContext {
  readonly note: Note;
  readonly evidence: readonly Evidence[];
  readonly library: ProblemLibrary;
  /** What all checks of a run share, so that a source is prepared once for them. */
  readonly verifier: ClaimVerifier;
  readonly onFailure: OnFailure;
}

/** What a check finds, step by step; a step without a problem is a place to pause at in what takes long. */
export type ProblemSteps = Iterable<Problem | undefined>;

/** Checks item by item, with a pause before each; a fault costs the item, which is then said not to be checked. */
export function* checkEach<T extends Span | { readonly claim: Span }>(
  items: readonly T[],
  { onFailure }: ProblemContext,
  check: (item: T) => ProblemSteps,
): ProblemSteps {
  for (const item of items) {
    yield undefined;
    const place: Span = 'claim' in item ? item.claim : item;
    yield* containSteps(
      () => check(item),
      (error) => {
        onFailure(error, place);
        return toUncheckedProblem(place);
      },
    );
  }
}

/** Says of a place that a check of it has failed. */
export function toUncheckedProblem({ start, end }: Span): Problem {
  return { code: 'check-failed', span: { start, end }, facts: {} };
}
