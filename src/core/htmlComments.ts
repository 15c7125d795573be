// HTML comments in a Markdown text, and the page marks that PDF capture writes as such.
import type { Span } from './text/span.ts';

/** `<!-- text -->`: readers of the rendered text do not see it, Ibid takes page marks and requests from it. */
export interface HtmlComment extends Span {
  /** What is between the marks, trimmed. */
  readonly text: string;
}

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
    comments.push({ start: span.start + start, end: span.start + from, text: toCommentText(html.slice(start, from)) });
  }
}

/** What stands between the marks of one comment. */
export function toCommentText(comment: string): string {
  return comment.slice(OPEN.length, -CLOSE.length).trim();
}

/** Where a page of the source begins, from `<!-- page 3 -->` comments that PDF capture writes. */
export interface PageMark {
  readonly offset: number;
  readonly page: string;
}

export function listPages(comments: readonly HtmlComment[]): PageMark[] {
  return comments.flatMap(({ start, text }) => {
    const page = findPage(text);
    return page === undefined ? [] : [{ offset: start, page }];
  });
}

/** The page that a comment with this text begins, `page iv`; undefined for any other comment. */
export function findPage(comment: string): string | undefined {
  return /^page\s+(\S+)$/i.exec(comment)?.[1];
}
