// What the extension loads when a note is first parsed, as a bundle of its own.
export { createNoteParser } from '../core/note/parseNote.ts';
export { parseNote } from '../core/note/parseNote.ts';
