// The words of a source as a note takes them over: exactly, but without the source's markup, in one line and with their
// quotation marks balanced.
import { formatCitekey } from '../citations/citationText.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import { lookup } from '../lookup.ts';

/** What stands between the source's words but is no word of it (`**`, a footnote's mark, an address) goes without a trace. */
export function formatWords({ text, prose }: Pick<Note, 'text' | 'prose'>, { start, end }: Span): string {
  let words = '';
  for (let at = start; at < end; at++) {
    const isMarkup = prose[at] === ' ' && !/\s/.test(text.charAt(at));
    if (!isMarkup) words += prose.charAt(at);
  }
  return words.replace(/\s+/g, ' ').trim();
}

/** Quotation marks that a note opens a quotation with, what closes it, and what marks within it become. */
const QUOTATION_MARKS: Readonly<Record<string, readonly [close: string, inner: (words: string) => string]>> = {
  '“': ['”', toSingle],
  '"': ['"', toSingle],
  '„': ['“', toSingle],
  '«': ['»', (words) => words.replaceAll('«', '‹').replaceAll('»', '›')],
};

function toSingle(words: string): string {
  return words.replace(/[“„]/g, '‘').replaceAll('”', '’').replaceAll('"', "'");
}

export function closingMark(mark: string): string | undefined {
  return lookup(QUOTATION_MARKS, mark)?.[0];
}

/** Words as they stand within a quotation that `mark` opens. */
export function formatInner(words: string, mark: string): string {
  const balanced = balanceMarks(words);
  return lookup(QUOTATION_MARKS, mark)?.[1](balanced) ?? balanced;
}

/** Each closing mark with those that it may close; the German one closes what is low as well. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['”', '“„”'],
  ['“', '„'],
  ['»', '«'],
  ['›', '‹'],
  ['’', '‘‚'],
  ['"', '"'],
]);
const MARK = /["“”„«»‹›‘’‚]/g;
/** Within a word, or after a word's last letter, it is most likely an apostrophe. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L})|(?<=s)’(?=\s\p{L})|(?<!\p{L})[‘’](?=\d)/gu;

/**
 * Words that are cut out of a text with the quotation marks that are whole in them: a lone one, or a pair around all of
 * them, goes. Trimmed; the words themselves stay as they are.
 */
export function balanceMarks(words: string): string {
  const trimmed = words.trim();
  const { pairs, lone } = pairMarks(trimmed);
  const around = pairs.find(([open, close]) => open === 0 && close === trimmed.length - 1) ?? [];
  const gone = new Set([...lone, ...around]);
  if (gone.size === 0) return trimmed;
  return balanceMarks(
    Array.from({ length: trimmed.length }, (_, at) => (gone.has(at) ? '' : trimmed.charAt(at))).join(''),
  );
}

function pairMarks(words: string): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly lone: readonly number[];
} {
  const apostrophes = new Set(Array.from(words.matchAll(APOSTROPHE), ({ index }) => index));
  const open: { readonly at: number; readonly mark: string }[] = [];
  const pairs: (readonly [number, number])[] = [];
  const lone: number[] = [];
  for (const { index: at, 0: mark } of words.matchAll(MARK)) {
    if (apostrophes.has(at)) continue;
    const opening = open.findLastIndex((each) => CLOSES.get(mark)?.includes(each.mark));
    if (opening >= 0) {
      const [{ at: start } = { at }, ...within] = open.splice(opening);
      pairs.push([start, at]);
      lone.push(...within.map((each) => each.at));
    } else if (mark === '’') {
      if (/[.,!?]$/.test(words.slice(0, at))) lone.push(at);
    } else if (mark === '”' || mark === '»' || mark === '›') lone.push(at);
    else open.push({ at, mark });
  }
  const all = [...lone, ...open.map(({ at }) => at)];
  // Inches.
  return { pairs, lone: all.filter((at) => !/\d"$/.test(words.slice(0, at + 1))) };
}

/** Words of a source, and the page that they are on if it is known. */
export interface Quoted {
  readonly key: string;
  readonly words: string;
  readonly page?: string;
}

/**
 * How they are quoted where no note says how it cites: the exact words in quotation marks, marks within them made single,
 * and the citation.
 */
export function formatQuoted({ key, words, page }: Quoted): string {
  const locator = page === undefined ? '' : `, p. ${page}`;
  return `“${formatInner(words.replace(/\s+/g, ' ').trim(), '“')}” [${formatCitekey(key)}${locator}]`;
}
