// Between the words on the page and their offsets in the source: elements with `data-at` say where their text stands.
import type { ReaderSpan } from './messages.ts';

/** From character `shown` of the element's text on, the source's text goes on at `offset`. */
interface Run {
  readonly shown: number;
  readonly offset: number;
}

function listRuns(placed: Element): Run[] {
  const runs = placed.getAttribute('data-at')?.split(' ').filter(Boolean) ?? [];
  return runs.map((run) => {
    const [shown = 0, offset = 0] = run.split(':').map(Number);
    return { shown, offset };
  });
}

/** The span of the source that a selection covers; undefined where it holds none of the source's words. */
export function toSpan(range: Range, article: Element): ReaderSpan | undefined {
  const touched = Array.from(article.querySelectorAll('[data-at]')).filter((placed) => range.intersectsNode(placed));
  const spans = touched.map((placed) => toSpanIn(range, placed)).filter((span) => span !== undefined);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

function toSpanIn(range: Range, placed: Element): ReaderSpan | undefined {
  const within = document.createRange();
  within.selectNodeContents(placed);
  const from = placed.contains(range.startContainer) ? measure(placed, range.startContainer, range.startOffset) : 0;
  const to = placed.contains(range.endContainer)
    ? measure(placed, range.endContainer, range.endOffset)
    : within.toString().length;
  const runs = listRuns(placed);
  if (to <= from || runs.length === 0) return undefined;
  return { start: toOffset(runs, from), end: toOffset(runs, to - 1) + 1 };
}

/** How many characters of the element's text stand before a place in it. */
function measure(placed: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(placed, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function toOffset(runs: readonly Run[], shown: number): number {
  const index = runs.findLastIndex((run) => run.shown <= shown);
  const run = runs[Math.max(0, index)];
  const limit = runs[index + 1]?.offset ?? Infinity;
  return run === undefined ? 0 : Math.min(run.offset + shown - run.shown, limit);
}

/** The words of the source's span on the page; `blocks` are those that hold its ends. */
export function toDomRange({ start, end }: ReaderSpan, blocks: readonly Element[]): Range | undefined {
  const placed = blocks.flatMap((block) => Array.from(block.querySelectorAll('[data-at]')));
  const range = document.createRange();
  const from = findPoint(placed, start);
  const to = findPoint(placed, Math.max(start, end - 1));
  if (from === undefined || to === undefined) return undefined;
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
  return range;
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

function findPoint(placed: readonly Element[], offset: number): Point | undefined {
  const holder = placed.findLast((each) => (listRuns(each)[0]?.offset ?? Infinity) <= offset) ?? placed[0];
  if (holder === undefined) return undefined;
  const runs = listRuns(holder);
  const index = Math.max(
    0,
    runs.findLastIndex((run) => run.offset <= offset),
  );
  const run = runs[index];
  if (run === undefined) return undefined;
  const shown = run.shown + Math.max(0, offset - run.offset);
  return findCharacter(holder, Math.min(shown, runs[index + 1]?.shown ?? Infinity));
}

function findCharacter(holder: Element, shown: number): Point | undefined {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let left = shown;
  let last: Text | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    last = node as Text;
    if (left < last.length) return { node: last, offset: left };
    left -= last.length;
  }
  return last && { node: last, offset: last.length };
}
