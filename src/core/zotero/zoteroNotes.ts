// Zotero's notes, which are HTML, and the comments of its annotations, which may be: their words, line by line.
import { decodeReferences } from '../characterReferences.ts';

/** Of one note, in characters: a chapter. */
const MAX_LENGTH = 50_000;

/** Tags at which a line ends, in the HTML that Zotero's editor writes. */
const LINE_ENDS = /<\/(?:p|h[1-6]|li|tr|div|blockquote|pre)>|<br\s*\/?>/gi;
const LIST_ITEMS = /<li(?:\s[^<>]*)?>(?:\s*<p(?:\s[^<>]*)?>)?/gi;

export function toPlainNote(html: unknown): string {
  if (typeof html !== 'string') return '';
  const lines = html
    .slice(0, MAX_LENGTH)
    .replace(/[\r\n]+/g, ' ')
    .replace(LIST_ITEMS, '- ')
    .replace(LINE_ENDS, '\n')
    .replace(/<[^<>]*>/g, '');
  return decodeReferences(lines)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
