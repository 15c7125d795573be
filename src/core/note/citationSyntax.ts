// The markdown-it plugin that knows how citations are written: the one place in Ibid that looks for `[@`.
import type { MarkdownIt, StateInline } from 'markdown-it';
import type { Citation } from './citation.ts';
import { findBareUrlEnd } from './bareUrls.ts';
import { readCitationMark } from './citationMarks.ts';
import { readGroup, readTextual } from './citationGroups.ts';
import { readMystRole } from './mystRoles.ts';
import { createReading, remember } from './reading.ts';
import type { CitationReader, Reading } from './reading.ts';
import { readWikilink } from './wikilinks.ts';

/** By the character that a citation begins with; the first reader that finds one wins. */
const READERS: ReadonlyMap<string, readonly CitationReader[]> = new Map([
  ['@', [readTextual]],
  ['-', [readTextual]],
  ['[', [readWikilink, readGroup]],
  ['{', [readMystRole]],
  ['<', [readCitationMark]],
]);

/**
 * Adds tokens of type `citation`, whose `meta.citation` is a `Citation` with offsets into the inline content; they are
 * rendered as written. One that a page does not show is a `citation_mark` and rendered as nothing. Uses only what
 * markdown-it 12 to 15 have in common, since VS Code's preview brings its own.
 */
export function citationSyntax(md: MarkdownIt): void {
  const readings = new WeakMap<StateInline, Reading>();
  md.inline.ruler.before('link', 'citation', (state, silent) => {
    const citation = findCitation(state, readings);
    if (citation === undefined) return false;
    if (!silent) {
      const token = state.push(citation.syntax === 'mark' ? 'citation_mark' : 'citation', '', 0);
      token.content = state.src.slice(citation.start, citation.end);
      token.meta = { citation };
    }
    state.pos = citation.end;
    return true;
  });
  md.inline.ruler.before('citation', 'bare_url', skipBareUrl);
  md.renderer.rules.citation_mark = () => '';
  md.renderer.rules.citation = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '');
}

function findCitation(state: StateInline, readings: WeakMap<StateInline, Reading>): Citation | undefined {
  const readers = READERS.get(state.src.charAt(state.pos));
  if (readers === undefined) return undefined;
  const start = state.pos;
  const reading = readings.get(state) ?? createReading(state.src);
  readings.set(state, reading);
  const citation = remember(reading.citations, start, () => readFirst(state, readers, reading));
  state.pos = start;
  return citation !== undefined && citation.end <= state.posMax ? citation : undefined;
}

function readFirst(state: StateInline, readers: readonly CitationReader[], reading: Reading): Citation | undefined {
  const start = state.pos;
  for (const read of readers) {
    state.pos = start;
    const citation = read(state, reading);
    if (citation !== undefined) return citation;
  }
  return undefined;
}

/** A URL stays text here, whole, so that no `@` in it is taken for a citation. */
function skipBareUrl(state: StateInline, silent: boolean): boolean {
  const end = findBareUrlEnd(state.src, state.pos, state.posMax);
  if (end === undefined) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}
