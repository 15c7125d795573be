// Markdown without its marks, for those who want an article's words alone.
import { parseLazily } from '../core/note/parseNote.ts';
import type { Block } from '../core/note/note.ts';

/** One paragraph a block, separated by blank lines. */
export function toPlainText(markdown: string): string {
  const { text, prose, blocks } = parseLazily(markdown);
  return blocks
    .map((block) => withoutMarks(block, text, prose))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A mark is what stands in the text and is blank in the prose; blanks of the text itself stay. */
function withoutMarks({ start, end }: Block, text: string, prose: string): string {
  let kept = '';
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (prose.charAt(at) === character) kept += character;
  }
  return kept.replace(/\s+/g, ' ').trim();
}
