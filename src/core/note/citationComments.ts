// `<!-- cite: [@key, p. 3] -->`: a citation for readers of the Markdown only, after words that a reader of the page sees.
import type { StateInline } from 'markdown-it';
import type { Citation } from './citation.ts';
import { parseGroup, parseTextual } from './citationGroups.ts';
import type { InlineMemo } from './inlineMemo.ts';

const OPEN = '<!-- cite: ';
const CLOSE = ' -->';

export function formatCitationComment(pandoc: string): string {
  return `${OPEN}${pandoc}${CLOSE}`;
}

export function parseCitationComment(state: StateInline, memo: InlineMemo): Citation | undefined {
  const { src, pos: start } = state;
  if (!src.startsWith(OPEN, start)) return undefined;
  state.pos = start + OPEN.length;
  const citation = src[state.pos] === '[' ? parseGroup(state, memo) : parseTextual(state, memo);
  if (citation?.start !== start + OPEN.length || !src.startsWith(CLOSE, citation.end)) return undefined;
  if (src.slice(citation.start, citation.end).includes('-->')) return undefined;
  return { ...citation, start, end: citation.end + CLOSE.length, syntax: 'mark' };
}

/** Author and year, several times over; longer brackets stand for no citation. */
const MAX_BRACKETS_LENGTH = 500;

/** Where the round brackets begin with which `before` ends, the words that stand for a citation; else its end. */
export function findBracketsBefore(before: string): number {
  if (!before.endsWith(')')) return before.length;
  let depth = 0;
  const from = Math.max(0, before.length - MAX_BRACKETS_LENGTH);
  for (let at = before.length - 1; at >= from && before[at] !== '\n'; at--) {
    if (before[at] === ')') depth++;
    if (before[at] === '(') depth--;
    if (depth === 0) return at;
  }
  return before.length;
}
