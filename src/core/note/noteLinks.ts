// `[[name]]`, `[[folder/name#heading|words]]`: how note-taking tools link one note to another; one to `@key` cites it.

/** A link to a note by its name: `[[name]]`, `[[folder/name#heading|words]]`; `[[1]](…)` is none. */
const NOTE_LINK = /\[\[([^[\]|#^\n@]{1,300})(?:[#^][^[\]|\n]{0,300})?(?:\|([^[\]\n]{1,300}))?\]\](?!\()/y;

export interface NoteLink {
  readonly end: number;
  /** As written, without heading. */
  readonly target: string;
  /** What is shown. */
  readonly text: string;
  /** Where that begins. */
  readonly textStart: number;
}

export function parseNoteLink(src: string, start: number): NoteLink | undefined {
  NOTE_LINK.lastIndex = start;
  const match = NOTE_LINK.exec(src);
  if (match === null) return undefined;
  const [, target = '', text = target] = match;
  const textStart = match[2] === undefined ? start + '[['.length : NOTE_LINK.lastIndex - ']]'.length - text.length;
  return /^\d+$/.test(target) ? undefined : { end: NOTE_LINK.lastIndex, target: target.trim(), text, textStart };
}
