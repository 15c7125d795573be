// HTML comments in blocks of HTML, and the page marks that PDF capture writes as such.
import type { Span } from '../text/span.ts';
import type { HtmlComment, PageMark } from './note.ts';

const OPEN = '<!--';
const CLOSE = '-->';

/** Those that begin and end in the span. */
export function listComments(text: string, span: Span): HtmlComment[] {
  const html = text.slice(span.start, span.end);
  const comments: HtmlComment[] = [];
  for (let from = 0; ;) {
    const start = html.indexOf(OPEN, from);
    const close = start === -1 ? -1 : html.indexOf(CLOSE, start + OPEN.length);
    if (close === -1) return comments;
    from = close + CLOSE.length;
    const words = html.slice(start + OPEN.length, close).trim();
    comments.push({ start: span.start + start, end: span.start + from, text: words });
  }
}

/** `<!-- page iv -->` begins page iv. */
export function listPages(comments: readonly HtmlComment[]): PageMark[] {
  return comments.flatMap(({ start, text }) => {
    const page = /^page\s+(\S+)$/i.exec(text)?.[1];
    return page === undefined ? [] : [{ offset: start, page }];
  });
}
