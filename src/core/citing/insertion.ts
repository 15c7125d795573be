// What is written where when sources are cited or quoted at a cursor.
import { formatCiteKey } from '../note/citeKey.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../span.ts';

/** `text` replaces the span. */
export interface Insertion extends Span {
  readonly text: string;
}

/** Extends the bracketed citation in which or just behind which the offset stands; else writes `[@a; @b]`. */
export function formatInsertion(note: Note, offset: number, keys: readonly string[]): Insertion {
  const members = keys.map(formatCiteKey).join('; ');
  const around = note.citations.find(
    ({ start, end, syntax, mode }) =>
      syntax === 'pandoc' && mode === 'normal' && note.text[start] === '[' && start < offset && offset <= end,
  );
  if (around !== undefined) return { start: around.end - 1, end: around.end - 1, text: `; ${members}` };
  return insertApart(note, offset, `[${members}]`);
}

/** Words of a source, and the page that they are on if it is known. */
export interface Quoted {
  readonly key: string;
  readonly words: string;
  readonly page?: string;
}

export function formatQuotation(note: Note, offset: number, quoted: Quoted): Insertion {
  return insertApart(note, offset, formatQuoted(quoted));
}

/** The exact words in quotation marks, marks within them made single, and the citation. */
export function formatQuoted({ key, words, page }: Quoted): string {
  const locator = page === undefined ? '' : `, p. ${page}`;
  const quoted = words.replace(/\s+/g, ' ').replace(/“/g, '‘').replace(/”/g, '’').trim();
  return `“${quoted}” [${formatCiteKey(key)}${locator}]`;
}

/** With a blank before it where it would stick to a word. */
function insertApart({ text }: Note, offset: number, inserted: string): Insertion {
  const before = text[offset - 1] ?? '\n';
  return { start: offset, end: offset, text: `${/[\s([]/.test(before) ? '' : ' '}${inserted}` };
}
