// Where sentences begin and end, apart from all else since notes, evidence and search must agree on it.
import type { Span } from './text/span.ts';

/** Words before a full stop that never end a sentence: titles, and Latin that always has something after it. */
const NEVER_LAST = new Set(
  'mr mrs ms mx dr prof rev hon sen rep gov gen col lt sgt capt maj cmdr adm pres supt msgr mme mlle e.g i.e cf vs viz st mt ft'.split(
    ' ',
  ),
);
/** Words that are abbreviations only before a number: "No. 5", "p. 12", "Jan. 3". */
const BEFORE_NUMBER = new Set(
  'no nos p pp vol vols fig figs eq eqs sec ch art para approx ca c nr tel ext jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Abbreviations that may well end a sentence; the next word decides. */
const MAYBE_LAST = new Set(
  'inc ltd co corp bros jr sr esq al ph.d dept univ assn est ed eds jan feb mar apr aug sep sept oct nov dec ave blvd mio mrd tsd bzw ggf inkl'.split(
    ' ',
  ),
);
/** Words that, capitalised, nearly always open a sentence: they settle "in the U.S. The army" against "U.S. Army". */
const OPENERS = new Set(
  (
    'a an the this that these those it its he she they we i you his her their our my there here in on at by for from with of to as ' +
    'and but or so yet if when while after before since although though because until once what who why how where no not some many most ' +
    'all both each every several other another however meanwhile also then now still more even such about'
  ).split(' '),
);

const NEWLINE = 10;
const FULL_STOP = 46;
const MARKS = new Set('.!?…。！？｡؟۔।'.split('').map((mark) => mark.charCodeAt(0)));
/** Scripts written without spaces end a sentence at the mark itself. */
const UNSPACED = new Set('。！？｡'.split('').map((mark) => mark.charCodeAt(0)));
const CLOSERS = new Set('"\'”’»›)]}」』*_'.split('').map((mark) => mark.charCodeAt(0)));
const OPENING = new Set('"\'“‘„‚«‹([{「『*_¿¡—–-'.split('').map((mark) => mark.charCodeAt(0)));

const RARE_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** No abbreviation that we know, with its inner stops, is longer. */
const MAX_ABBREVIATION_LENGTH = 12;

/**
 * The sentences of a prose text, trimmed and sorted. None crosses a blank line or, where `blocks` are given, a block;
 * text outside of the blocks has none. Linear in the text.
 */
export function listSentences(prose: string, blocks?: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  for (const block of blocks ?? [{ start: 0, end: prose.length }]) addSentences(prose, block, sentences);
  return sentences;
}

function addSentences(prose: string, block: Span, sentences: Span[]): void {
  const blockEnd = Math.min(block.end, prose.length);
  let start = skipSpaces(prose, block.start, blockEnd);
  let at = start;
  while (at < blockEnd) {
    const code = prose.charCodeAt(at);
    if (code === NEWLINE && isBlankAfter(prose, at, blockEnd)) {
      addTrimmed(prose, start, at, sentences);
      at = start = skipSpaces(prose, at, blockEnd);
    } else if (MARKS.has(code)) {
      const end = skip(prose, skip(prose, at, blockEnd, MARKS), blockEnd, CLOSERS);
      const next = skipSpaces(prose, end, blockEnd);
      if (endsSentence(prose, { start, mark: at, end, next, blockEnd })) {
        addTrimmed(prose, start, end, sentences);
        at = start = next;
      } else at = end;
    } else at++;
  }
  addTrimmed(prose, start, blockEnd, sentences);
}

/** A place where a sentence may end: its marks run from `mark` to `end`, what follows begins at `next`. */
interface Stop extends Span {
  readonly mark: number;
  readonly next: number;
  readonly blockEnd: number;
}

function endsSentence(prose: string, stop: Stop): boolean {
  const { mark, end, next, blockEnd } = stop;
  if (next >= blockEnd || UNSPACED.has(prose.charCodeAt(mark))) return true;
  if (next === end) return false;
  const word = wordAt(prose, skip(prose, next, blockEnd, OPENING), blockEnd);
  if (isLowerCase(word)) return false;
  if (prose.charCodeAt(mark) !== FULL_STOP) return word !== 'I' || prose[mark] !== '…';
  if (prose.charCodeAt(mark + 1) === FULL_STOP) return word !== 'I';
  return !isAbbreviation(prose, stop, word);
}

function isAbbreviation(prose: string, { start, mark }: Stop, next: string): boolean {
  const from = abbreviationStart(prose, start, mark);
  const before = prose.slice(from, mark);
  if (from === mark)
    return isListNumber(prose, start, mark) || isGermanOrdinal(prose.slice(Math.max(start, mark - 8), mark), next);
  const word = before.toLowerCase();
  if (NEVER_LAST.has(word)) return true;
  if (BEFORE_NUMBER.has(word) && /^\d/.test(next)) return true;
  const isDotted = /^\p{L}(?:\.\p{L})*$/u.test(before) && (before.length > 1 || isUpperCase(before));
  return (isDotted || MAYBE_LAST.has(word)) && !OPENERS.has(next.toLowerCase());
}

function abbreviationStart(prose: string, start: number, mark: number): number {
  const limit = Math.max(start, mark - MAX_ABBREVIATION_LENGTH);
  let at = mark;
  while (at > limit && /[\p{L}.]/u.test(prose.charAt(at - 1))) at--;
  while (at < mark && prose.charCodeAt(at) === FULL_STOP) at++;
  return at > start && /[\p{L}\p{N}]/u.test(prose.charAt(at - 1)) ? mark : at;
}

/** "1. The first" is one sentence: a number that opens it is a list's. */
function isListNumber(prose: string, start: number, mark: number): boolean {
  return mark - start <= 3 && /^\d+$/.test(prose.slice(start, mark));
}

/** "am 5. Mai", "im 19. Jahrhundert". */
function isGermanOrdinal(before: string, next: string): boolean {
  return GERMAN_ORDINAL.test(before) && !OPENERS.has(next.toLowerCase());
}

const GERMAN_ORDINAL = /(?:^|\s)(?:am|der|den|dem|vom|zum|des|im|beim|bis|seit|ab)\s\d{1,2}$/i;

function wordAt(prose: string, start: number, end: number): string {
  return /^[\p{L}\p{N}\p{M}$€£]*/u.exec(prose.slice(start, Math.min(end, start + MAX_ABBREVIATION_LENGTH)))?.[0] ?? '';
}

function isLowerCase(word: string): boolean {
  const letter = word.charAt(0);
  return letter !== letter.toUpperCase();
}

function isUpperCase(word: string): boolean {
  return word !== word.toLowerCase();
}

function skip(prose: string, at: number, end: number, codes: ReadonlySet<number>): number {
  while (at < end && codes.has(prose.charCodeAt(at))) at++;
  return at;
}

/** The spaces of `\s`, by code for speed. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || RARE_SPACES.has(code);
}

function skipSpaces(prose: string, at: number, end: number): number {
  while (at < end && isSpace(prose.charCodeAt(at))) at++;
  return at;
}

/** Whether the line after the newline at `at` is blank. */
function isBlankAfter(prose: string, at: number, end: number): boolean {
  for (let next = at + 1; next < end; next++) {
    const code = prose.charCodeAt(next);
    if (code === NEWLINE) return true;
    if (!isSpace(code)) return false;
  }
  return true;
}

function addTrimmed(prose: string, start: number, end: number, sentences: Span[]): void {
  while (end > start && isSpace(prose.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}
