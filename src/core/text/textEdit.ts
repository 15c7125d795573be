// A change to one place of a text, which whoever shows the text carries out.
import type { Span } from './span.ts';

/** Puts `text` in the place of the span; an empty span is an insertion, an empty text a deletion. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text with all edits made, which are sorted and do not overlap; their offsets are those of the text before. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}
