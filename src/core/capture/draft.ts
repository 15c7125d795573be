// What capture understood of a text that somebody has, for the user to correct before it becomes a source.
import type { CslFields } from '../source.ts';

export interface Draft {
  /** The key that an entry of a bibliography brings; wanted, and not given where it is taken. */
  readonly key?: string;
  /** The CSL fields without a key, which is made when it is known which keys are taken. */
  readonly item: CslFields;
  /** The article in Markdown; empty where only the reference is known. */
  readonly text: string;
  /** Sentences for the user: what was left out, what could not be found, what looks like an accident. */
  readonly warnings: readonly string[];
  /** Absent where nobody counted. */
  readonly counts?: DraftCounts;
}

export interface DraftCounts {
  readonly words: number;
  readonly figures: number;
  /** Pictures on the web, each once. */
  readonly pictures: number;
}
