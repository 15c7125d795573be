// Cuts a stretch of Markdown or plain text into tokens, so that the rules for figures never look at single characters.
import { isCurrencyCode } from './currencies.ts';
import { cutWord, isEastAsian } from './languages/eastAsian.ts';
import { LEXICAL_FORMS, LINE_START } from './lexical.ts';
import { type DecimalMark, matchNumeral } from './numeral.ts';
import type { Token, TokenKind } from './token.ts';

/** `tail` is what only the end of a word has: the superscripts of "km²" and "s⁻¹". */
type CharClass = 'space' | 'letter' | 'digit' | 'tail' | 'mark';

const LETTER = /[\p{L}\p{M}]/u;
const TAIL = /[²³¹⁻⁰⁴-⁹]/;
const VULGAR_FRACTION = /[¼-¾⅐-⅞]/;
const NEWLINE = 10;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

function classify(code: number): CharClass {
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return 'space';
  if (TAIL.test(char)) return 'tail';
  if (/\d/.test(char) || VULGAR_FRACTION.test(char)) return 'digit';
  // Surrogates are taken for letters: scripts outside the basic plane hold no figures that we know.
  return LETTER.test(char) || (code >= 0xd800 && code < 0xe000) ? 'letter' : 'mark';
}

const ASCII: readonly CharClass[] = Array.from({ length: 0x80 }, (_, code) => classify(code));

function classAt(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  return ASCII[code] ?? classify(code);
}

/** The end of the word that begins at `at`: letters and digits, apostrophes and abbreviation points between letters. */
function endOfWord(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const kind = classAt(text, i);
    if (kind === 'space' || (kind === 'mark' && !isInnerMark(text, at, i, end))) return i;
  }
  return end;
}

/** The apostrophe of "don't" and the points of "U.S." and "a.m.". */
function isInnerMark(text: string, at: number, i: number, end: number): boolean {
  const char = text.charAt(i);
  if (char === ',') return false;
  if (char === "'" || char === '’') return i + 1 < end && classAt(text, i + 1) === 'letter';
  if (char !== '.' || classAt(text, i - 1) !== 'letter') return false;
  const single = i - 1 === at || text.charAt(i - 2) === '.';
  const another =
    i + 2 <= end && classAt(text, i + 1) === 'letter' && (i + 2 === end || classAt(text, i + 2) !== 'letter');
  return single && (another || text.charAt(i - 2) === '.');
}

function lower(text: string): string {
  const word = text.toLowerCase();
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/** The tokens of a stretch of text from the start of a line on, which stands at `offset` of a longer one. */
export function scan(text: string, offset = 0, decimal: DecimalMark = '.'): Token[] {
  const tokens: Token[] = [];
  const end = text.length;
  let lastEnd = -1;
  const push = (kind: TokenKind, from: number, to: number, value = NaN, word?: string): number => {
    const raw = text.slice(from, to);
    const token: Token = {
      kind,
      start: offset + from,
      end: offset + to,
      text: raw,
      word: word ?? (kind === 'word' ? lower(raw) : raw),
      value,
      // What no blanks part is not glued.
      tight: lastEnd === from && !isEastAsian(text.charCodeAt(from - 1)) && !isEastAsian(text.charCodeAt(from)),
    };
    if (kind === 'word' && isEastAsian(text.charCodeAt(from)))
      tokens.push(...cutWord(token, lastEnd >= from - 1 && tokens.at(-1)?.kind === 'number'));
    else tokens.push(token);
    lastEnd = to;
    return to;
  };
  let at = skipLineStart(text, 0);
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === 'space') at = text.charCodeAt(at) === NEWLINE ? skipLineStart(text, at + 1) : at + 1;
    else if (kind === 'letter') at = scanLetters(text, at, end, push);
    else at = scanOther(text, at, { kind, decimal }, push);
  }
  return tokens;
}

type Push = (kind: TokenKind, from: number, to: number, value?: number, word?: string) => number;

function skipLineStart(text: string, at: number): number {
  LINE_START.lastIndex = at;
  return at + (LINE_START.exec(text)?.[0].length ?? 0);
}

function scanLetters(text: string, at: number, end: number, push: Push): number {
  if (isEastAsian(text.charCodeAt(at))) return push('word', at, endOfEastAsian(text, at, end));
  const wordEnd = endOfCode(text, at) ?? endOfWord(text, at, end);
  const next = text.charCodeAt(wordEnd);
  // ':' of a URL's scheme, '@' of an e-mail address, '.' of "www.".
  if (next === 58 || next === 64 || next === 46) {
    const codeEnd = findLexicalForm(text, at)?.end;
    if (codeEnd !== undefined) return push('code', at, codeEnd);
  }
  return push('word', at, wordEnd);
}

function endOfEastAsian(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isEastAsian(text.charCodeAt(to))) to++;
  return to;
}

/** "USD115", "Rs500": the end of the currency that is glued to a number, else undefined. */
function endOfCode(text: string, at: number): number | undefined {
  const first = text.charCodeAt(at);
  if (first < CAPITAL_A || first > CAPITAL_Z) return undefined;
  for (const length of [2, 3]) {
    if (classAt(text, at + length) !== 'digit') continue;
    const code = text.slice(at, at + length);
    return isCurrencyCode(code) || code === 'Rs' || code === 'RM' ? at + length : undefined;
  }
  return undefined;
}

interface Start {
  readonly kind: CharClass;
  readonly decimal: DecimalMark;
}

function scanOther(text: string, at: number, { kind, decimal: mark }: Start, push: Push): number {
  const form = findLexicalForm(text, at);
  if (form) return push(form.kind, at, form.end, form.value, form.word);
  // "15%.6" ends a sentence and refers to a note; "Rs.500" is five hundred rupees.
  const decimal =
    text[at] === '.' && !/(?:%|Rs)$/.test(text.slice(Math.max(0, at - 2), at)) && classAt(text, at + 1) === 'digit';
  if (kind === 'digit' || decimal) {
    const numeral = matchNumeral(text, at, mark);
    if (numeral) return push('number', at, numeral.end, numeral.value);
  }
  return push('mark', at, at + 1);
}

interface FoundForm {
  readonly kind: TokenKind;
  readonly end: number;
  readonly value?: number;
  readonly word?: string;
}

/** The forms that can begin with each ASCII character; no form begins with any other. */
const FORMS_BY_CODE = Array.from({ length: 128 }, (_, code) => LEXICAL_FORMS.filter((form) => form.startsAt(code)));

function findLexicalForm(text: string, at: number): FoundForm | undefined {
  const forms = FORMS_BY_CODE[text.charCodeAt(at)];
  if (forms === undefined) return undefined;
  for (const form of forms) {
    form.pattern.lastIndex = at;
    const found = form.pattern.exec(text);
    if (!found) continue;
    const match = form.toMatch?.(found) ?? { kind: 'code' };
    return { ...match, end: at + found[0].length };
  }
  return undefined;
}
