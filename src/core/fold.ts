// A text made ready for finding words in it: folded, cut into words, each word numbered and its places listed.
import { foldCharacters } from './foldCharacters.ts';
import type { FoldedCharacters } from './foldCharacters.ts';
import type { Span } from './text/span.ts';

/** Words in order; all arrays are parallel. Reference marks ("[12]") are no words, as they belong to nobody's sentence. */
export interface FoldedWords {
  readonly count: number;
  /** Offsets into the folded text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Each word's number in the vocabulary: the same for words that differ in case only. */
  readonly ids: Uint32Array;
  /** Lower-case words, by number of their first occurrence. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The places of word `id` are `places[firstOccurrence[id]]` up to `places[firstOccurrence[id + 1]]`, ascending. */
  readonly firstOccurrence: Uint32Array;
  readonly occurrences: Uint32Array;
}

export interface FoldedText extends FoldedCharacters {
  readonly words: FoldedWords;
}

/** "[12]", "[3, 4]", "[5-7]", "[a]", "[^1]", "[note 2]", "[citation needed]", but not the bracket of "[t]he". */
export const REFERENCE_MARK =
  /\[(?:\^?\d{1,3}(?: ?[,;-] ?\d{1,3})*|[a-z]|\^[^\]\s]{1,20}|(?:note|n\.) ?\d{1,3}|citation needed)\](?!\p{L})/u;
const MAX_MARK_LENGTH = 32;
/** Scripts that set no spaces: each of their letters is a word. */
const UNSPACED = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const FIRST_UNSPACED = 0xe00;
const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/** Folds a text and lists its words. Linear; a source that many quotations are looked up in is folded once. */
export function foldText(original: string): FoldedText {
  const characters = foldCharacters(original);
  return { ...characters, words: toFoldedWords(characters.text) };
}

/** The folded span's place in the original text; an empty one lies where its start does. */
export function unfold({ starts, ends, original }: FoldedCharacters, start: number, end: number): Span {
  const from = starts[start] ?? original.length;
  return { start: from, end: end > start ? (ends[end - 1] ?? original.length) : from };
}

/** The word as it stands, without the brackets of an edited one. */
export function wordAt({ text, words }: FoldedText, index: number): string {
  return toWord(text.slice(words.starts[index], words.ends[index]));
}

function toFoldedWords(text: string): FoldedWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const vocabulary = new Map<string, number>();
  for (let at = 0; at < text.length;) {
    const end = text[at] === '[' ? skipReferenceMark(text, at) : wordEnd(text, at);
    if (end > at && text[at] !== '[') {
      const word = toWord(text.slice(at, end)).toLowerCase();
      const id = vocabulary.get(word) ?? vocabulary.size;
      if (id === vocabulary.size) vocabulary.set(word, id);
      starts.push(at);
      ends.push(end);
      ids.push(id);
    }
    at = Math.max(end, at + 1);
  }
  const words = {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    ids: Uint32Array.from(ids),
    vocabulary,
  };
  return { ...words, count: ids.length, ...indexOccurrences(words.ids, vocabulary.size) };
}

/** Without the brackets of an edited word. */
function toWord(text: string): string {
  return text.includes('[') || text.includes(']') ? text.replace(/[[\]]/g, '') : text;
}

function skipReferenceMark(text: string, at: number): number {
  const mark = REFERENCE_MARK.exec(text.slice(at, at + MAX_MARK_LENGTH));
  return mark?.index === 0 ? at + mark[0].length : at;
}

/** Where the word that begins at `at` ends; `at` itself where none does. */
function wordEnd(text: string, start: number): number {
  let at = start + letterLength(text, start);
  if (at === start || isUnspaced(text, start)) return at;
  for (;;) {
    const letter = letterLength(text, at);
    if (letter > 0 && !isUnspaced(text, at)) at += letter;
    else if (letter === 0 && isInner(text, at)) at++;
    else return at;
  }
}

/** Whether a mark is part of the word around it: "don't", "1,000.5", "[T]he", "plan[ned]". */
function isInner(text: string, at: number): boolean {
  const mark = text[at];
  if (mark === '.' || mark === ',') return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  if (mark === '[') return letterLength(text, at + 1) > 0 && !isDigit(text.charCodeAt(at + 1));
  return (mark === "'" || mark === ']') && letterLength(text, at + 1) > 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUnspaced(text: string, at: number): boolean {
  return text.charCodeAt(at) >= FIRST_UNSPACED && UNSPACED.test(text.slice(at, at + 2));
}

/** How many code units the letter or digit at `at` has, 0 if there is none. Latin letters are recognized by their codes, for speed. */
function letterLength(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) ? 1 : 0;
  if (!LETTER.test(text.slice(at, at + 2))) return 0;
  return code >= 0xd800 && code <= 0xdbff ? 2 : 1;
}

/** A counting sort of the words by number. */
function indexOccurrences(ids: Uint32Array, size: number): Pick<FoldedWords, 'firstOccurrence' | 'occurrences'> {
  const firstOccurrence = new Uint32Array(size + 1);
  for (const id of ids) firstOccurrence[id + 1] = (firstOccurrence[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++)
    firstOccurrence[id + 1] = (firstOccurrence[id + 1] ?? 0) + (firstOccurrence[id] ?? 0);
  const next = firstOccurrence.slice();
  const occurrences = new Uint32Array(ids.length);
  ids.forEach((id, index) => {
    const place = next[id] ?? 0;
    occurrences[place] = index;
    next[id] = place + 1;
  });
  return { firstOccurrence, occurrences };
}
