// The citation styles, one row each, and what they have in common: a citation is written so that it can be read back whole.
import { formatCitationComment } from '../../note/citationComments.ts';
import { citesSource } from '../../note/crossReferences.ts';
import { parseMarkdown } from '../../note/parseMarkdown.ts';
import type { Span } from '../../text/span.ts';
import { findOverlapping } from '../../text/spanList.ts';
import { isSameCited, type Cited } from '../cited.ts';
import { AUTHOR_DATE } from './authorDate.ts';
import { FOOTNOTE } from './footnote.ts';
import { INLINE_LINK } from './inlineLink.ts';
import { MYST } from './myst.ts';
import { PANDOC } from './pandoc.ts';
import type { CitationStyle, CitingNote, FoundCitation, StyleContext, CitationText } from './style.ts';
import { WIKILINK } from './wikilink.ts';

/** In the order in which they are offered. */
export const STYLES: readonly CitationStyle[] = [PANDOC, FOOTNOTE, INLINE_LINK, WIKILINK, MYST, AUTHOR_DATE];

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
  const [found, ...others] = listCited({ ...parseMarkdown(whole, 0), text: whole }, context);
  const isWhole = found?.start === 2 && found.end === line.length;
  return isWhole && others.length === 0 && isSameCited(found.cited, cited);
}
