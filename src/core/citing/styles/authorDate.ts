// `(Waters 2022, p. 3)`: words that any reader understands, with a citation comment after them that says what they cite.
import {
  COMMENT_CLOSE,
  COMMENT_OPEN,
  findBracketsBefore,
  formatCitationComment,
} from '../../citations/citationText.ts';
import type { Cite } from '../../citations/citation.ts';
import { formatAuthors, formatTitle, yearOf, type CslItem } from '../../source.ts';
import { contains, type Span } from '../../text/span.ts';
import { listItems, parseCited, type Cited } from '../cited.ts';
import { escapeProse } from '../../markdownText.ts';
import type { CitationStyle, CitingNote, FoundCitation, StyleContext } from './style.ts';

export const AUTHOR_DATE: CitationStyle = {
  id: 'author-date',
  format: (cited, context) => ({ text: formatAuthorDate(cited, context) + formatCitationComment(cited.pandoc) }),
  list: (note, context) =>
    note.citations.flatMap((citation) => (citation.syntax === 'mark' ? listCommented(note, citation, context) : [])),
};

function listCommented(note: CitingNote, mark: Span, context: StyleContext): FoundCitation[] {
  const cited = parseComment(note.text, mark);
  if (cited === undefined) return [];
  return [{ start: findWords(note.text.slice(0, mark.start), cited, context), end: mark.end, cited }];
}

/** The citation in a mark. */
export function parseComment(text: string, { start, end }: Span): Cited | undefined {
  return parseCited(text.slice(start + COMMENT_OPEN.length, end - COMMENT_CLOSE.length));
}

/** A mark that begins where something else ends. */
export function findCommentAt({ citations }: CitingNote, offset: number): Span | undefined {
  return citations.find(({ syntax, start }) => syntax === 'mark' && start === offset);
}

/** Where the words begin that stand for the citation: those that we would write, else the brackets before the mark. */
function findWords(before: string, cited: Cited, context: StyleContext): number {
  const written = [formatAuthorDate(cited, context), ...context.formatCustom.map((format) => format(cited))];
  const words = written.find((each) => each !== '' && before.endsWith(each));
  return words === undefined ? findBracketsBefore(before) : before.length - words.length;
}

/** "(see Waters 2022, p. 3; Roe 1999)", or "Waters (2022, p. 3)" where the author is part of the sentence. */
export function formatAuthorDate(cited: Cited, context: StyleContext): string {
  const [first, ...others] = listItems(cited);
  if (first === undefined) return '';
  const rest = others.map((cite) => formatItem(cited, cite, context));
  if (cited.mode === 'normal') return `(${[formatItem(cited, first, context), ...rest].join('; ')})`;
  const { authors, year } = nameSource(first.key, context);
  const suffix = first.suffixText.trim().replace(/^,\s*/, '');
  const inside = [[year, suffix].filter(Boolean).join(', '), ...rest].filter(Boolean).join('; ');
  return [first.suppressAuthor ? '' : authors, inside === '' ? '' : `(${inside})`].filter(Boolean).join(' ');
}

/** One source of a citation, "see Waters 2022, p. 3", with the names of those that its own words cite. */
export function formatItem({ pandoc, cites }: Cited, item: Cite, context: StyleContext): string {
  let text = '';
  let at = item.start;
  for (const { key, keySpan, suppressAuthor } of cites.filter((cite) => contains(item, cite.keySpan))) {
    const { authors, year } = nameSource(key, context);
    const name = suppressAuthor ? year || authors : [authors, year].filter(Boolean).join(' ');
    text += pandoc.slice(at, keySpan.start) + name;
    at = keySpan.end;
  }
  return text + pandoc.slice(at, item.end).replace(/[{}]/g, '');
}

/** By its key where the library does not know it. */
export function nameSource(key: string, { findItem }: StyleContext): { authors: string; year: string } {
  const item: CslItem = findItem(key) ?? { id: key, type: 'document' };
  return { authors: escapeProse(formatAuthors(item) || formatTitle(item)), year: yearOf(item) ?? '' };
}
