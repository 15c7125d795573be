// Raised and lowered characters: powers and indices as Unicode has them, the rest in Pandoc's marks, so that none runs into the
// figure or word before it.
import { isMarkup, markup } from './markup.ts';

const PLAIN = '0123456789+-−–()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎ₙ';

/** Digits and signs at most that are written as Unicode's own. */
const SHORT = /^[-−–+]?(?:\d{1,4}|n)[-−–+]?$/;
/** "citation needed", "who?": what editors of a page ask of each other. */
const REMARK = /^\[(?=[^\]]*\p{L}{2})[^[\]]+\]$/u;
const SIGN = /^(?:TM|SM|[®©™℠°º*†‡§]{1,3})$/;

export interface RaisedText {
  /** The element's text, with marks of Markdown where it has some. */
  readonly inside: string;
  /** What stands right before the element. */
  readonly before: string;
  readonly name: 'sup' | 'sub';
}

export function formatRaised({ inside, before, name }: RaisedText): string {
  const text = inside.trim();
  if (text === '' || (name === 'sup' && REMARK.test(text))) return '';
  if (Array.from(text).some(isMarkup)) return inside;
  if (SHORT.test(text)) return toUnicode(text, name === 'sup' ? RAISED : LOWERED);
  if (name === 'sup' && (SIGN.test(text) || isEnding(text, before))) return text;
  // Pandoc ends such a text at a blank.
  const mark = markup(name === 'sup' ? '^' : '~');
  return `${mark}${text.replace(/\s+/g, '\u00A0')}${mark}`;
}

/** "2nd", "1er", "Mlle": letters that end a number or another word. */
function isEnding(text: string, before: string): boolean {
  return /^\p{L}{1,4}\.?$/u.test(text) && (/\d$/.test(before) || (text.length > 1 && /\p{L}$/u.test(before)));
}

function toUnicode(text: string, characters: string): string {
  return text.replace(/[^\s]/g, (character) => characters.charAt(PLAIN.indexOf(character)));
}
