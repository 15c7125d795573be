// The edit by which a note's front matter says in which style it cites, or no longer says it.
import { addField } from '../formats/frontMatterEdits.ts';
import type { Note } from '../note/note.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** Of the front matter. */
export const STYLE_FIELD = 'citation-style';

const FIELD = /^citation-style[ \t]*:.*(?:\r?\n|$)/m;
/** Front matter with nothing in it, and the blank lines after it. */
const EMPTY = /^---[ \t]*\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/;

/** `style` undefined takes the field out, and front matter that had nothing else. undefined where nothing is to be done. */
export function editStyleField(
  { text, frontMatter }: Pick<Note, 'text' | 'frontMatter'>,
  style?: string,
): TextEdit | undefined {
  const set = style === undefined ? undefined : `${STYLE_FIELD}: ${isPlain(style) ? style : JSON.stringify(style)}`;
  if (frontMatter[STYLE_FIELD] === undefined) return set === undefined ? undefined : addField(text, set);
  const field = FIELD.exec(text);
  if (field === null) return undefined;
  const line = set === undefined ? '' : `${set}\n`;
  const { index, 0: old } = field;
  const rest = text.slice(0, index) + line + text.slice(index + old.length);
  const empty = EMPTY.exec(rest)?.[0];
  return empty === undefined
    ? put(index, index + old.length, line)
    : put(0, text.length - rest.length + empty.length, '');
}

/** What YAML reads as it stands. */
function isPlain(value: string): boolean {
  return /^[a-z][\w -]*$/i.test(value);
}

function put(start: number, end: number, text: string): TextEdit {
  return { start, end, text };
}
