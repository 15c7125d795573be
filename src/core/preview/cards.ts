// What the preview shows on hover: each piece of text once a page, and by number in the attribute of what one points at.
import { type RichText, formatHtml } from '../references/richText.ts';
import { escapeHtml } from '../html.ts';
import type { Span } from '../text/span.ts';
import { lookup } from '../lookup.ts';

export type Piece = string | RichText;

/**
 * The type of the script element that holds the pieces, by number. A data block: no browser runs or shows it. VS Code
 * recreates such elements and keeps nothing of them but type and text.
 */
export const CARDS_TYPE = 'application/vnd.ibid.cards+json';

/** By the letter that stands for it in an attribute; the class is the name. */
const PARTS = { v: 'verdict', p: 'passage', o: 'origin', e: 'entry' } as const;
const PART = /^([vpoe])(\d+)((?:,\d+)*)$/;

/** `p17,45,60`: the passage that is piece 17, with its characters 45 to 60 marked. */
export function formatPart(part: keyof typeof PARTS, piece: number, marks: readonly Span[] = []): string {
  let written = `${part}${piece}`;
  for (const { start, end } of marks) written += `,${start},${end}`;
  return written;
}

/** The HTML of a card, whose parts stand in the attribute with blanks between; what cannot be read is left out. */
export function formatCard(card: string, pieces: Readonly<Record<string, Piece>>): string {
  const parts = card.split(' ').map((written) => {
    const [, letter, number = '', marks = ''] = PART.exec(written) ?? [];
    const piece = lookup(pieces, number);
    if (letter === undefined || piece === undefined) return '';
    const inner = typeof piece === 'string' ? formatMarked(piece, toSpans(marks)) : formatUnlinked(piece);
    return `<span class="ibid-${lookup(PARTS, letter)}">${inner}</span>`;
  });
  return parts.join('');
}

function toSpans(marks: string): Span[] {
  const [, ...ends] = marks.split(',').map(Number);
  return ends.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: ends[index + 1] ?? start }] : []));
}

function formatMarked(text: string, marks: readonly Span[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/** A card goes away before one could press a link in it. */
function formatUnlinked(text: RichText): string {
  return formatHtml(text.map(({ link: _, ...run }) => run));
}

interface Row {
  readonly number: number;
  /** As it stands in the page. */
  readonly json: string;
}

/** Numbers the pieces of a page: the same text has one number, which it keeps as long as it is needed. */
export class Pieces {
  readonly #rows = new Map<string, Row>();
  readonly #before: ReadonlyMap<string, Row>;
  /** Formatted text is kept from one version of a note to the next, and costs little the second time. */
  readonly #identities: WeakMap<RichText, string>;
  #next: number;
  #block: string | undefined;

  /** `before` are those from which the numbers are kept; what is not added again is no longer there. */
  constructor(before?: Pieces) {
    this.#before = before === undefined ? new Map() : before.#rows;
    this.#identities = before === undefined ? new WeakMap() : before.#identities;
    this.#next = before === undefined ? 0 : before.#next;
  }

  add(piece: Piece): number {
    const identity = typeof piece === 'string' ? piece : this.#identify(piece);
    const known = this.#rows.get(identity);
    if (known !== undefined) return known.number;
    const row = this.#before.get(identity) ?? { number: this.#next++, json: toJson(piece) };
    this.#rows.set(identity, row);
    this.#block = undefined;
    return row.number;
  }

  #identify(piece: RichText): string {
    const known = this.#identities.get(piece);
    if (known !== undefined) return known;
    // No plain text begins so.
    const identity = `\0${JSON.stringify(piece)}`;
    this.#identities.set(piece, identity);
    return identity;
  }

  /** The element that holds them; the same string until there is another piece. */
  formatBlock(): string {
    if (this.#rows.size === 0) return '';
    this.#block ??= formatBlock([...this.#rows.values()]);
    return this.#block;
  }
}

function formatBlock(rows: readonly Row[]): string {
  const json = rows.map((row) => `"${row.number}":${row.json}`).join(',\n');
  return `<script type="${CARDS_TYPE}">{${json}}</script>\n`;
}

/** Nothing in it may end the element. */
function toJson(piece: Piece): string {
  return JSON.stringify(piece).replaceAll('<', '\\u003c');
}
