// What stands below a pasted article: other articles, comments, the site's own lines. Told by the heading over it.
import { isListHeading } from './boilerplateLines.ts';
import { isProse } from './pastedLine.ts';

/** The part of the lines with text in which an article may end. */
const LAST_PART = 0.5;

/** Where the page goes on after the article: at a heading over other things, with no prose of the article below it. */
export function findTail(lines: readonly string[]): number {
  const filled = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  const last = lines.findLastIndex((line) => isProse(line) && !/^(?:[-*+] |\d+[.)] |>|\|)/.test(line.trim()));
  for (const [rank, index] of filled.entries()) {
    if (index > last && rank >= LAST_PART * filled.length && isListHeading(lines[index] ?? '')) return index;
  }
  return lines.length;
}
