// Where the words of annotations stand in the text of their source. Another program has read them, with hyphens, ligatures
// and marks of its own, so letters and digits alone are compared.
import type { Note } from '../note/note.ts';
import { partitionPoint } from '../text/partitionPoint.ts';
import type { Span } from '../text/span.ts';
import { type Annotation, findPlace, type PlacedAnnotation } from './annotation.ts';

/** A text that is found in the middle of other words, or on no page that is known, must have so many letters. */
const MIN_DISTINCTIVE = 12;
/** Of words that are not found as a whole, so many letters from each end must be. */
const END_LENGTH = 24;
/** The ends may be further apart than the words are long, by notes and running heads in between: the ratio, and letters. */
const STRETCH = 1.5;
const MORE = 200;

/** In the order of the text; those that are not found in it stand where their pages begin. */
export function placeAnnotations(
  annotations: readonly Annotation[],
  text: Pick<Note, 'prose' | 'pages'>,
): PlacedAnnotation[] {
  if (annotations.length === 0) return [];
  const letters = toLetters(text.prose);
  const placed = annotations.map((annotation) => {
    const span = findSpan(annotation, letters, text);
    const page = span === undefined ? annotation.page : (findPage(text, span.start) ?? annotation.page);
    const { start } = span ?? findPlace(annotation, text);
    return { start, annotation: { ...annotation, ...(page !== undefined && { page }), ...(span && { span }) } };
  });
  return placed.sort((a, b) => a.start - b.start).map(({ annotation }) => annotation);
}

function findPage({ pages }: Pick<Note, 'pages'>, offset: number): string | undefined {
  return pages.findLast((mark) => mark.offset <= offset)?.page;
}

interface Letters {
  readonly text: string;
  /** Where each stands in the original text, ascending. */
  readonly offsets: Uint32Array;
}

/** A book is gone through in some milliseconds: code by code, as strings of one letter would take ten times as long. */
function toLetters(original: string): Letters {
  const codes = new Uint16Array(MAX_FOLDED * original.length);
  const offsets = new Uint32Array(codes.length);
  let count = 0;
  const known = new Map<number, string>();
  for (let at = 0; at < original.length; at++) {
    const point = original.codePointAt(at) ?? 0;
    const letter = ASCII_LETTERS[point];
    if (letter !== undefined) {
      codes[count] = letter;
      offsets[count] = at;
      if (letter > 0) count++;
      continue;
    }
    const folded = known.get(point) ?? fold(String.fromCodePoint(point));
    known.set(point, folded);
    for (let unit = 0; unit < folded.length; unit++) {
      codes[count] = folded.charCodeAt(unit);
      offsets[count++] = at;
    }
    if (point > 0xffff) at++;
  }
  const text = new TextDecoder('utf-16le').decode(codes.subarray(0, count));
  return { text, offsets: offsets.subarray(0, count) };
}

/** What a character of ASCII counts as: itself in small letters, or 0 for nothing. */
const ASCII_LETTERS = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z\d]/i.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

/** Of one character, as "ﬃ" has; the Arabic ligature of a whole phrase counts as its first letters. */
const MAX_FOLDED = 3;

/** A ligature is the letters that it joins, a letter with an accent the letter. */
function fold(character: string): string {
  const letters = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters.slice(0, MAX_FOLDED);
}

/** From one letter to another, the last one excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function findSpan({ text = '', page }: Annotation, letters: Letters, source: Pick<Note, 'prose' | 'pages'>) {
  const wanted = toLetters(text).text;
  if (wanted === '' || !letters.text.includes(wanted.slice(0, END_LENGTH))) return undefined;
  for (const range of listRanges(page, letters, source)) {
    const found = findWhole(wanted, letters, range, source.prose) ?? findEnds(wanted, letters, range);
    if (found !== undefined) return toSpan(found, text, letters, source.prose);
  }
  return undefined;
}

/** The page itself, then with its neighbours, as pages are counted differently; at last all, if the words are enough. */
function listRanges(name: string | undefined, { offsets }: Letters, { pages }: Pick<Note, 'pages'>): Range[] {
  const all = { from: 0, to: offsets.length };
  const page = pages.findIndex((mark) => mark.page === name);
  if (name === undefined || page < 0) return [all];
  const toLetter = (index: number) => {
    const end = pages[index]?.offset ?? Infinity;
    return partitionPoint(offsets, (offset) => offset < end);
  };
  return [
    { from: toLetter(page), to: toLetter(page + 1) },
    { from: toLetter(Math.max(0, page - 1)), to: toLetter(page + 2) },
    all,
  ];
}

function findWhole(wanted: string, letters: Letters, { from, to }: Range, prose: string): Range | undefined {
  const isAll = to - from === letters.offsets.length;
  const isDistinctive = wanted.length >= MIN_DISTINCTIVE;
  const within = letters.text.slice(from, to);
  let found: Range | undefined;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const range = { from: from + at, to: from + at + wanted.length };
    if (isWholeWords(range, letters, prose)) {
      if (isDistinctive || !isAll) return range;
      // A word or two on no page that is known may be anywhere but where they stand once.
      if (found !== undefined) return undefined;
      found = range;
    } else if (isDistinctive) found ??= range;
  }
  return found;
}

function isWholeWords({ from, to }: Range, { offsets }: Letters, prose: string): boolean {
  const start = offsets[from] ?? 0;
  const end = findEnd(offsets, to, prose);
  return (
    !/[\p{L}\p{N}]$/u.test(prose.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(prose.slice(end, end + 2))
  );
}

/** After the letter before `to`. */
function findEnd(offsets: Uint32Array, to: number, prose: string): number {
  const last = offsets[to - 1] ?? 0;
  return last + String.fromCodePoint(prose.codePointAt(last) ?? 0).length;
}

/** Words that go on over a column or a page, where one program has read what stands between and the other has not. */
function findEnds(wanted: string, { text }: Letters, { from, to }: Range): Range | undefined {
  if (wanted.length < 2 * END_LENGTH) return undefined;
  const start = text.slice(from, to).indexOf(wanted.slice(0, END_LENGTH));
  if (start < 0) return undefined;
  // The last words may stand on the next page.
  const near = text.slice(from + start, from + start + STRETCH * wanted.length + MORE);
  const tail = near.indexOf(wanted.slice(-END_LENGTH), END_LENGTH);
  return tail < 0 ? undefined : { from: from + start, to: from + start + tail + END_LENGTH };
}

/** With the marks at the ends of the words, where both have them. */
function toSpan({ from, to }: Range, text: string, { offsets }: Letters, prose: string): Span {
  const [before = ''] = /^[^\p{L}\p{N}]{0,4}/u.exec(text) ?? [];
  const [after = ''] = /[^\p{L}\p{N}]{0,4}$/u.exec(text.slice(-4)) ?? [];
  let start = offsets[from] ?? 0;
  let end = findEnd(offsets, to, prose);
  for (const mark of Array.from(before).reverse()) if (mark.trim() !== '' && prose[start - 1] === mark) start--;
  for (const mark of after) if (mark.trim() !== '' && prose[end] === mark) end++;
  return { start, end };
}
