// What is written where when sources are cited at a cursor: a new citation, or new members of the one that is there.
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
  const before = note.text[offset - 1] ?? '\n';
  return { start: offset, end: offset, text: `${/[\s([]/.test(before) ? '' : ' '}[${members}]` };
}
