// HTML comments in blocks of HTML, and the page marks that PDF capture writes as such.
import type { Span } from '../span.ts';
import type { HtmlComment, PageMark } from './note.ts';

const OPEN = '<!--';
const CLOSE = '-->';

export function listComments(text: string, span: Span): HtmlComment[] {
  const comments: HtmlComment[] = [];
  let from = span.start;
  for (;;) {
    const start = text.indexOf(OPEN, from);
    const close = start === -1 ? -1 : text.indexOf(CLOSE, start + OPEN.length);
    if (close === -1 || start >= span.end) return comments;
    from = close + CLOSE.length;
    comments.push({ start, end: from, text: text.slice(start + OPEN.length, close).trim() });
  }
}

/** `<!-- page iv -->` begins page iv. */
export function listPages(comments: readonly HtmlComment[]): PageMark[] {
  return comments.flatMap(({ start, text }) => {
    const page = /^page\s+(\S+)$/i.exec(text)?.[1];
    return page === undefined ? [] : [{ offset: start, page }];
  });
}
