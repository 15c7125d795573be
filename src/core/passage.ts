// The place in a source that is shown beside a claim: the span itself, the sentences around it, and its page.
import type { Note } from './note/note.ts';
import type { Span } from './text/span.ts';
import { indexAt } from './text/spanList.ts';

/** The span of a source's text that backs a claim: offsets into `Source.text`. */
export interface Passage extends Span {
  /** The whole sentence, or sentences, around the span. */
  readonly sentence: Span;
  readonly page?: string;
}

export function toPassage(text: Note, { start, end }: Span): Passage {
  const page = findPage(text, start);
  return { start, end, sentence: findSentences(text, { start, end }), ...(page === undefined ? {} : { page }) };
}

/** UTF-16 units of a passage at most: web text without full stops has "sentences" of whole pages. */
const MAX_PASSAGE = 600;

/** From the start of the first sentence that the span touches to the end of the last; the span itself outside of prose. */
function findSentences({ sentences, prose }: Note, span: Span): Span {
  const first = sentences[indexAt(sentences, span.start)];
  const last = sentences[indexAt(sentences, span.end - 1)];
  const start = first !== undefined && first.end > span.start ? first.start : span.start;
  const end = Math.max(last?.end ?? span.end, span.end);
  return end - start <= MAX_PASSAGE ? { start, end } : clip(prose, { start, end }, span);
}

/** As many whole words before the span as after it, where there are; a longer span stays whole. */
function clip(prose: string, sentence: Span, span: Span): Span {
  const room = Math.max(0, MAX_PASSAGE - (span.end - span.start));
  const before = Math.min(span.start - sentence.start, Math.max(room / 2, room - (sentence.end - span.end)));
  const from = span.start - Math.floor(before);
  const to = Math.min(sentence.end, span.end + room - Math.floor(before));
  const word = prose.slice(from, span.start).search(/(?<=\s)\S/);
  const blank = prose.slice(span.end, to).search(/\s\S*$/);
  return {
    start: from === sentence.start ? from : word < 0 ? span.start : from + word,
    end: to === sentence.end ? to : span.end + Math.max(0, blank),
  };
}

function findPage({ pages }: Note, offset: number): string | undefined {
  return pages.findLast((mark) => mark.offset <= offset)?.page;
}

/** Pages before and after the one that is named, which is counted otherwise where there is a cover or a sentence runs on. */
const TOLERANCE = 1;
const PAGE = /[^\s,;–—-]+/g;

/**
 * The part of a text that a locator speaks of: its pages and their neighbours. undefined where it names no pages, or one
 * that the text does not have by that name, so that nothing can be told.
 */
export function findCitedPages(text: Pick<Note, 'pages' | 'text'>, cite: CitedPages | undefined): Span | undefined {
  const { pages } = text;
  if (cite?.label !== 'page' || pages.length === 0) return undefined;
  const places = Array.from(cite.locator.matchAll(PAGE), ([name]) => pages.findIndex(({ page }) => page === name));
  if (places.length === 0 || places.includes(-1)) return undefined;
  const first = Math.min(...places) - TOLERANCE;
  const last = Math.max(...places) + TOLERANCE;
  return { start: first <= 0 ? 0 : (pages[first]?.offset ?? 0), end: pages[last + 1]?.offset ?? text.text.length };
}

/** What a cite says of pages. */
interface CitedPages {
  readonly label: string;
  readonly locator: string;
}
