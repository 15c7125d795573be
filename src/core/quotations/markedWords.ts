// Words between quotation marks, before anyone asks who said them: over several paragraphs, and around "he said".
import type { Span } from '../text/span.ts';
import { isInterruption } from './attribution.ts';
import type { QuotedBlock } from './paragraphs.ts';
import { pairMarks } from './pairMarks.ts';
import type { Opening, Pair, PairedMarks } from './pairMarks.ts';

/** The span runs from the first mark to the last, `fragments` are the words inside, `block` is all their paragraphs. */
export interface MarkedWords extends Span {
  readonly fragments: readonly Span[];
  readonly block: Span;
}

/** A quotation that a paragraph leaves open; it counts only if the next paragraph opens with the same mark. */
export interface Unfinished {
  readonly opening: Opening;
  readonly fragments: readonly Span[];
  readonly block: Span;
}

/** Nobody is interrupted more often within a sentence; keeps joining linear. */
const MAX_FRAGMENTS = 16;
/** A quotation that goes on over more paragraphs is a mark that was left open. */
const MAX_PARAGRAPHS = 100;

/** The words in marks, and what the last block leaves open; `before` is what the block before these leaves open. */
export function listMarkedWords(
  prose: string,
  blocks: readonly QuotedBlock[],
  before?: Unfinished,
): { readonly marked: readonly MarkedWords[]; readonly unfinished: Unfinished | undefined } {
  const found: MarkedWords[] = [];
  let unfinished = before;
  for (const block of blocks) {
    const marks = pairMarks(prose, block);
    const head = skipSpaces(prose, block);
    const goesOn = unfinished !== undefined && prose[head] === unfinished.opening.mark;
    const first = marks.pairs[0];
    if (unfinished && goesOn && first?.start === head) found.push(finish(prose, unfinished, first, block));
    const rest = goesOn && first?.start === head ? marks.pairs.slice(1) : marks.pairs;
    for (const pair of rest) found.push({ start: pair.start, end: pair.end, fragments: [inside(prose, pair)], block });
    const opening = leftOpen(marks);
    const isSame = goesOn && opening?.at === head && (unfinished?.fragments.length ?? 0) < MAX_PARAGRAPHS;
    unfinished = opening && begin(prose, opening, block, isSame ? unfinished : undefined);
  }
  const worded = found.filter(({ fragments }) => fragments.some((fragment) => hasWords(prose, fragment)));
  return { marked: joinInterrupted(prose, worded), unfinished };
}

/** The mark after which the paragraph is all quotation; a single mark is too often an apostrophe. */
function leftOpen({ pairs, open }: PairedMarks): Opening | undefined {
  const last = open.findLast(({ mark }) => !/['’‘‚]/.test(mark));
  return last && pairs.every((pair) => pair.start < last.at || pair.mark !== last.mark) ? last : undefined;
}

function begin(prose: string, opening: Opening, block: Span, before: Unfinished | undefined): Unfinished {
  const fragment = trim(prose, { start: opening.at + 1, end: block.end });
  if (before === undefined) return { opening, fragments: [fragment], block };
  return {
    ...before,
    fragments: [...before.fragments, fragment],
    block: { start: before.block.start, end: block.end },
  };
}

function finish(prose: string, { opening, fragments, block }: Unfinished, last: Pair, lastBlock: Span): MarkedWords {
  return {
    start: opening.at,
    end: last.end,
    fragments: [...fragments, inside(prose, last)],
    block: { start: block.start, end: lastBlock.end },
  };
}

/** “It’s over,” she said, “for good.” is one quotation in two fragments. */
function joinInterrupted(prose: string, marked: readonly MarkedWords[]): MarkedWords[] {
  const joined: MarkedWords[] = [];
  for (const next of marked) {
    const last = joined.at(-1);
    const mayJoin = last?.block.end === next.block.end && last.fragments.length < MAX_FRAGMENTS;
    if (mayJoin && isInterruption(prose, last, next)) {
      joined[joined.length - 1] = { ...last, end: next.end, fragments: [...last.fragments, ...next.fragments] };
    } else joined.push(next);
  }
  return joined;
}

function inside(prose: string, pair: Pair): Span {
  return trim(prose, { start: pair.start + 1, end: pair.end - 1 });
}

function hasWords(prose: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(prose.slice(start, end));
}

export function trim(prose: string, span: Span): Span {
  const start = skipSpaces(prose, span);
  let end = span.end;
  while (end > start && /\s/.test(prose.charAt(end - 1))) end--;
  return { start, end };
}

function skipSpaces(prose: string, { start, end }: Span): number {
  while (start < end && /\s/.test(prose.charAt(start))) start++;
  return start;
}
