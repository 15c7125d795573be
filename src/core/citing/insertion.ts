// What is written where when sources are cited, quoted or counted at a cursor, in the style of the note.
import { findBlockAround, type Note } from '../note/note.ts';
import { findContaining } from '../text/spanList.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { balanceMarks, type Quoted, formatInner } from '../quoting/sourceWords.ts';
import { formatCitekey } from '../citations/citationText.ts';
import { addSources, parseCited, toCited, type Cited } from './cited.ts';
import { addDefinitions, createLabels } from './convertStyle.ts';
import { escapePipes } from './rewriting.ts';
import { PANDOC } from './styles/pandoc.ts';
import type { CitationStyle, StyleContext, CitationText } from './styles/style.ts';
import { listCited, formatAs, type StyledCitation } from './styleTable.ts';

/** How a note cites. */
export interface CitingStyle {
  readonly style: CitationStyle;
  readonly context: StyleContext;
}

/** Edits of one note, sorted, and where the cursor belongs when they have been made. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly cursor: number;
}

/** From so many words on a quotation is a block of its own, as most style guides have it. */
const BLOCK_WORDS = 40;

/** Adds to the citation in which or just after which the offset stands, in its own style; else writes a new one. */
export function insertCitation(
  note: Note,
  offset: number,
  keys: readonly string[],
  citing: CitingStyle,
  locator = '',
): Insertion {
  const around = listCited(note, citing.context).find(({ start, end }) => start < offset && offset <= end);
  const added = around && addSources(around.cited, keys, locator);
  const extended = added && extend(note, around, added, citing);
  return extended ?? insertInline(note, offset, '', formatCitation(note, keys, locator, citing));
}

/** One source as a part of the sentence, "@doe": its author is named in it. */
export function insertTextual(note: Note, offset: number, key: string, citing: CitingStyle): Insertion {
  return insertInline(note, offset, '', formatTextual(note, key, '', citing));
}

function extend(note: Note, around: StyledCitation, added: Cited, { context }: CitingStyle): Insertion | undefined {
  if (around.footnote !== undefined) {
    return { edits: [{ ...around.footnote.citation, text: added.pandoc }], cursor: around.end };
  }
  const written = formatAs(around.style, added, context, createLabels(note));
  if (written === undefined) return undefined;
  const { start, end } = around;
  return { edits: [{ start, end, text: written.text }], cursor: start + written.text.length };
}

/** The exact words in quotation marks with their citation; many words as a block quote. */
export function insertQuotation(
  note: Note,
  offset: number,
  { key, words, page }: Quoted,
  citing: CitingStyle,
): Insertion {
  const citation = formatCitation(note, [key], formatPage(page), citing);
  if (words.split(' ').length <= BLOCK_WORDS)
    return insertInline(note, offset, `“${formatInner(words, '“')}” `, citation);
  return insertBlock(note, offset, `> ${balanceMarks(words)}\n>\n> — ${citation.text}`, citation);
}

/** Words in the sentence, which stand for themselves, with their citation. */
export function insertWords(note: Note, offset: number, { key, words, page }: Quoted, citing: CitingStyle): Insertion {
  return insertInline(note, offset, `${words} `, formatCitation(note, [key], formatPage(page), citing));
}

export function formatPage(page: string | undefined): string {
  return page === undefined ? '' : `p. ${page}`;
}

/** A citation as the note writes them, or as Pandoc does where its style cannot. */
export function formatCitation(
  note: Note,
  keys: readonly string[],
  locator: string,
  { style, context }: CitingStyle,
): CitationText {
  return (
    writeCited(note, toCited(keys, locator), { style, context }) ?? {
      text: `[${keys.map((key) => `@{${key}}`).join('; ')}]`,
    }
  );
}

/** `[@a; @b, p. 3]`, for who has no note; undefined where the locator would break out of the brackets. */
export function formatPandoc(keys: readonly string[], locator = ''): string | undefined {
  const cited = toCited(keys, locator);
  return cited?.cites.length === keys.length ? cited.pandoc : undefined;
}

/** One source as a part of the sentence: "@doe [p. 3]". */
export function formatTextual(note: Note, key: string, locator: string, citing: CitingStyle): CitationText {
  const pandoc = `${formatCitekey(key)}${locator === '' ? '' : ` [${locator}]`}`;
  return writeCited(note, parseCited(pandoc), citing) ?? { text: pandoc };
}

function writeCited(note: Note, cited: Cited | undefined, { style, context }: CitingStyle): CitationText | undefined {
  const labels = createLabels(note);
  return cited && (formatAs(style, cited, context, labels) ?? PANDOC.format(cited, context, labels));
}

/** With a blank before it where it would stick to a word; a footnote's mark sticks to it. */
function insertInline({ text, blocks }: Note, offset: number, words: string, citation: CitationText): Insertion {
  const before = text[offset - 1] ?? '\n';
  const isNote = citation.definition !== undefined;
  const gap = (words === '' && isNote) || /[\s([]/.test(before) ? '' : ' ';
  // Brackets right after a group would make it a link's words.
  const trail = !isNote && /[^\]]\]$/.test(citation.text) && /[[({]/.test(text.charAt(offset)) ? ' ' : '';
  const whole = `${gap}${isNote ? words.trimEnd() : words}${citation.text}${trail}`;
  const isInRow = findContaining(blocks, { start: offset, end: offset })?.kind === 'row';
  return withDefinition(text, { start: offset, end: offset, text: isInRow ? escapePipes(whole) : whole }, citation);
}

/** After the paragraph at the cursor, with blank lines around it. */
function insertBlock(note: Note, offset: number, lines: string, citation: CitationText): Insertion {
  const at = findBlockAround(note, offset)?.end ?? offset;
  const before = note.text.slice(0, at);
  const after = note.text.slice(at);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = after === '' ? '\n' : findTrail(after);
  return withDefinition(note.text, { start: at, end: at, text: `${lead}${lines}${trail}` }, citation);
}

/** What makes a blank line of what follows; none is wanted at the end of the note. */
function findTrail(after: string): string {
  if (after.startsWith('\n\n') || after.trim() === '') return '';
  return after.startsWith('\n') ? '\n' : '\n\n';
}

/** A footnote goes to the end of the note, which may be where the cursor is. */
function withDefinition(text: string, edit: TextEdit, { definition }: CitationText): Insertion {
  const cursor = edit.start + edit.text.length;
  if (definition === undefined) return { edits: [edit], cursor };
  const end = text.trimEnd().length;
  if (edit.end < end) return { edits: [edit, addDefinitions(text, [definition])], cursor };
  const written = edit.text + text.slice(edit.end);
  const added = addDefinitions(written, [definition]);
  return { edits: [{ ...edit, end: text.length, text: written.slice(0, added.start) + added.text }], cursor };
}
