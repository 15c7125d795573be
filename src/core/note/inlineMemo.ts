// What has been read of one inline content so far: rules are asked several times for the same place, links look ahead.
import type { StateInline } from 'markdown-it';
import type { Brackets } from './bracketItem.ts';
import type { Citation } from './citation.ts';

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

/** The value at `key`, made the first time it is asked for. */
export function memoize<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as V;
  const made = make();
  known.set(key, made);
  return made;
}
