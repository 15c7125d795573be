// Sources for a citation that is being typed, in each way of writing one, the likeliest first.
import type { Library, SourceRow } from '../library.ts';
import { findContaining } from '../text/spanList.ts';
import { formatCitekey, findPartialCitekey } from '../citations/citationText.ts';
import type { Note } from '../note/note.ts';
import { scoreRow } from '../search/relevance.ts';
import { listWords } from '../search/words.ts';
import type { Span } from '../text/span.ts';
import { sentenceAround } from './cursorContext.ts';
import type { CompletionItem, CompletionList, CompletionContext } from './completionItem.ts';

const MAX_COUNT = 100;
/** Rows of each reason for which a source is likely. */
const MAX_LIKELY = 20;
/** UTF-16 units that are looked through for the end of a group. */
const MAX_GROUP_LENGTH = 2_000;

/** A key in the making. */
interface Typed extends Span {
  readonly typed: string;
  /** A key with what must stand around it here. */
  readonly format: (key: string) => string;
  /** What has been typed of the span, for VS Code's own comparison. */
  readonly filter: string;
}

const WAYS: readonly ((request: CompletionContext) => Typed | undefined)[] = [findAtKey, findNextInGroup, findInRole];

export function completeCitation(request: CompletionContext): Omit<CompletionList, 'kind'> | undefined {
  for (const find of WAYS) {
    const typed = find(request);
    if (typed !== undefined) return { span: typed, items: listSources(request, typed) };
  }
  return undefined;
}

/** `@key`, wherever a citation may begin; in `[[@key` the brackets are closed. */
function findAtKey({ line, column, lineStart, getNote }: CompletionContext): Typed | undefined {
  const partial = findPartialCitekey(line, column);
  if (partial === undefined) return undefined;
  const start = lineStart + partial.start;
  if (!isProse(getNote(), start)) return undefined;
  const isOpenLink = line.slice(0, partial.start).endsWith('[[') && !line.slice(partial.end).startsWith(']]');
  const format = (key: string) => `${formatCitekey(key)}${isOpenLink ? ']]' : ''}`;
  return { start, end: lineStart + partial.end, typed: partial.typed, format, filter: `@${partial.typed}` };
}

/** Code, links and comments are blank in the prose; so are citations, but those are what one completes. */
function isProse({ prose, citations }: Note, start: number): boolean {
  return prose[start] === '@' || citations.some((citation) => citation.start <= start && start < citation.end);
}

const OPEN_ITEM = /\[[^[\]@]*@[^[\]]*;(\s*)([\p{L}\p{M}\p{N}]*)$/u;

/** `[@a; `, `[@a; roe`: after a semicolon one writes of another source, with or without its `@`. */
function findNextInGroup({ line, column, lineStart, getNote }: CompletionContext): Typed | undefined {
  const before = line.slice(0, column);
  const [, space, typed = ''] = OPEN_ITEM.exec(before) ?? [];
  if (space === undefined) return undefined;
  const at = lineStart + before.lastIndexOf('@');
  if (!getNote().citations.some(({ cites }) => cites.some(({ keySpan }) => touchesAt(keySpan, at)))) return undefined;
  const end = lineStart + column;
  // VS Code asks again at a letter, not at a space: the list that the semicolon opened has to fit the space after it.
  const filter = space + typed || ' ';
  const start = end - space.length - typed.length;
  return { start, end, typed, format: (key) => ` ${formatCitekey(key)}`, filter };
}

function touchesAt({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

const OPEN_ROLE = /\{cite(?::[a-z]+)?\}`(?:[^`]*,)?\s*(?:\{[^{}`]*\})?([^`,{}\s]*)$/;

/** MyST's `` {cite}`a, b` ``, whose backtick is closed. */
function findInRole({ line, column, lineStart, getNote }: CompletionContext): Typed | undefined {
  const typed = OPEN_ROLE.exec(line.slice(0, column))?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[^\s`,{}]*/.exec(line.slice(column))?.[0] ?? '';
  const span = { start: lineStart + column - typed.length, end: lineStart + column + rest.length };
  if (findContaining(getNote().blocks, { start: span.start, end: span.start }) === undefined) return undefined;
  const isOpen = !line.slice(column).includes('`');
  return { ...span, typed, format: (key) => `${key}${isOpen ? '`' : ''}`, filter: typed };
}

/** By match; equal ones by use in the note, recency, and what the sentence is about. */
function listSources(request: CompletionContext, typed: Typed): CompletionItem[] {
  const note = request.getNote();
  const cited = new Set(keysAround(note, typed));
  const likely = listLikely(request, note, typed).filter(({ key }) => !cited.has(key));
  const rows = request.library.suggest(typed.typed, MAX_COUNT).filter(({ key }) => !cited.has(key));
  const ranked = typed.typed === '' ? [...likely, ...rows] : rankByMatch(rows, typed.typed, likely);
  const unique = [...new Map(ranked.map((row) => [row.key, row])).values()];
  return unique.map((row) => toCandidate(row, typed));
}

/** The others in the brackets around: nobody cites a source twice in one breath. A group that is not whole is none yet. */
function keysAround({ citations, text }: Note, { start, end }: Span): string[] {
  const open = text.lastIndexOf('[', start);
  if (open < 0 || /[\]\n]/.test(text.slice(open, start))) return [];
  const close = end + (/[\]\n]/.exec(text.slice(end, end + MAX_GROUP_LENGTH))?.index ?? 0);
  const cites = citations.flatMap((citation) => citation.cites);
  const others = cites.filter(({ keySpan }) => open < keySpan.start && keySpan.end <= close && keySpan.start !== start);
  return others.map(({ key }) => key);
}

function listLikely({ library, recent }: CompletionContext, note: Note, at: Span): SourceRow[] {
  const used = listUsed(note, at).slice(0, MAX_LIKELY);
  const rows = [...used, ...recent.slice(0, MAX_LIKELY)].flatMap((key) => library.findRow(key) ?? []);
  return [...rows, ...listNeighbours(library, note, at)];
}

/** Keys that the note cites, the ones before the cursor and nearest to it first. */
function listUsed({ citations }: Note, { start, end }: Span): string[] {
  const cites = citations.flatMap((citation) => citation.cites).filter(({ keySpan }) => keySpan.start !== start);
  const before = cites.filter(({ keySpan }) => keySpan.start < start).reverse();
  const after = cites.filter(({ keySpan }) => keySpan.start >= end);
  return [...new Set([...before, ...after].map(({ key }) => key))];
}

function listNeighbours(library: Library, note: Note, { start }: Span): readonly SourceRow[] {
  const { start: from, end: to } = sentenceAround(note, start);
  return library.listNeighbours(note.prose.slice(from, to), MAX_LIKELY);
}

function rankByMatch(rows: readonly SourceRow[], typed: string, likely: readonly SourceRow[]): SourceRow[] {
  const words = listWords(typed).map(({ folded }) => folded);
  const order = new Map(likely.map(({ key }, index) => [key, index] as const));
  const scored = rows.map((row) => ({
    row,
    weight: scoreRow(row, typed, words),
    likelihood: order.get(row.key) ?? Infinity,
  }));
  scored.sort((a, b) => b.weight - a.weight || compareNumbers(a.likelihood, b.likelihood));
  return scored.map(({ row }) => row);
}

/** Two infinite ones are equal. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Its title is in the card. */
function toCandidate({ key, authors, year }: SourceRow, { format, filter: filterText }: Typed): CompletionItem {
  const description = [authors, year].filter(Boolean).join(', ');
  return { label: `@${key}`, description, insertText: format(key), filterText, key };
}
