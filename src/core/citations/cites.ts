// What stands around a citekey taken apart into prefix, locator and suffix by the rules of Pandoc's citation processor.
import { shiftSpan, type Span } from '../text/span.ts';
import type { Cite } from './citation.ts';
import type { CitekeyMatch } from './citationText.ts';
import { LOCATOR_TERMS } from './locatorTerms.ts';
import { FORMULA, parsePlainSuffix, type PlainSuffix } from './plainSuffix.ts';

/** Where one item of `[item; item]` lies, and the key it names. */
export interface CiteItem {
  readonly start: number;
  readonly end: number;
  readonly key: CitekeyMatch;
}

/** The cite of one item. Its span leaves out the space around it. */
export function toCite(text: string, item: CiteItem): Cite {
  const { key } = item;
  const before = text.slice(item.start, key.start);
  const suffixText = text.slice(key.end, item.end).trimEnd();
  const locator = parseLocator(suffixText);
  return {
    start: item.start + before.length - before.trimStart().length,
    end: key.end + suffixText.length,
    key: key.key,
    keySpan: { start: key.start, end: key.end },
    prefix: before.trim(),
    locator: locator?.locator ?? '',
    label: locator?.label ?? '',
    suffix: locator?.suffix ?? suffixText.trim(),
    suffixText,
    ...(locator && { locatorSpan: shiftSpan(locator.span, key.end) }),
    suppressAuthor: key.suppressAuthor,
  };
}

/** The cite of an `@key` in the sentence whose locator stands in the brackets after it. */
export function toTextualCite(text: string, key: CitekeyMatch, inside?: { start: number; end: number }): Cite {
  const alone = toCite(text, { start: key.start, end: key.end, key });
  if (inside === undefined) return alone;
  const suffixText = text.slice(inside.start, inside.end).trim();
  const start = inside.start + text.slice(inside.start).search(/\S/);
  const locator = parseLocator(suffixText);
  return {
    ...alone,
    end: start + suffixText.length,
    locator: locator?.locator ?? '',
    label: locator?.label ?? '',
    suffix: locator?.suffix ?? suffixText,
    suffixText,
    ...(locator && { locatorSpan: shiftSpan(locator.span, start) }),
  };
}

export interface Locator {
  /** CSL's name of its kind. */
  readonly label: string;
  readonly locator: string;
  /** Label and locator as written, offsets into the text that was parsed. */
  readonly span: Span;
  readonly suffix: string;
}

// A locator's word is what has no space and no punctuation but hyphens, colons and inner full stops, with bracketed
// parts: `33-44`, `1.2.3`, `XVII`, `34A(a)(iv)`, `[17]-[18]`.
//
// Each class of Unicode's takes V8 a good part of a millisecond when the expression is made, so there are few of them.
const RUN = `(?:\\.?(?:[^\\s\\p{P}${FORMULA}]|[-–:]))`;
const WORD = new RegExp(`(?:${RUN}|\\(${RUN}*\\)|\\[${RUN}*\\]|\\{${RUN}*\\})+`, 'uy');
/** No locator goes further than so many characters after its key. */
const MAX_LENGTH = 500;
const BEFORE_FIRST = /\s*/y;
const BEFORE_NEXT = /[,;]?\s*/y;
const LABEL = toLabelPattern([...LOCATOR_TERMS.keys()]);
const BRACED = /\{((?:[^{}[\]]|\{[^{}[\]]*\}|\[[^{}[\]]*\])*)\}/y;
const DIGIT = /[0-9]/;
const ROMAN = /(?:^|[.()[\]{}])(?=[ivxlcdm])m*(?:cm)?d?(?:cd)?c*(?:xc)?l?(?:xl)?x*(?:ix)?v?(?:iv)?i*(?=(?!:)\p{P}|$)/iu;

/** Longest first, as Pandoc takes the longest; a term that ends in a letter must not go on. */
function toLabelPattern(terms: readonly string[]): RegExp {
  const sorted = terms.toSorted((a, b) => b.length - a.length);
  const [words, marks] = [sorted.filter(endsInLetter), sorted.filter((term) => !endsInLetter(term))];
  const escaped = marks.map((mark) => mark.replaceAll('.', '\\.'));
  return new RegExp(`\\s*((?:${words.join('|')})(?=[\\s\\p{P}]|$)|${escaped.join('|')})`, 'iuy');
}

function endsInLetter(term: string): boolean {
  return /\w$/.test(term);
}

/** Where a locator lies in the text as it is read. */
interface Found extends Span {
  readonly label: string;
  readonly locator: string;
}

/** The locator at the start of what follows a citekey, e.g. `, pp. 3-5, 7 and passim`; undefined without one. */
export function parseLocator(written: string): Locator | undefined {
  const suffix = parsePlainSuffix(written.slice(0, MAX_LENGTH));
  const start = /^,?\s*/.exec(suffix.words)?.[0].length ?? 0;
  const found = suffix.words[start] === '{' ? findBraced(suffix, start) : findIntegrated(suffix, start);
  if (found === undefined) return undefined;
  const span = { start: suffix.ends[found.start - 1] ?? 0, end: suffix.ends[found.end - 1] ?? 0 };
  return { label: found.label, locator: found.locator, span, suffix: written.slice(span.end).trim() };
}

/** `{…}` says where the locator ends: nothing in it must look like a number. */
function findBraced({ text, words }: PlainSuffix, start: number): Found | undefined {
  const braces = matchAt(BRACED, words, start);
  if (braces === null) return undefined;
  const end = start + braces[0].length;
  const inside = text.slice(start + 1, end - 1);
  const term = matchAt(LABEL, inside, 0);
  const label = term === null ? 'page' : labelOf(term);
  return { label, locator: inside.slice(term?.[0].length).trim(), start, end };
}

/** Without a label the words must have digits, with one Roman numerals will do. */
function findIntegrated(suffix: PlainSuffix, start: number): Found | undefined {
  const { text, words } = suffix;
  const term = findTerm(suffix, start);
  const isNumber = (word: string) => DIGIT.test(word) || (term !== null && ROMAN.test(word));
  const wordsStart = start + (term?.[0].length ?? 0);
  let end = wordsStart;
  for (;;) {
    const before = matchAt(end === wordsStart ? BEFORE_FIRST : BEFORE_NEXT, words, end)?.[0] ?? '';
    const word = matchAt(WORD, words, end + before.length)?.[0] ?? '';
    if (!isNumber(word)) break;
    end += before.length + word.length;
  }
  if (end === wordsStart) return undefined;
  return { label: term === null ? 'page' : labelOf(term), locator: text.slice(wordsStart, end).trim(), start, end };
}

/** A term ends where a mark ends, if it began in one. */
function findTerm({ text, starts, ends }: PlainSuffix, start: number): RegExpExecArray | null {
  const term = matchAt(LABEL, text, start);
  const end = start + (term?.[0].length ?? 0);
  return (starts[end] ?? 0) < (ends[end - 1] ?? 0) ? null : term;
}

function labelOf(term: RegExpExecArray): string {
  return LOCATOR_TERMS.get((term[1] ?? '').toLowerCase()) ?? 'page';
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
