// What the extension loads when a note is first parsed, as a bundle of its own.
export { withAnnotations } from '../core/annotations/annotatedSource.ts';
export { createNoteParser } from '../core/note/parseNote.ts';
export { parseNote } from '../core/note/parseNote.ts';
