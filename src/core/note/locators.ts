// The text behind a citekey taken apart into locator and suffix by the rules of Pandoc's citation processor.
import type { Span } from '../span.ts';
import { LOCATOR_TERMS } from './locatorTerms.ts';

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
const RUN = '(?:\\.?(?:[^\\s\\p{P}$]|[-–:]))';
const WORD = new RegExp(`(?:${RUN}|\\(${RUN}*\\)|\\[${RUN}*\\]|\\{${RUN}*\\})+`, 'uy');
const BEFORE_FIRST = /\s*/y;
const BEFORE_NEXT = /[,;]?\s*/y;
const LABEL = toLabelPattern([...LOCATOR_TERMS.keys()]);
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

/** The locator at the start of what follows a citekey, e.g. `, pp. 3-5, 7 and passim`; undefined without one. */
export function parseLocator(text: string): Locator | undefined {
  const start = /^,?\s*/.exec(text)?.[0].length ?? 0;
  return text[start] === '{' ? parseDelimited(text, start) : parseIntegrated(text, start);
}

/** `{…}` says where the locator ends: nothing in it must look like a number. */
function parseDelimited(text: string, start: number): Locator | undefined {
  const inside = matchAt(/\{((?:[^{}[\]]|\{[^{}[\]]*\}|\[[^{}[\]]*\])*)\}/y, text, start)?.[1];
  if (inside === undefined) return undefined;
  const term = matchAt(LABEL, inside, 0);
  // A label alone is the locator itself.
  const known = term !== null && term[0].length < inside.length;
  return {
    label: known ? labelOf(term) : 'page',
    locator: (known ? inside.slice(term[0].length) : inside).trim(),
    span: { start, end: start + inside.length + 2 },
    suffix: text.slice(start + inside.length + 2).trim(),
  };
}

/** Without a label the words must have digits, with one Roman numerals will do. */
function parseIntegrated(text: string, start: number): Locator | undefined {
  const term = matchAt(LABEL, text, start);
  const isNumber = (word: string) => DIGIT.test(word) || (term !== null && ROMAN.test(word));
  const wordsStart = start + (term?.[0].length ?? 0);
  let end = wordsStart;
  for (;;) {
    const before = matchAt(end === wordsStart ? BEFORE_FIRST : BEFORE_NEXT, text, end)?.[0] ?? '';
    const word = matchAt(WORD, text, end + before.length)?.[0] ?? '';
    if (!isNumber(word)) break;
    end += before.length + word.length;
  }
  if (end === wordsStart) return undefined;
  return {
    label: term === null ? 'page' : labelOf(term),
    locator: text.slice(wordsStart, end).trim(),
    span: { start, end },
    suffix: text.slice(end).trim(),
  };
}

function labelOf(term: RegExpExecArray): string {
  return LOCATOR_TERMS.get((term[1] ?? '').toLowerCase()) ?? 'page';
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
