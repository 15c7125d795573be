// The lines of a paragraph as running text: words that were divided at line ends are whole again.
import type { Line } from './rows.ts';

/** What the document writes within lines, by which a hyphen at a line's end is judged. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;
/** Parts of words that keep their hyphen. */
const PREFIX =
  /(?:^|[\s("“])(?:self|non|well|long|short|high|low|half|ex|cross|anti|co|multi|one|two|three|four|five|six|ten)$/i;
/** "pre- and post-war", "Ein- und Ausreise". */
const SHARED = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)\s/;
const UNSPACED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uFF01-\uFF60\u3001\u3002]/;

export function listWords(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.replace(/[-‐]$/, ' ').matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}

/** `next` set behind `text`, as it would stand there had the line not ended. */
export function joinLine(text: string, next: string, words: Vocabulary): string {
  if (text === '') return next;
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + next;
  if (/[\p{L}\p{N}][-‐]$/u.test(text)) return joinDivided(text, next, words);
  const runsOn = /\S—$/.test(text) || /:\/\/\S*[/_.=&?%]$/.test(text);
  const isUnspaced = UNSPACED.test(text.slice(-1)) && UNSPACED.test(next.slice(0, 1));
  return runsOn || isUnspaced ? text + next : `${text} ${next}`;
}

function joinDivided(text: string, next: string, words: Vocabulary): string {
  if (SHARED.test(next)) return `${text} ${next}`;
  if (/:\/\/\S*$/.test(text) || !/^\p{Ll}/u.test(next) || /\p{N}[-‐]$/u.test(text)) return text + next;
  const stem = text.slice(0, -1);
  const head = (/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*$/u.exec(stem)?.[0] ?? '').toLowerCase();
  const tail = (/^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '').toLowerCase();
  if (words.has(head + tail)) return stem + next;
  return words.has(`${head}-${tail}`) || PREFIX.test(stem) ? text + next : stem + next;
}
