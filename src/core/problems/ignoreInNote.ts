// The edit of a note's front matter that silences one kind of problem in all of the note.
import { addField } from '../formats/frontMatterEdits.ts';
import type { Note } from '../note/note.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** A list that one can write on: `ignore: [a, b]`, within `ibid:` in one line or below it. */
const LIST = /^ibid:\s*(?:\{\s*)?ignore:\s*\[[^\]\n]*(?=\])/m;

/** undefined where the front matter has settings for Ibid that cannot be added to by one plain edit. */
export function ignoreInNote({ text, frontMatter }: Note, code: string): TextEdit | undefined {
  if (frontMatter.ibid === undefined) return addField(text, `ibid: { ignore: [${code}] }`);
  const list = LIST.exec(text);
  if (list === null) return undefined;
  const end = list.index + list[0].length;
  return { start: end, end, text: `${list[0].endsWith('[') ? '' : ', '}${code}` };
}
