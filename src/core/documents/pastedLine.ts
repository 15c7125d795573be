// A line of a pasted page as its header is told by: what it states, whether it is prose, how long it is as a title.
import { parseMeta, type Meta } from './pastedMeta.ts';

export interface PastedLine {
  readonly text: string;
  /** Index among all lines. */
  readonly index: number;
  readonly meta: Meta | undefined;
  readonly isProse: boolean;
  /** No line with text stands right above it. */
  readonly isFirst: boolean;
}

export function toPastedLine(text: string, index: number, lines: readonly string[]): PastedLine {
  const isFirst = index === 0 || lines[index - 1] === '';
  return { text, index, meta: parseMeta(text), isProse: isProse(text), isFirst };
}

/** A paper's own number, and where it stands in its journal. */
const STATEMENT = /\b(?:doi|PMID|arXiv)\s?:|https?:\/\/|(?:19|20)\d{2}(?: \p{L}+)?(?: \d{1,2})?;/iu;

export function isStatement(line: string): boolean {
  return line.length <= MAX_STATEMENT_LENGTH && STATEMENT.test(line);
}

const MAX_STATEMENT_LENGTH = 160;

/** Paragraphs, list items, quotations and tables: what an article consists of. */
export function isProse(line: string): boolean {
  if (/^(?:>|\||!\[| *[-*+] | *\d+[.)] )/.test(line)) return true;
  if (isStatement(line)) return false;
  const length = measure(line);
  return length > 160 || (length >= 60 && /[.…。！？]["”’»」)]*$/.test(line));
}

/** Characters of Latin text that a line is as long as: a Chinese character says as much as two and a half letters. */
export function measure(line: string): number {
  return line.length + 1.5 * (line.match(WIDE)?.length ?? 0);
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words, or what Chinese and Japanese would have as such. */
export function countWords(line: string): number {
  const wide = line.match(WIDE)?.length ?? 0;
  return wide > line.length / 3 ? Math.floor(wide / 2.5) : line.split(/\s+/).length;
}

/** Two to five words, each with a capital but for the small ones inside names. */
export function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|de|da|do|dos|la|van|von|der|den|al|bin|and|&)){1,4}$/u.test(
    text,
  );
}
