// What has been read of one inline content so far: rules are asked several times for the same place, links look ahead.
import type { StateInline } from 'markdown-it';
import type { Citation, Cite } from './citation.ts';
import type { CitekeyMatch } from './citationText.ts';

/** A piece of what stands between the brackets of a citation, between semicolons. */
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

/** By offset; `undefined` as a value means that nothing begins there. */
export interface InlineMemo {
  readonly citations: Map<number, Citation | undefined>;
  readonly brackets: Map<number, Brackets | undefined>;
  /** Where the last `]` stands: after it, no bracket that opens will close. */
  readonly lastClose: number;
}

export function createInlineMemo(content: string): InlineMemo {
  return { citations: new Map(), brackets: new Map(), lastClose: content.lastIndexOf(']') };
}

/** Reads the construct that begins at `state.pos`; it may move `state.pos`, which the caller puts back. */
export type CitationParser = (state: StateInline, memo: InlineMemo) => Citation | undefined;
