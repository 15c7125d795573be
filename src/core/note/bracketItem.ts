// What stands between the brackets of a citation, as pieces.
import type { Cite } from './citation.ts';
import type { CitekeyMatch } from './citekeySyntax.ts';

/** A piece between semicolons. */
export interface BracketItem {
  readonly start: number;
  readonly end: number;
  /** Its first key that is not within inner brackets. */
  readonly key?: CitekeyMatch;
  /** Further citations in its words, as in `[@a, in reply to @b]`. */
  readonly nested: readonly Cite[];
}

export interface Brackets {
  readonly items: readonly BracketItem[];
  /** After the closing bracket. */
  readonly end: number;
}
