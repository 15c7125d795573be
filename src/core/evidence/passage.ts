// The place in a source that is shown beside a claim: the span itself, the sentences around it, and its page.
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './evidence.ts';
import { indexAt } from '../text/spanList.ts';

export function toPassage(text: Note, { start, end }: Span): Passage {
  const page = findPage(text, start);
  return { start, end, sentence: findSentences(text, { start, end }), ...(page === undefined ? {} : { page }) };
}

/** From the start of the first sentence that the span touches to the end of the last; the span itself outside of prose. */
function findSentences({ sentences }: Note, span: Span): Span {
  const first = sentences[indexAt(sentences, span.start)];
  const last = sentences[indexAt(sentences, span.end - 1)];
  return {
    start: first !== undefined && first.end > span.start ? first.start : span.start,
    end: Math.max(last?.end ?? span.end, span.end),
  };
}

function findPage({ pages }: Note, offset: number): string | undefined {
  return pages.findLast((mark) => mark.offset <= offset)?.page;
}
