// Where a page of a PDF begins: its number is shown by the style sheet, so that it is no part of the text that one selects.
import { listPages } from '../note/comments.ts';
import { escapeHtml } from '../html.ts';

/** `comment` is what stands between the marks of an HTML comment; '' where it is no page mark. */
export function formatPageBreak(comment: string): string {
  const [mark] = listPages([{ start: 0, end: 0, text: comment }]);
  if (mark === undefined) return '';
  const page = escapeHtml(mark.page);
  return `<span class="page" role="separator" aria-label="${page}" data-page="${page}"></span>`;
}
