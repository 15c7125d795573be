// Paragraphs and block quotes of plain text, for those who have no parsed Markdown at hand.
import type { Block } from '../note/note.ts';

/** What quotations are looked for in. */
export type QuotedBlock = Pick<Block, 'kind' | 'start' | 'end'>;

/** Runs of lines that are not blank, of which either all or none begin with `>`; a bare `>` is within a block quote. */
export function listParagraphs(text: string): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  let previous = '';
  for (const match of text.matchAll(/[^\n]*\n?/g)) {
    const line = match[0].trim();
    const kind = line.startsWith('>') ? 'quote' : 'paragraph';
    const last = blocks.at(-1);
    const goesOn = last?.kind === kind && previous !== '';
    if (line !== '') {
      const start = goesOn ? last.start : match.index;
      blocks.splice(goesOn ? -1 : blocks.length, goesOn ? 1 : 0, {
        kind,
        start,
        end: match.index + match[0].trimEnd().length,
      });
    }
    previous = line;
  }
  return blocks;
}

/** Blanks the `>` of block quotes; same length, so that offsets stay. */
export function blankQuoteMarks(text: string): string {
  return text.replace(/^[ \t]*>[> \t]*/gm, (marks) => ' '.repeat(marks.length));
}
