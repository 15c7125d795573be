// A text made ready for finding words in it: folded, cut into words, each word numbered and its places listed.
import { foldCharacters } from './foldCharacters.ts';
import type { FoldedCharacters } from './foldCharacters.ts';
import type { Span } from './span.ts';

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
  /** The places of word `id` are `places[firstPlace[id]]` up to `places[firstPlace[id + 1]]`, ascending. */
  readonly firstPlace: Uint32Array;
  readonly places: Uint32Array;
}

export interface FoldedText extends FoldedCharacters {
  readonly words: FoldedWords;
}

/** "[12]", "[3, 4]", "[5-7]", "[a]", "[^1]", "[note 2]", "[citation needed]" */
export const REFERENCE_MARK =
  /\[(?:\^?\d{1,3}(?: ?[,;-] ?\d{1,3})*|[a-z]|\^[^\]\s]{1,20}|(?:note|n\.) ?\d{1,3}|citation needed)\]/;
/**
 * A reference mark, to be passed over, or a word: a number with its points and commas; a letter of a script that sets no
 * spaces; letters and digits with their apostrophes, and with the brackets of "[T]he" and "plan[ned]" inside.
 */
const WORD = new RegExp(
  `${REFERENCE_MARK.source}|` +
    String.raw`\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{M}\p{N}])|` +
    String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|` +
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['\]]|\[(?=\p{L}))[\p{L}\p{M}\p{N}]+)*`,
  'gu',
);

/** Folds a text and lists its words. Linear; a source that many quotations are looked up in is folded once. */
export function foldText(original: string): FoldedText {
  const characters = foldCharacters(original);
  return { ...characters, words: listWords(characters.text) };
}

/** The folded span's place in the original text; an empty one lies where its start does. */
export function unfold({ starts, ends, original }: FoldedCharacters, start: number, end: number): Span {
  const from = starts[start] ?? original.length;
  return { start: from, end: end > start ? (ends[end - 1] ?? original.length) : from };
}

/** The word as it stands, without the brackets of an edited one. */
export function wordAt({ text, words }: FoldedText, index: number): string {
  return text.slice(words.starts[index], words.ends[index]).replace(/[[\]]/g, '');
}

function listWords(text: string): FoldedWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const vocabulary = new Map<string, number>();
  for (const match of text.matchAll(WORD)) {
    if (match[0].startsWith('[')) continue;
    const word = match[0].replace(/[[\]]/g, '').toLowerCase();
    const id = vocabulary.get(word) ?? vocabulary.size;
    if (id === vocabulary.size) vocabulary.set(word, id);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
    ids.push(id);
  }
  const words = {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    ids: Uint32Array.from(ids),
    vocabulary,
  };
  return { ...words, count: ids.length, ...listPlaces(words.ids, vocabulary.size) };
}

/** A counting sort of the words by number. */
function listPlaces(ids: Uint32Array, size: number): Pick<FoldedWords, 'firstPlace' | 'places'> {
  const firstPlace = new Uint32Array(size + 1);
  for (const id of ids) firstPlace[id + 1] = (firstPlace[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) firstPlace[id + 1] = (firstPlace[id + 1] ?? 0) + (firstPlace[id] ?? 0);
  const next = firstPlace.slice();
  const places = new Uint32Array(ids.length);
  ids.forEach((id, index) => {
    const place = next[id] ?? 0;
    places[place] = index;
    next[id] = place + 1;
  });
  return { firstPlace, places };
}
