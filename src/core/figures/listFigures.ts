// Lists every figure that a text states; the one door to this folder. The rules are in the files beside it.
import type { Figure } from './figure.ts';
import { readFigure } from './readFigure.ts';
import { scan } from './scan.ts';
import { applyTableHeadings } from './tables.ts';

/** What parts the members of a list that share the unit of its last one: "12, 25 and 50 mg". */
const LIST_END = /^,? ?(?:and|or|&) ?$/;
const LIST_COMMA = /^, ?$/;

function isBare(figure: Figure | undefined): figure is Figure {
  return figure?.kind === 'number' && figure.unit === undefined && figure.noun === undefined;
}

/** Gives the members of lists the unit or noun of the last. From back to front, so that it travels along the list. */
function shareUnits(text: string, figures: Figure[]): void {
  let shared = false;
  for (let i = figures.length - 2; i >= 0; i--) {
    const [figure, after] = [figures[i], figures[i + 1]];
    const gap = after && isBare(figure) ? text.slice(figure.end, after.start) : '';
    shared = after !== undefined && after.kind !== 'date' && (LIST_END.test(gap) || (shared && LIST_COMMA.test(gap)));
    if (!shared || !isBare(figure) || !after) continue;
    const { kind, unit, noun } = after;
    figures[i] = { ...figure, kind, ...(unit === undefined ? {} : { unit }), ...(noun === undefined ? {} : { noun }) };
  }
}

/** Adds the figures of a stretch to `figures` and returns where it really ends: its last token may run over `end`. */
function addFigures(text: string, start: number, end: number, figures: Figure[]): number {
  const tokens = scan(text, start, end);
  const found: Figure[] = [];
  for (let i = 0; i < tokens.length;) {
    const reading = readFigure(text, tokens, i);
    if (reading?.figure) found.push(reading.figure);
    i = reading?.next ?? i + 1;
  }
  shareUnits(text, found);
  for (const figure of found) figures.push(figure);
  return Math.max(end, tokens.at(-1)?.end ?? end);
}

/** UTF-16 units of the longest paragraph that is read in one piece; what is held in memory stays small. */
const LONGEST_STRETCH = 20_000;

/** The end of the stretch that begins at `start`: a blank line, or a space where a paragraph is too long. */
function endOfStretch(text: string, start: number): number {
  const stretch = text.slice(start, start + LONGEST_STRETCH);
  const blank = stretch.indexOf('\n\n');
  if (blank >= 0) return start + blank + 2;
  if (start + stretch.length === text.length) return text.length;
  const space = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf(' '));
  return start + (space > 0 ? space + 1 : stretch.length);
}

/**
 * Every figure of `text`, sorted by start, not overlapping. Takes Markdown as it stands or with its markup blanked.
 * No figure runs across a blank line, so the text is read paragraph by paragraph.
 */
export function listFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (let start = 0; start < text.length;) {
    start = addFigures(text, start, endOfStretch(text, start), figures);
  }
  applyTableHeadings(text, figures);
  return figures;
}
