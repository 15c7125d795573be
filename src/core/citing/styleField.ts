// The edit by which a note's front matter says in which style it cites, or no longer says it.
import type { Note } from '../note/note.ts';
import type { TextEdit } from '../problems/fixes.ts';

/** Of the front matter. */
export const STYLE_FIELD = 'citation-style';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n/;
const FIELD = /^citation-style[ \t]*:.*(?:\r?\n|$)/m;
/** Front matter with nothing in it, and the blank lines behind it. */
const EMPTY = /^---[ \t]*\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/;

/** `style` undefined takes the field out, and front matter that had nothing else. undefined where nothing is to be done. */
export function editStyleField(
  { text, frontMatter }: Pick<Note, 'text' | 'frontMatter'>,
  style?: string,
): TextEdit | undefined {
  const opening = FRONT_MATTER.exec(text)?.[0];
  const line =
    style === undefined ? '' : `${STYLE_FIELD}: ${/^[a-z][\w -]*$/i.test(style) ? style : JSON.stringify(style)}\n`;
  if (frontMatter[STYLE_FIELD] === undefined) {
    if (style === undefined) return undefined;
    return opening === undefined ? put(0, 0, `---\n${line}---\n\n`) : put(opening.length, opening.length, line);
  }
  const field = FIELD.exec(text);
  if (field === null) return undefined;
  const { index, 0: old } = field;
  const rest = text.slice(0, index) + line + text.slice(index + old.length);
  const empty = EMPTY.exec(rest)?.[0];
  return empty === undefined
    ? put(index, index + old.length, line)
    : put(0, text.length - rest.length + empty.length, '');
}

function put(start: number, end: number, text: string): TextEdit {
  return { start, end, text };
}
