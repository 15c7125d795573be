// Pages and headings of the source whose key stands before the cursor, within the brackets of a citation.
import type { ParsedSource } from '../library.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import { ClaimVerifier } from '../evidence/claimVerifier.ts';
import { formatWords } from '../quoting/sourceWords.ts';
import { matchCitekey } from '../citations/citationText.ts';
import type { Note } from '../note/note.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { sentenceAround } from './cursorContext.ts';
import type { CompletionItem, CompletionList, CompletionContext } from './completionItem.ts';

/** `[see @key, p` up to the cursor, and `@key [p`: what stands after the `@` and what has been typed of the locator. */
// recheck: at most 40 characters of a locator
const IN_GROUP = /\[[^[\]]*@([^\s[\];,@]+(?:,[^\s[\];,@]+)*),(\s*(?:[^\s[\];@][^[\];@]{0,39})?)$/;
// recheck: at most 1,000 characters of a key, and 40 of a locator
const AFTER_KEY = /@([^\s[\];]{1,1000}) ?\[(\s*(?:[^\s[\];@][^[\];@]{0,39})?)$/;
/** Words of the passage that are shown beside a page. */
const SHOWN = 80;
/** A range of pages that the reference gives, but not the text. */
const MAX_PAGES = 60;

interface Typed extends Span {
  readonly key: string;
  readonly typed: string;
  /** What goes before an inserted locator. */
  readonly space: string;
}

/** A page or section, with where it lies in the source's text if that is known. */
interface ItemAtSpan {
  readonly candidate: CompletionItem;
  readonly span?: Span;
}

export function completeLocator(request: CompletionContext): Omit<CompletionList, 'kind'> | undefined {
  const typed = findTyped(request);
  const found = typed && request.library.find(typed.key);
  if (found === undefined || typed === undefined) return undefined;
  const wanted = typed.typed.trimStart().toLowerCase();
  const places = [...listPages(found), ...listHeadings(found)];
  const matching = places.filter(({ candidate }) => candidate.filterText.toLowerCase().includes(wanted));
  const isComplete = matching.some(({ candidate }) => candidate.insertText === wanted);
  if (isComplete) return undefined;
  const items = putBackingFirst(matching, listBacking(request, typed)).map(({ candidate }) => ({
    ...candidate,
    insertText: typed.space + candidate.insertText,
    filterText: typed.space + candidate.filterText,
  }));
  return { span: typed, items };
}

/** What backs the figures and quotations of the sentence: its page is most likely the one that is wanted. */
function listBacking({ getNote, library }: CompletionContext, { start, key }: Typed): Span[] {
  const note = getNote();
  const sentence = sentenceAround(note, start);
  // Only for the order; a fault is reported where the note itself is verified.
  const verifier = new ClaimVerifier(library, () => undefined);
  const claims = [...note.figures, ...note.quotations].filter((claim) => overlaps(claim, sentence));
  const evidence = claims.map((claim) => verifier.verify(note, claim));
  return evidence.flatMap((found) => (found?.key === key && found.passage ? [found.passage] : []));
}

function putBackingFirst(places: readonly ItemAtSpan[], backing: readonly Span[]): ItemAtSpan[] {
  const backs = ({ span }: ItemAtSpan) => span !== undefined && backing.some((passage) => contains(span, passage));
  return [...places.filter(backs), ...places.filter((place) => !backs(place))];
}

function findTyped({ line, column, lineStart, getNote }: CompletionContext): Typed | undefined {
  const before = line.slice(0, column);
  const group = IN_GROUP.exec(before);
  const [, , typed = ''] = group ?? AFTER_KEY.exec(before) ?? [];
  const at = before.lastIndexOf('@');
  const key = at < 0 ? undefined : matchCitekey(line, at);
  if (key === undefined || (group === null && !AFTER_KEY.test(before))) return undefined;
  const isCited = getNote().citations.some(({ cites }) =>
    cites.some(({ keySpan }) => keySpan.end === lineStart + key.end),
  );
  if (!isCited) return undefined;
  const end = lineStart + column;
  return { start: end - typed.length, end, key: key.key, typed, space: group === null ? '' : ' ' };
}

/** Pages whose beginnings are marked in the text, else those that the reference names. */
function listPages({ source, parsedText }: ParsedSource): ItemAtSpan[] {
  const { key, item } = source;
  if (parsedText === undefined || parsedText.pages.length === 0) {
    return listPageRange(item.page ?? '').map((page) => ({ candidate: { ...toPage(key, page), description: '' } }));
  }
  return parsedText.pages.map(({ offset, page }, index) => {
    const end = parsedText.pages[index + 1]?.offset ?? parsedText.text.length;
    const passage = findFirstSentence(parsedText, { start: offset, end });
    const description = passage === undefined ? '' : formatWords(parsedText, passage).slice(0, SHOWN);
    const card = passage && { passage: { sentence: { start: passage.start, end }, marks: [] } };
    return { candidate: { ...toPage(key, page), description, ...card }, span: { start: offset, end } };
  });
}

function toPage(key: string, page: string): Omit<CompletionItem, 'description'> {
  const locator = `p. ${page}`;
  return { label: locator, insertText: locator, filterText: locator, key };
}

function listPageRange(pages: string): string[] {
  const match = /^(\d+)\s*[-–]+\s*(\d+)$/.exec(pages.trim());
  if (match === null) return [];
  const [first, last] = [Number(match[1]), Number(match[2])];
  if (last < first || last - first >= MAX_PAGES) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** A heading's own number is its locator; other words need braces, by which Pandoc knows where a locator ends. */
function listHeadings({ source, parsedText }: ParsedSource): ItemAtSpan[] {
  const headings = parsedText?.blocks.filter(({ kind, level }) => kind === 'heading' && level !== 1) ?? [];
  return headings.flatMap((heading, index) => {
    if (parsedText === undefined) return [];
    const words = formatWords(parsedText, heading).replace(/[[\]{}]/g, '');
    if (words === '') return [];
    const number = /^(\d+(?:\.\d+)*)\.?\s/.exec(words)?.[1];
    const insertText = number === undefined ? `{sec. ${words}}` : `sec. ${number}`;
    const next = parsedText.blocks[indexAt(parsedText.blocks, heading.start) + 1];
    const passage = next && { sentence: { start: next.start, end: next.end }, marks: [] };
    const candidate = { label: words, description: '§', insertText, filterText: `sec. ${words}`, key: source.key };
    const span = { start: heading.start, end: headings[index + 1]?.start ?? parsedText.text.length };
    return [{ candidate: { ...candidate, ...(passage && { passage }) }, span }];
  });
}

/** The first sentence of a page that is prose rather than a heading. */
function findFirstSentence({ sentences, blocks }: Note, { start, end }: Span): Span | undefined {
  for (let index = indexAt(sentences, start) + 1; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.start >= end) return undefined;
    if (findContaining(blocks, sentence)?.kind !== 'heading') return sentence;
  }
  return undefined;
}
