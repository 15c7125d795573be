// The words of a source as a note takes them over: exactly, but without the source's markup and in one line.
import { balanceMarks } from './balanceMarks.ts';
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
