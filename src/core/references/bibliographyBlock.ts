// The list of references within a note: where it stands or goes, between marks by which it is found again.
import { formatMarkdown } from './richText.ts';
import type { Reference } from './reference.ts';
import { findFrontMatter } from '../frontMatter/frontMatter.ts';
import type { Note } from '../note/note.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { lookup } from '../lookup.ts';

const OPENING_MARK = 'ibid-bibliography';
const CLOSING_MARK = '/ibid-bibliography';

/** What such a list is called, by language; the first name is the one that is written. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['References', 'Bibliography', 'Works Cited', 'Sources'],
  ar: ['المراجع'],
  de: ['Literatur', 'Literaturverzeichnis', 'Quellen'],
  es: ['Referencias', 'Bibliografía'],
  fr: ['Références', 'Bibliographie', 'Sources'],
  it: ['Riferimenti bibliografici', 'Bibliografia'],
  ja: ['参考文献'],
  nl: ['Literatuur', 'Bronnen'],
  pt: ['Referências', 'Bibliografia'],
  ru: ['Список литературы', 'Литература'],
  zh: ['参考文献'],
};

const KNOWN_HEADINGS = new Set(Object.values(HEADINGS).flatMap((names) => names.map((name) => name.toLowerCase())));

/**
 * Replaces the list that the note has, or inserts one at `cursor`, after the paragraph that is there, on lines of its
 * own: under a heading in `language` (an IETF tag) unless it would stand under one already.
 */
export function insertBibliography(
  note: Note,
  cursor: number,
  references: readonly Reference[],
  language: string,
): TextEdit {
  const list = formatList(references);
  const known = findBlock(note);
  if (known !== undefined) return { ...known, text: list };
  const { text } = note;
  const at = findInsertionPoint(note, cursor);
  const before = text.slice(0, at);
  const heading = hasHeading(note, at) ? '' : `## ${findHeading(language)}\n\n`;
  const lead = before.trim() === '' || /\n[ \t]*\n[ \t]*$/.test(before) ? '' : /\n[ \t]*$/.test(before) ? '\n' : '\n\n';
  const after = text.slice(at);
  const tail = after.trim() === '' || /^[ \t]*\n[ \t]*\n/.test(after) ? '' : '\n\n';
  return { start: at, end: at, text: `${lead}${heading}${list}${tail}` };
}

/** No paragraph is cut in two. Where a file has just been opened the cursor is in the front matter, which means nowhere. */
function findInsertionPoint({ text, blocks }: Note, cursor: number): number {
  if (cursor < (findFrontMatter(text)?.textStart ?? 0)) return text.length;
  return blocks.find(({ start, end }) => start < cursor && cursor < end)?.end ?? cursor;
}

function formatList(references: readonly Reference[]): string {
  const entries = references.map(({ label, text }) => {
    const number = label === '' ? '' : `${formatMarkdown([{ text: label }])} `;
    return `${number}${formatMarkdown(text)}\n\n`;
  });
  return `<!-- ${OPENING_MARK} -->\n\n${entries.join('')}<!-- ${CLOSING_MARK} -->`;
}

/** The last pair of marks; one without the other is none. */
export function findBlock({ comments }: Note): { readonly start: number; readonly end: number } | undefined {
  const end = comments.findLast(({ text }) => text === CLOSING_MARK);
  const start = comments.findLast((comment) => comment.text === OPENING_MARK && comment.end <= (end?.start ?? -1));
  return start && end && { start: start.start, end: end.end };
}

/** Whether the heading above the cursor already says what follows. */
function hasHeading({ blocks, text }: Note, cursor: number): boolean {
  const above = blocks.findLast(({ kind, start }) => kind === 'heading' && start < cursor);
  const words =
    above === undefined
      ? ''
      : text.slice(above.start, above.end).replace(/^[#\s]+|(?<![#\s])[#\s]+$|(?:(?<!\s)\s+)?\{[^{}]*\}\s*$/g, '');
  return isHeading(words);
}

/** Whether the words of a heading announce a list of references, in whatever language. */
export function isHeading(words: string): boolean {
  return KNOWN_HEADINGS.has(words.toLowerCase());
}

/** What to call the list in a language (an IETF tag); English for languages that are not known. */
export function findHeading(language: string): string {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return (lookup(HEADINGS, primary) ?? HEADINGS.en)?.[0] ?? '';
}
