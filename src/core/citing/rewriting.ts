// Citations on their way into another style, tried out in their places: what stands around one may make something else of it.
import { findContaining } from '../text/spanList.ts';
import { parseMarkdown } from '../note/parseNote.ts';
import { mapOffset, toChange } from '../text/textChange.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { isSameCited } from './cited.ts';
import { type CitationPlace, placeCitation } from './punctuation.ts';
import type { CitationStyle, CitingNote, StyleContext, CitationText } from './styles/style.ts';
import { listCited, listAlternatives, type StyledCitation } from './styleTable.ts';

/** A citation and the way that is tried; undefined once there is no other. */
export class Rewriting {
  readonly found: StyledCitation;
  readonly place: CitationPlace;
  written: CitationText | undefined;
  readonly #ways: Generator<CitationText, undefined>;
  readonly #isInRow: boolean;

  constructor(found: StyledCitation, place: CitationPlace, ways: Generator<CitationText, undefined>, isInRow: boolean) {
    this.found = found;
    this.place = place;
    this.#ways = ways;
    this.#isInRow = isInRow;
    this.tryNext();
  }

  tryNext(): void {
    const written = this.#ways.next().value;
    this.written = written && this.#isInRow ? { ...written, text: escapePipes(written.text) } : written;
  }

  giveUp(): void {
    this.written = undefined;
  }
}

/** A pipe that is not escaped ends a table's cell. */
export function escapePipes(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

export function startRewriting(
  note: CitingNote,
  wanted: readonly StyledCitation[],
  style: CitationStyle,
  context: StyleContext,
  takeLabel: (wish: string) => string,
): Rewriting[] {
  return wanted.map((found, index) => {
    const isInRow = findContaining(note.blocks, found)?.kind === 'row';
    const last = wanted[index - 1];
    const isAfterCitation = last !== undefined && note.text.slice(last.end, found.start).trim() === '';
    const place = placeCitation(note.text, found, style.id, isAfterCitation);
    return new Rewriting(found, place, listAlternatives(style, found.cited, context, takeLabel), isInRow);
  });
}

/** Rounds in which other ways are tried, and all rounds. In each, the note is read once. */
const TRIES = 4;
const ROUNDS = 7;

/** Tries and tries again, until each that is left parses back in its place. `compose` makes the edits of the note. */
export function resolveConflicts(
  note: CitingNote,
  rewritings: readonly Rewriting[],
  context: StyleContext,
  compose: () => readonly TextEdit[],
): void {
  for (let round = 0; round < ROUNDS; round++) {
    const misread = listMisread(note.text, rewritings, context, compose());
    if (misread.length === 0) return;
    if (round < TRIES) for (const each of listConflicting(misread)) each.tryNext();
    else for (const each of misread) each.giveUp();
  }
  for (const each of rewritings) each.giveUp();
}

function listMisread(
  text: string,
  rewritings: readonly Rewriting[],
  context: StyleContext,
  edits: readonly TextEdit[],
): Rewriting[] {
  const changed = applyEdits(text, edits);
  const parsed = parseMarkdown(changed);
  const read = new Map(listCited({ ...parsed, text: changed }, context).map((each) => [each.start, each]));
  const change = toChange(edits);
  return rewritings.filter(({ found, place, written }) => {
    if (written === undefined) return false;
    const start = mapOffset(change, place.start, 'before') + place.before.length;
    const there = read.get(start);
    return there?.end !== start + written.text.length || !isSameCited(there.cited, found.cited);
  });
}

/** Where two neighbours are parsed wrongly, as one perhaps, it may be enough to change the first. */
function listConflicting(misread: readonly Rewriting[]): Rewriting[] {
  const conflicting: Rewriting[] = [];
  for (const each of misread) {
    const before = conflicting.at(-1)?.found.end;
    if (before === undefined || each.found.start - before > '; '.length) conflicting.push(each);
  }
  return conflicting;
}
