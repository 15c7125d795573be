// From a Markdown text to what Ibid knows of it: a Note, once or again and again, or no more than its structure.
import { findFrontMatter } from '../frontMatter/frontMatter.ts';
import type { Citation } from '../citations/citation.ts';
import { listMetadataCitations } from './metadataCitations.ts';
import type { Note } from './note.ts';
import { NoteParser } from './noteParser.ts';
import { parseBlocks, parseInlines, type Markdown } from './structure.ts';
import { MAX_CHUNK } from '../markdown/chunks.ts';

export type { NoteParser } from './noteParser.ts';

/**
 * Reads a note or the text of a source as plain data, for who reads it a single time. Never throws; what is wrong is in
 * `problems`. Linear.
 */
export function parseNote(text: string): Note {
  const note = parseLazily(text);
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

/** The same, but each of its lists is made when it is first asked for: for who asks for few. */
export function parseLazily(text: string): Note {
  return new NoteParser().parse(text);
}

/** The parser of a thread that answers the user, which leaves blocks unread that would hold it up. */
export function createNoteParser(): NoteParser {
  return new NoteParser({ most: MAX_CHUNK });
}

/** Blocks, citations, links and prose, without what takes longer to find. All spans are offsets into `text`. */
export function parseMarkdown(text: string, textStart = findFrontMatter(text)?.textStart ?? 0): Markdown {
  const { tokens, definitions } = parseBlocks(text.slice(textStart));
  return parseInlines(text, tokens, definitions, textStart);
}

/** What a text cites, in its metadata too. */
export function parseCitations(text: string): Citation[] {
  return [...listMetadataCitations(text), ...parseMarkdown(text).citations];
}
