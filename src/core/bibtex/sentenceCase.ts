// Titles from title case to the sentence case that CSL stores, as Pandoc does: styles add capitals, they cannot remove them.
import type { Run } from './latex.ts';

/** A word with its inner marks; hyphens part words. */
const WORD = /(?:[A-Za-z\u00C0-\u1FFF]\.){2,}|[A-Za-z\u00C0-\u1FFF][\w\u00C0-\u1FFF’]*/g;

/** Where a sentence begins. */
const SENTENCE_START = /(?:^|[.?!:]["”’»)]*[ \u00A0]+)["“‘«([¿¡]*$/;
/** What ends in a full stop is as often an abbreviation, "Proc. of": there a small letter stays as well as a capital. */
const FULL_STOP = /\.["”’»)]*[ \u00A0]+["“‘«([¿¡]*$/;

/** The text with capitals only where braces protect them, where a sentence or subtitle begins and inside words. */
export function toSentenceCase(runs: readonly Run[]): string {
  const parts: string[] = [];
  let before = '';
  for (const [index, { text, fixed }] of runs.entries()) {
    // Braces within a word, as around an accent, protect no word.
    const isWhole = !ENDS_IN_LETTER.test(before) && !BEGINS_WITH_LETTER.test(runs[index + 1]?.text ?? '');
    const part = fixed ? (isWhole ? keepSmall(text) : text) : lowerWords(text, before);
    parts.push(part);
    before = (before + part).slice(-SEEN_BEFORE);
  }
  return parts.join('').trim();
}

/** A word in small letters, which a style would give a capital. */
const SMALL_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{N}]+(?![\p{L}\p{N}])/u;
const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u;

/** Braces around `ggplot2` say that no style may write Ggplot2. */
function keepSmall(text: string): string {
  return text.replace(/<[^<>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') || !SMALL_WORD.test(piece) ? piece : `<span class="nocase">${piece}</span>`,
  );
}

/** Characters that are looked at for whether a sentence begins after them, markup among them. */
const SEEN_BEFORE = 40;

function lowerWords(text: string, before: string): string {
  return text.replace(WORD, (word, index: number) => {
    const preceding = index > 20 ? text.slice(index - 20, index) : before + text.slice(0, index);
    const plain = preceding.replace(/<[^<>]*>/g, '');
    if (SENTENCE_START.test(plain)) return FULL_STOP.test(plain) ? word : capitalise(word);
    return isPlainCapital(word) ? word.toLowerCase() : word;
  });
}

/** "Word" and "A", but not "DNA", "iPhone", "McDonald" or "U.S.". */
function isPlainCapital(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() && !rest.includes('.') && (word.length > 1 || word === 'A');
}

function capitalise(word: string): string {
  return word === word.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
