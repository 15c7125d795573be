// How a writer says that a problem is none.
//
// `<!-- ibid-ignore -->` inside a paragraph silences the sentence it stands in, or the one it follows; in a table, its row.
// On a line of its own it ignores the whole block below it: paragraph, item, quotation, row. Codes after it narrow it down:
// `<!-- ibid-ignore figure-differs figure-absent -->`. In the front matter `ibid: { ignore: [figure-differs] }` does so for
// the whole note, and `ibid: { ignore: true }` for all codes.
import { indexAt } from '../text/spanList.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import { contains, type Span } from '../text/span.ts';

const COMMENT = /^\s*ibid-ignore\b([\w\s,-]*)$/;

interface IgnoreScope extends Span {
  /** Empty for all codes. */
  readonly codes: readonly string[];
}

/** A test for whether a problem in a note is to be shown. */
export function createIgnoreFilter(note: Note): (problem: Pick<Problem, 'code' | 'span'>) => boolean {
  const silences = [...listComments(note), ...parseIgnored(note)];
  return ({ code, span }) =>
    silences.some((silence) => contains(silence, span) && (silence.codes.length === 0 || silence.codes.includes(code)));
}

function listComments(note: Note): IgnoreScope[] {
  return note.comments.flatMap(({ start, end, text }) => {
    const match = COMMENT.exec(text);
    if (match === null) return [];
    const codes = match[1]?.split(/[\s,]+/).filter(Boolean) ?? [];
    return [{ ...findScope(note, { start, end }), codes }];
  });
}

function findScope(note: Note, comment: Span): Span {
  const { blocks, sentences } = note;
  const index = indexAt(blocks, comment.start);
  const block = blocks[index];
  if (block === undefined || comment.start >= block.end || isAlone(note, comment)) {
    return blocks.find(({ start }) => start >= comment.end) ?? comment;
  }
  if (block.kind === 'row') return block;
  const position = indexAt(sentences, comment.start);
  const sentence = sentences[position];
  if (sentence === undefined || sentence.start < block.start) return block;
  return { start: sentence.start, end: Math.min(sentences[position + 1]?.start ?? block.end, block.end) };
}

function isAlone({ text }: Note, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end, !text.includes('\n', end) ? undefined : text.indexOf('\n', end));
  return before.trim() === '' && after.trim() === '';
}

function parseIgnored({ frontMatter, text }: Note): IgnoreScope[] {
  const settings: unknown = frontMatter.ibid;
  if (typeof settings !== 'object' || settings === null || !('ignore' in settings)) return [];
  const everywhere = { start: 0, end: text.length };
  if (String(settings.ignore) === 'true') return [{ ...everywhere, codes: [] }];
  const codes = [settings.ignore].flat().filter((code) => typeof code === 'string');
  return codes.length === 0 ? [] : [{ ...everywhere, codes }];
}
