// Lists every figure that a text states. The rules are in the files beside it.
import { BLANK_LINES } from '../lineBreaks.ts';
import { takeAllSteps, type Steps } from '../steps.ts';
import type { Figure } from './figure.ts';
import { findLanguage } from './languages/languages.ts';
import { translate } from './languages/translate.ts';
import { matchFigure } from './matchFigure.ts';
import { scan } from './scan.ts';
import { applyTableHeadings } from './tableHeadings.ts';

/** What parts the members of a list that share the unit of its last one: "12, 25 and 50 mg", "3- and 5-year bonds". */
const LIST_END = /^-?,? ?(?:and|or|&) ?$/;
const LIST_COMMA = /^-?, ?$/;
const TO = /^ to $/;
const FROM = /\bfrom (?:about |around |some |nearly |almost )?$/i;
/** UTF-16 units before a figure in which its "from" is. */
const FROM_REACH = 16;

function isBare(figure: Figure | undefined): figure is Figure {
  return figure?.kind === 'number' && figure.unit === undefined && figure.noun === undefined;
}

/** Whether both are of one kind: "5 and 10 men", "from 5 to 10 men", and in a list of these what a comma parts. */
function isLinked(text: string, figure: Figure, after: Figure, inList: boolean): boolean {
  const gap = text.slice(figure.end, after.start);
  const before = text.slice(Math.max(0, figure.start - FROM_REACH), figure.start);
  return LIST_END.test(gap) || (inList && LIST_COMMA.test(gap)) || (TO.test(gap) && FROM.test(before));
}

/** Gives the members of lists the unit or noun of the last. From back to front, so that it travels along the list. */
function shareUnits(text: string, figures: Figure[]): void {
  let shared = false;
  for (let i = figures.length - 2; i >= 0; i--) {
    const [figure, after] = [figures[i], figures[i + 1]];
    shared = isBare(figure) && after !== undefined && after.kind !== 'date' && isLinked(text, figure, after, shared);
    if (!shared || !isBare(figure) || !after) continue;
    const { kind, unit, noun } = after;
    figures[i] = { ...figure, kind, ...(unit === undefined ? {} : { unit }), ...(noun === undefined ? {} : { noun }) };
  }
}

/** Adds the figures of a stretch; nothing outside of it is looked at. */
function addFigures(text: string, start: number, end: number, figures: Figure[]): void {
  const stretch = text.slice(start, end);
  const language = findLanguage(stretch);
  const tokens = language === undefined ? scan(stretch, start) : translate(scan(stretch, start, ','), language);
  const found: Figure[] = [];
  for (let i = 0; i < tokens.length;) {
    const match = matchFigure(text, tokens, i);
    if (match?.figure) found.push(match.figure);
    i = match?.next ?? i + 1;
  }
  shareUnits(text, found);
  for (const figure of found) figures.push(figure);
}

/** UTF-16 units of the longest paragraph that is read in one piece; what is held in memory stays small. */
const MAX_STRETCH_LENGTH = 10_000;

/** The end of the stretch that begins at `start`: after blank lines, or at a space where a paragraph is too long. */
function endOfStretch(text: string, start: number): number {
  const stretch = text.slice(start, start + MAX_STRETCH_LENGTH);
  const blank = BLANK_LINES.exec(stretch);
  if (blank !== null) return start + blank.index + blank[0].length;
  const end = start + stretch.length;
  if (end === text.length) return end;
  const space = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf(' '));
  if (space > 0) return start + space + 1;
  SPACE.lastIndex = end;
  return SPACE.exec(text)?.index ?? text.length;
}

const SPACE = /\s/g;

/**
 * Every figure of `text`, sorted by start, not overlapping. Takes Markdown with its code, at least, blanked, or plain text.
 * No figure runs across a blank line, so the text is read paragraph by paragraph.
 */
export function listFigures(text: string): Figure[] {
  return takeAllSteps(listFiguresInSteps(text));
}

/** The same, a step a paragraph. */
export function* listFiguresInSteps(text: string): Steps<Figure[]> {
  const figures: Figure[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfStretch(text, start);
    addFigures(text, start, end, figures);
    start = end;
    yield undefined;
  }
  applyTableHeadings(text, figures);
  return figures;
}
