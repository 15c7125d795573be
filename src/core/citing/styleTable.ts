// The citation styles, one row each, and what they have in common: a citation is written so that it can be read back whole.
import { formatCitationComment } from '../citations/citationText.ts';
import { citesSource } from '../targets/crossReferences.ts';
import { parseMarkdown } from '../note/parseNote.ts';
import type { Span } from '../text/span.ts';
import { findOverlapping } from '../text/spanList.ts';
import { isSameCited, toCited, type Cited } from './cited.ts';
import { toValues, type Snippet } from '../snippets/snippets.ts';
import { formatPlain } from '../snippets/template.ts';
import { AUTHOR_DATE } from './styles/authorDate.ts';
import { FOOTNOTE } from './styles/footnote.ts';
import { INLINE_LINK } from './styles/inlineLink.ts';
import { MYST } from './styles/myst.ts';
import { PANDOC } from './styles/pandoc.ts';
import type { CitationStyle, CitingNote, FoundCitation, StyleContext, CitationText } from './styles/style.ts';
import { WIKILINK } from './styles/wikilink.ts';

export type { CitationStyle, StyleContext } from './styles/style.ts';

/** In the order in which they are offered. */
export const STYLES: readonly CitationStyle[] = [PANDOC, FOOTNOTE, INLINE_LINK, WIKILINK, MYST, AUTHOR_DATE];

/**
 * A style that a user has written as a template: its words, with a citation comment after them. `{citation}` in such a
 * template is Pandoc's, and `{locator}` the first source's; it is found again as a mark
 * is.
 */
export function toCustomStyle(snippet: Snippet): CitationStyle {
  return {
    id: snippet.name,
    format: (cited, context) => ({ text: formatCustom(snippet, cited, context) + formatCitationComment(cited.pandoc) }),
    list: () => [],
  };
}

export function formatCustom(
  { template }: Snippet,
  cited: Cited,
  { findItem }: Pick<StyleContext, 'findItem'>,
): string {
  const [first] = cited.cites;
  if (first === undefined || template.problem !== undefined) return '';
  const item = findItem(first.key) ?? { id: first.key, type: 'document' };
  const locator = first.suffixText.trim().replace(/^,\s*/, '');
  return formatPlain(template.parts, toValues(item, { citation: '', locator }));
}

/** A style before those of whose syntax it makes use: a footnote holds a Pandoc citation, a wikilink may have a mark. */
const BY_PRECEDENCE: readonly CitationStyle[] = [FOOTNOTE, INLINE_LINK, WIKILINK, MYST, AUTHOR_DATE, PANDOC];

export interface StyledCitation extends FoundCitation {
  readonly style: CitationStyle;
}

/** Every citation of sources in a note in whatever style, sorted, none within another. */
export function listCited(note: CitingNote, context: StyleContext): StyledCitation[] {
  const found: StyledCitation[] = [];
  let passages: Span[] = [];
  for (const style of BY_PRECEDENCE) {
    const sorted = passages.toSorted((a, b) => a.start - b.start);
    const isFree = (each: Span) => findOverlapping(sorted, each) === undefined;
    const own = style.list(note, context).filter((each) => isFree(each) && isOfSources(each, context));
    found.push(...own.map((each) => ({ ...each, style })));
    passages = found.flatMap(({ start, end, footnote }) => [{ start, end }, ...(footnote ? [footnote.lines] : [])]);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isOfSources({ cited }: FoundCitation, { findItem }: StyleContext): boolean {
  return citesSource(cited.cites, (key) => findItem(key) !== undefined);
}

/**
 * A citation in a style: as the style has it, with a citation comment where that says too little, or in words with a mark
 * where the style cannot say it. undefined if not even those are read back as the same.
 */
export function formatAs(
  style: CitationStyle,
  cited: Cited,
  context: StyleContext,
  takeLabel: (wish: string) => string,
): CitationText | undefined {
  return listAlternatives(style, cited, context, takeLabel).next().value;
}

/** What a style looks like: one citation of a page in it. */
export function formatExample(style: CitationStyle, key: string, context: StyleContext): string | undefined {
  const cited = toCited([key], 'p. 3');
  return cited && formatAs(style, cited, context, (wish) => wish)?.text;
}

/** All ways to write it that are read back as the same where nothing stands around them, the best first. */
export function* listAlternatives(
  style: CitationStyle,
  cited: Cited,
  context: StyleContext,
  takeLabel: (wish: string) => string,
): Generator<CitationText, undefined> {
  const own = style.format(cited, context, takeLabel);
  const marked = own && { ...own, text: own.text + formatCitationComment(cited.pandoc) };
  const others = style.formatAlternatives?.(cited) ?? [
    own?.definition ? undefined : marked,
    AUTHOR_DATE.format(cited, context, takeLabel),
  ];
  for (const written of [own, ...others]) {
    if (written !== undefined && isReadBack(written, cited, context)) yield written;
  }
  return undefined;
}

function isReadBack({ text, definition }: CitationText, cited: Cited, context: StyleContext): boolean {
  const line = `x ${text}`;
  const whole = definition === undefined ? line : `${line}\n\n[^${definition.label}]: ${definition.text}\n`;
  const [found, ...others] = listCited({ ...parseMarkdown(whole), text: whole }, context);
  const isWhole = found?.start === 2 && found.end === line.length;
  return isWhole && others.length === 0 && isSameCited(found.cited, cited);
}
