// What capture understood of a text that somebody has, for the user to correct before it becomes a source.
import type { CslFields } from '../source.ts';
import { fillTemplate } from '../userError.ts';

export interface Draft {
  /** The key that an entry of a bibliography brings; wanted, and not given where it is taken. */
  readonly key?: string;
  /** The CSL fields without a key, which is made when it is known which keys are taken. */
  readonly item: CslFields;
  /** The article in Markdown; empty where only the reference is known. */
  readonly text: string;
  /** For the user: what was left out, what could not be found, what looks like an artifact. */
  readonly warnings: readonly Warning[];
  /** Absent where nobody counted. */
  readonly counts?: DraftCounts;
}

/** A sentence to be translated: `{name}` in `template`, which is its key, stands for a fact. */
export interface Warning {
  readonly template: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export function formatWarning({ template, facts = {} }: Warning): string {
  return fillTemplate(template, facts);
}

export interface DraftCounts {
  readonly words: number;
  readonly figures: number;
  /** Pictures on the web, each once. */
  readonly pictures: number;
}
