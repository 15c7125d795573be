// Marks of Markdown between texts that are not escaped yet: each text is escaped once it is known what stands beside it.
import { findBareUrlEnd } from '../../bareUrls.ts';
import { matchCitekey } from '../../citations/citationText.ts';

/** Noncharacters around what is Markdown already; `dropControls` leaves none in any text. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

export function markup(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** Whether the character begins or ends marks. */
export function isMarkup(character: string | undefined): boolean {
  return character === OPEN || character === CLOSE;
}

/** Codes beside each other would be read as one with their marks in it. */
const CODES_MEET = new RegExp(`(?<!\`)\`${CLOSE}${OPEN}\`(?!\`)`, 'g');
const MARKUP = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`);

/** Markdown of texts and of what `markup` gave between them. */
export function closeMarkup(text: string): string {
  const pieces = text.replace(CODES_MEET, '').split(MARKUP);
  let isLinked = false;
  const closed = pieces.map((piece, index) => {
    const [before = '', after = ''] = [pieces[index - 1]?.at(-1), pieces[index + 1]?.at(0)];
    if (index % 2 === 0) return piece === '' ? part(before, after) : escape(piece, { before, after, isLinked });
    if (piece === '[') isLinked = true;
    else if (piece.startsWith('](')) isLinked = false;
    return piece;
  });
  return closed.join('');
}

function part(before: string, after: string): string {
  return before === '`' && after === '`' ? ' ' : '';
}

/** What would become markup. An underscore inside a word and a bracket that opens no link would not. */
const SPECIAL =
  /[\\`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w{1,20};)|~(?=~)|(?<=~)~|\[(?=[@^[\]]|-@)|\](?=[([:])|[!^](?=\[)|@/giu;
/** One of these is in whatever becomes markup; most lines have none. */
const MAY_BE_SPECIAL = /[\\`*_<&~[\]!^@]/;
const IN_LINK = /[[\]]|^\^/g;

interface EscapeContext {
  /** The characters on either side. */
  readonly before?: string;
  readonly after?: string;
  /** Whether the text is that of a link or picture. */
  readonly isLinked?: boolean;
}

/** The text such that Markdown shows it as it is. */
export function escape(text: string, { before = '', after = '', isLinked = false }: EscapeContext = {}): string {
  if (!MAY_BE_SPECIAL.test(text)) return text;
  const whole = before + text + after;
  const marks = [...whole.matchAll(SPECIAL)].filter(({ 0: mark, index }) => mark !== '@' || isCiting(whole, index));
  const places = new Set(marks.map(({ index }) => index - before.length));
  if (isLinked) for (const { index } of text.matchAll(IN_LINK)) places.add(index);
  if (places.size === 0) return text;
  return text.replace(/[^\p{L}\p{N}\s]/gu, (mark, index: number) => (places.has(index) ? `\\${mark}` : mark));
}

/** Whether a citekey would begin at the `@`, which it does not in a bare address. */
function isCiting(text: string, at: number): boolean {
  if (matchCitekey(text, at) === undefined) return false;
  const colon = text.lastIndexOf('://', at);
  return colon === -1 || (findBareUrlEnd(text, colon, text.length) ?? 0) <= at;
}
