// `([Waters 2022, p. 3](https://… "[@key, p. 3]"))`: a link that works anywhere, whose title says what it cites.
import type { Link } from '../../note/note.ts';
import { findLink } from '../../source.ts';
import { listItems, parseCited, toCited, type Cited } from '../cited.ts';
import { formatAuthorDate, formatItem } from './authorDate.ts';
import type { CitationStyle, CitingNote, FoundCitation, StyleContext } from './style.ts';

export const INLINE_LINK: CitationStyle = {
  id: 'inline-link',
  format: (cited, context) => {
    const text = cited.mode === 'textual' ? formatTextual(cited, context) : formatGroup(cited, context);
    return text === undefined ? undefined : { text };
  },
  list: (note, context) => {
    const linked = note.links.flatMap((link) => (link.picture ? [] : listLinked(note, link, context)));
    return [...linked.filter(({ cited }) => cited.mode === 'textual'), ...joinGroups(note, linked)];
  },
};

function formatTextual(cited: Cited, context: StyleContext): string | undefined {
  return formatLink(cited.cites[0]?.key, formatAuthorDate(cited, context), cited.pandoc, context);
}

/** One link a source; undefined if one of them is not on the web. */
function formatGroup(cited: Cited, context: StyleContext): string | undefined {
  const links = listItems(cited).map((item) =>
    formatLink(item.key, formatItem(cited, item, context), `[${cited.pandoc.slice(item.start, item.end)}]`, context),
  );
  return links.includes(undefined) ? undefined : `(${links.join('; ')})`;
}

function formatLink(key = '', text: string, pandoc: string, { findItem }: StyleContext): string | undefined {
  const item = findItem(key);
  const href = item && findLink(item);
  if (href === undefined || /[\s<>]/.test(href)) return undefined;
  const target = /[()]/.test(href) ? `<${href}>` : href;
  return `[${text}](${target} "${pandoc.replace(/[\\"]/g, '\\$&')}")`;
}

const TITLE = /\s"((?:[^"\\]|\\.)*)"\)$/;

function listLinked(
  { text }: CitingNote,
  { start, end, href, text: words }: Link,
  context: StyleContext,
): FoundCitation[] {
  const title = TITLE.exec(text.slice(start, end))?.[1];
  const cited = title === undefined ? guessCited(href, words, context) : parseCited(title.replace(/\\(.)/g, '$1'));
  return cited === undefined ? [] : [{ start, end, cited }];
}

/** A link without title is a citation only if its words say no more than a citation would. */
function guessCited(href: string, words: string, context: StyleContext): Cited | undefined {
  const key = context.findKeyByUrl(href);
  const cited = key === undefined ? undefined : toCited([key]);
  return cited !== undefined && formatAuthorDate(cited, context) === `(${words})` ? cited : undefined;
}

/** The links between one pair of brackets are one citation. */
function joinGroups({ text }: CitingNote, linked: readonly FoundCitation[]): FoundCitation[] {
  const groups: FoundCitation[] = [];
  let open: FoundCitation[] = [];
  for (const link of linked.filter(({ cited }) => cited.mode === 'normal')) {
    const last = open.at(-1);
    const goesOn = last !== undefined && text.slice(last.end, link.start) === '; ';
    open = goesOn ? [...open, link] : text[link.start - 1] === '(' ? [link] : [];
    if (open.length > 0 && text[link.end] === ')') groups.push(...joinLinks(open));
  }
  return groups;
}

function joinLinks(links: readonly FoundCitation[]): FoundCitation[] {
  const cited = parseCited(`[${links.map((link) => link.cited.pandoc.slice(1, -1)).join('; ')}]`);
  const [first, last] = [links[0], links.at(-1)];
  return cited && first && last ? [{ start: first.start - 1, end: last.end + 1, cited }] : [];
}
