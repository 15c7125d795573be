// A parsed text as the store keeps it, beside the text itself, so that reading a long source is a JSON.parse, not a parse.
import type { Note } from '../note/note.ts';

/** What the columns of `content` hold of a parsed text. */
export interface StoredReading {
  readonly text: string;
  readonly prose: string;
  /** JSON of all the rest. */
  readonly structure: string;
}

export function toStoredReading({ text, prose, ...structure }: Note): StoredReading {
  return { text, prose, structure: JSON.stringify(structure) };
}

export function fromStoredReading({ text, prose, structure }: StoredReading): Note {
  return { text, prose, ...(JSON.parse(structure) as Omit<Note, 'text' | 'prose'>) };
}
