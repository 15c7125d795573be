// Text with its claims marked: a quotation by a line below it, a figure within it by its own, each with a card on hover.
import { indexAt } from '../evidence/places.ts';
import { escapeHtml } from '../html.ts';
import type { Place } from '../note/contentPlaces.ts';
import type { Span } from '../span.ts';
import type { ClaimLook, PreviewClaim, PreviewNote } from './previewNote.ts';

/** Rendered text with where it stands in the source. */
export function formatMarked(content: string, places: readonly Place[], note: PreviewNote): string {
  let html = '';
  let at = 0;
  for (const place of places) {
    html += escapeHtml(content.slice(at, place.content));
    at = place.content + place.length;
    const piece = { text: content.slice(place.content, at), start: place.text };
    html += wrap(piece, note.quotations, (inner) => wrap(inner, note.figures, ({ text }) => escapeHtml(text)));
  }
  return html + escapeHtml(content.slice(at));
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Cuts a piece at the claims, which are sorted and apart, and puts each part that is one into its element. */
function wrap(piece: Piece, claims: readonly PreviewClaim[], format: (piece: Piece) => string): string {
  const end = piece.start + piece.text.length;
  const cut = (span: Span): Piece => {
    return { start: span.start, text: piece.text.slice(span.start - piece.start, span.end - piece.start) };
  };
  let html = '';
  let at = piece.start;
  for (let index = Math.max(0, indexAt(claims, at)); index < claims.length; index++) {
    const claim = claims[index];
    if (claim === undefined || claim.start >= end) break;
    const from = Math.max(claim.start, at);
    const to = Math.min(claim.end, end);
    if (to <= from) continue;
    if (from > at) html += format(cut({ start: at, end: from }));
    html += formatClaim(claim, format(cut({ start: from, end: to })));
    at = to;
  }
  return at < end ? html + format(cut({ start: at, end })) : html;
}

function formatClaim(claim: PreviewClaim, inner: string): string {
  return `<span class="ibid-claim ibid-${claim.look}">${inner}${formatClaimCard(claim)}</span>`;
}

/** Not by colour alone. */
const SIGNS: Readonly<Record<ClaimLook, string>> = { holds: '✓', differs: '≠', absent: '∅', open: '–' };

function formatClaimCard({ look, words, explanation, passage, source }: PreviewClaim): string {
  const head = `<b>${SIGNS[look]} ${escapeHtml(words)}</b> ${escapeHtml(explanation)}`;
  const quote = passage === undefined ? '' : `<span class="ibid-passage">${formatPassage(passage)}</span>`;
  const origin = source === '' ? '' : `<span class="ibid-origin">${escapeHtml(source)}</span>`;
  return `<span class="ibid-card" role="tooltip"><span class="ibid-verdict">${head.trim()}</span>${quote}${origin}</span>`;
}

function formatPassage({ text, marks }: NonNullable<PreviewClaim['passage']>): string {
  let html = '';
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
