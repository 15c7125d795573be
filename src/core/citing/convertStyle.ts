// The citations of a note written in another style, and the field that names it: as edits, so that one undo takes them back.
import { addField } from '../frontMatter/frontMatterEdits.ts';
import type { Note } from '../note/note.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { overlaps, type Span } from '../text/span.ts';
import { findContaining } from '../text/spanList.ts';
import { resolveConflicts, startRewriting, type Rewriting } from './rewriting.ts';
import { listCited, type StyledCitation } from './styleTable.ts';
import type { CitationStyle, CitingNote, StyleContext, CitationText } from './styles/style.ts';

export interface Conversion {
  /** Sorted, none within another. */
  readonly edits: readonly TextEdit[];
  readonly converted: number;
  /** Citations that the style cannot carry whole and that stay as they are. */
  readonly kept: number;
}

/** Rewrites what is cited in `range`, or in all of the note. Linear in the note but for sorting. */
export function convertStyle(note: CitingNote, style: CitationStyle, context: StyleContext, range?: Span): Conversion {
  const all = listCited(note, context);
  const wanted = all.filter((each) => isWanted(note, each, style, range));
  const rewritings = startRewriting(note, wanted, style, context, createLabels(note));
  resolveConflicts(note, rewritings, context, () => composeEdits(note, all, rewritings));
  const converted = rewritings.filter(({ written }) => written !== undefined).length;
  return { edits: composeEdits(note, all, rewritings), converted, kept: wanted.length - converted };
}

function composeEdits(
  note: CitingNote,
  all: readonly StyledCitation[],
  rewritings: readonly Rewriting[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const definitions: NonNullable<CitationText['definition']>[] = [];
  const rewritten = new Set<StyledCitation>();
  for (const { found, place, written } of rewritings) {
    if (written === undefined) continue;
    rewritten.add(found);
    const { start, end, before, after } = place;
    edits.push({ start, end, text: before + written.text + (written.gap ?? '') + after });
    if (written.definition) definitions.push(written.definition);
  }
  const gone = listGone(note, all, rewritten).map(({ start, end }) => ({ start, end, text: '' }));
  const added = definitions.length === 0 ? [] : [addDefinitions(note.text, definitions)];
  return [...edits, ...gone, ...added].sort((a, b) => a.start - b.start);
}

/** Not what is in the style already, and no footnote within a footnote. */
function isWanted(note: CitingNote, found: StyledCitation, style: CitationStyle, range?: Span): boolean {
  if (found.style.id === style.id || (range !== undefined && !overlaps(range, found))) return false;
  return style.id !== 'footnote' || findContaining(note.blocks, found)?.kind !== 'footnote';
}

/** Labels that no footnote of the note has: the wish itself, or with a number after it. */
export function createLabels({ blocks, footnoteReferences }: CitingNote): (wish: string) => string {
  const passages = new Set([...blocks.map(({ label }) => label), ...footnoteReferences.map(({ label }) => label)]);
  return (wish) => {
    let label = wish;
    for (let count = 2; passages.has(label); count++) label = `${wish}-${count}`;
    passages.add(label);
    return label;
  };
}

/** Definitions to which nothing refers any more; with those at the end of the note goes the blank line before them. */
function listGone(
  { text }: CitingNote,
  all: readonly StyledCitation[],
  rewritten: ReadonlySet<StyledCitation>,
): Span[] {
  const referring = Map.groupBy(
    all.filter(({ footnote }) => footnote !== undefined),
    ({ footnote }) => footnote?.label,
  );
  const gone = [...referring.values()].flatMap((references) => {
    const lines = references[0]?.footnote?.lines;
    return lines && references.every((reference) => rewritten.has(reference)) ? [lines] : [];
  });
  gone.sort((a, b) => a.start - b.start);
  let end = text.trimEnd().length;
  for (const [index, lines] of [...gone.entries()].reverse()) {
    if (text.slice(lines.end, Math.max(end, lines.end)).trim() !== '') break;
    const start = text.slice(0, lines.start).trimEnd().length;
    gone[index] = { start: start === 0 ? 0 : start + 1, end: lines.end };
    end = start;
  }
  return gone;
}

/** At the end of the note, below the footnotes that are there. */
export function addDefinitions(
  text: string,
  definitions: readonly NonNullable<CitationText['definition']>[],
): TextEdit {
  const end = text.trimEnd().length;
  const lastLine = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const lines = definitions.map((definition) => `[^${definition.label}]: ${definition.text}`).join('\n');
  return { start: end, end: text.length, text: `${/^\[\^[^\s[\]]+\]:/.test(lastLine) ? '\n' : '\n\n'}${lines}\n` };
}

/** The field of the front matter that says in which style a note cites. */
export const STYLE_FIELD = 'citation-style';

const STYLE_LINE = /^citation-style[ \t]*:.*(?:\r?\n|$)/m;
/** Front matter with nothing in it, and the blank lines after it. */
const EMPTY = /^---[ \t]*\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/;

/**
 * The edit by which a note says in which style it cites; `style` undefined takes the field out, and front matter that had
 * nothing else. undefined where nothing is to be done.
 */
export function editStyleField(
  { text, frontMatter }: Pick<Note, 'text' | 'frontMatter'>,
  style?: string,
): TextEdit | undefined {
  const set = style === undefined ? undefined : `${STYLE_FIELD}: ${isPlain(style) ? style : JSON.stringify(style)}`;
  if (frontMatter[STYLE_FIELD] === undefined) return set === undefined ? undefined : addField(text, set);
  const field = STYLE_LINE.exec(text);
  if (field === null) return undefined;
  const line = set === undefined ? '' : `${set}\n`;
  const { index, 0: old } = field;
  const rest = text.slice(0, index) + line + text.slice(index + old.length);
  const empty = EMPTY.exec(rest)?.[0];
  return empty === undefined
    ? put(index, index + old.length, line)
    : put(0, text.length - rest.length + empty.length, '');
}

/** What YAML reads as it stands. */
function isPlain(value: string): boolean {
  return /^[a-z][\w -]*$/i.test(value);
}

function put(start: number, end: number, text: string): TextEdit {
  return { start, end, text };
}
