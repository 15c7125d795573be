// What a check looks at: the note, its evidence, and what it asks of the library.
import type { Evidence } from '../evidence/evidence.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';

/** Of the library only this much, so that a test's arrays can be one. */
export type ProblemLibrary = Pick<
  Library,
  'find' | 'findByUrl' | 'has' | 'suggest' | 'listDuplicates' | 'listMissingFiles'
>;

export interface ProblemContext {
  readonly note: Note;
  readonly evidence: readonly Evidence[];
  readonly library: ProblemLibrary;
}

/** What a check finds, step by step; a step without a problem is a place to pause at in what takes long. */
export type ProblemSteps = Iterable<Problem | undefined>;
