// The lines of a paragraph as running text: words that were divided at line ends are whole again.
import type { Line } from './rows.ts';

/** What the document writes within lines, by which a hyphen at a line's end is interpreted. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;
/** Parts of words that keep their hyphen. */
const PREFIX =
  /(?:^|[\s("“])(?:self|non|well|long|short|high|low|half|ex|cross|anti|co|multi|one|two|three|four|five|six|ten)$/i;
/** "pre- and post-war", "Ein- und Ausreise". */
const SHARED = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)\s/;
const UNSPACED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uFF01-\uFF60\u3001\u3002]/;

export function toVocabulary(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.replace(/[-‐]$/, ' ').matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}

/** What becomes of the end of one line and the beginning of the next. */
export interface LineJoin {
  /** Characters that go from the end of the line: the hyphen of a divided word. */
  readonly cut: 0 | 1;
  readonly glue: '' | ' ';
}

const SEPARATE: LineJoin = { cut: 0, glue: ' ' };
const WHOLE: LineJoin = { cut: 0, glue: '' };
const HYPHENATED: LineJoin = { cut: 1, glue: '' };

/** No word is longer; what is before it does not matter. */
const TAIL = 200;

/** How a line that ends so goes on with `next`, as it would stand there had the line not ended. */
export function findLineJoin(line: string, next: string, words: Vocabulary): LineJoin {
  const end = line.slice(-TAIL);
  if (end === '') return WHOLE;
  if (end.endsWith('\u00AD')) return HYPHENATED;
  if (/[\p{L}\p{N}][-‐]$/u.test(end)) return findHyphenation(end, next, words);
  const runsOn = /\S—$/.test(end) || /:\/\/\S*[/_.=&?%]$/.test(end);
  const isUnspaced = UNSPACED.test(end.slice(-1)) && UNSPACED.test(next.slice(0, 1));
  return runsOn || isUnspaced ? WHOLE : SEPARATE;
}

function findHyphenation(end: string, next: string, words: Vocabulary): LineJoin {
  if (SHARED.test(next)) return SEPARATE;
  if (/:\/\/\S*$/.test(end) || !/^\p{Ll}/u.test(next) || /\p{N}[-‐]$/u.test(end)) return WHOLE;
  const stem = end.slice(0, -1);
  const head = (/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*$/u.exec(stem)?.[0] ?? '').toLowerCase();
  const tail = (/^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '').toLowerCase();
  if (words.has(head + tail)) return HYPHENATED;
  return words.has(`${head}-${tail}`) || PREFIX.test(stem) ? WHOLE : HYPHENATED;
}
