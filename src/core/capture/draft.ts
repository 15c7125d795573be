// What capture understood of a text that somebody has, for the user to correct before it becomes a source.
import type { CslFields } from '../source.ts';

export interface Draft {
  /** The CSL fields without a key, which is made when it is known which keys are taken. */
  readonly item: CslFields;
  /** The article in Markdown. */
  readonly text: string;
  /** Sentences for the user: what was left out, what could not be found, what looks like an accident. */
  readonly warnings: readonly string[];
}
