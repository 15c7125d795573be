// The edit of a note's front matter that silences one kind of problem in all of the note.
import type { Note } from '../note/note.ts';
import type { TextEdit } from './fixes.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n/;
/** A list that one can write on: `ignore: [a, b]`, within `ibid:` in one line or below it. */
const LIST = /^ibid:\s*(?:\{\s*)?ignore:\s*\[[^\]\n]*(?=\])/m;

/** undefined where the front matter has settings for Ibid that cannot be added to by one plain edit. */
export function ignoreInNote({ text, frontMatter }: Note, code: string): TextEdit | undefined {
  const opening = FRONT_MATTER.exec(text)?.[0];
  const settings = `ibid: { ignore: [${code}] }\n`;
  if (opening === undefined) return insert(0, `---\n${settings}---\n\n`);
  if (frontMatter.ibid === undefined) return insert(opening.length, settings);
  const list = LIST.exec(text);
  return list === null ? undefined : insert(list.index + list[0].length, `${list[0].endsWith('[') ? '' : ', '}${code}`);
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
