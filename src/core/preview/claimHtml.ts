// Text with its claims marked: a quotation by a line below it, a figure within it by its own.
import { indexAt } from '../text/spanList.ts';
import { escapeHtml } from '../html.ts';
import type { ContentSegment } from '../markdown/contentMapping.ts';
import type { PreviewClaim, PreviewNote } from './previewNote.ts';

type Lists = readonly (readonly PreviewClaim[])[];

/** Rendered text with where it stands in the source. */
export function formatMarked(content: string, segments: readonly ContentSegment[], note: PreviewNote): string {
  const lists = [note.quotations, note.figures];
  let html = '';
  let at = 0;
  for (const place of segments) {
    if (place.contentStart > at) html += escapeHtml(content.slice(at, place.contentStart));
    at = place.contentStart + place.length;
    html += wrap(content.slice(place.contentStart, at), place.textStart, lists);
  }
  return at < content.length ? html + escapeHtml(content.slice(at)) : html;
}

/**
 * Cuts a text that begins at `start` at the claims of the list at `depth`, which are sorted and apart, and puts each
 * part that is one into its element; each part, also those between, is cut at the claims of the lists after.
 */
function wrap(text: string, start: number, lists: Lists, depth = 0): string {
  const claims = lists[depth];
  if (claims === undefined) return escapeHtml(text);
  const end = start + text.length;
  const cut = (from: number, to: number) => wrap(text.slice(from - start, to - start), from, lists, depth + 1);
  let html = '';
  let at = start;
  for (let index = Math.max(0, indexAt(claims, start)); index < claims.length; index++) {
    const claim = claims[index];
    if (claim === undefined || claim.start >= end) break;
    const from = Math.max(claim.start, at);
    const to = Math.min(claim.end, end);
    if (to <= from) continue;
    if (from > at) html += cut(at, from);
    html += `${claim.open}${cut(from, to)}</span>`;
    at = to;
  }
  return at < end ? html + cut(at, end) : html;
}
