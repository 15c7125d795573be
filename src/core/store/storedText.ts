// A parsed text as the store keeps it, beside the text itself, so that reading a long source is a JSON.parse, not a parse.
import type { Note } from '../note/note.ts';

/** What the table `reading` holds of a parsed text, which itself is in `content`. */
export interface StoredText {
  readonly prose: string;
  /** JSON of all but text and prose. */
  readonly structure: string;
}

export function toStoredText(note: Note): StoredText {
  return { prose: note.prose, structure: JSON.stringify({ ...note, text: undefined, prose: undefined }) };
}

export function fromStoredText(text: string, { prose, structure }: StoredText): Note {
  return { text, prose, ...(JSON.parse(structure) as Omit<Note, 'text' | 'prose'>) };
}
