// From a Markdown text to a Note, once: for texts that are read a single time, such as those of sources.
import type { Note } from './note.ts';
import { NoteParser } from './noteParser.ts';

/** Reads a note or the text of a source as plain data. Never throws; what is wrong is in `problems`. Linear. */
export function parseNote(text: string): Note {
  const note = new NoteParser().parse(text);
  return {
    text,
    prose: note.prose,
    frontMatter: note.frontMatter,
    blocks: note.blocks,
    sentences: note.sentences,
    citations: note.citations,
    figures: note.figures,
    quotations: note.quotations,
    links: note.links,
    footnoteReferences: note.footnoteReferences,
    comments: note.comments,
    pages: note.pages,
    problems: note.problems,
  };
}
