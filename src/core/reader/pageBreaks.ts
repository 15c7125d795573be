// Where a page of a PDF begins: its number is shown by the style sheet, so that it is no part of the text that one selects.
import { escapeHtml } from '../html.ts';
import { findPage } from '../htmlComments.ts';

/** `comment` is what stands between the marks of an HTML comment; '' where it is no page mark. */
export function formatPageBreak(comment: string): string {
  const named = findPage(comment);
  if (named === undefined) return '';
  const page = escapeHtml(named);
  return `<span class="page" role="separator" aria-label="${page}" data-page="${page}"></span>`;
}
