// The markdown-it plugin that knows how citations are written: the one place in Ibid that looks for `[@`.
import type { MarkdownIt, StateInline } from 'markdown-it';
import type { Citation } from './citation.ts';
import { findBareUrlEnd } from '../bareUrls.ts';
import { COMMENT_CLOSE, COMMENT_OPEN } from './citationText.ts';
import { parseGroup, parseTextual } from './citationGroups.ts';
import { findMarkupEnd } from '../markupPatterns.ts';
import { parseMystRole } from './mystRoles.ts';
import { createInlineMemo, type CitationParser, type InlineMemo } from './inlineMemo.ts';
import { memoize } from '../memoize.ts';
import { parseWikilink } from './wikilinks.ts';

/** By the character that a citation begins with; the first reader that finds one wins. */
const PARSERS: ReadonlyMap<string, readonly CitationParser[]> = new Map([
  ['@', [parseTextual]],
  ['[', [parseWikilink, parseGroup]],
  ['{', [parseMystRole]],
  ['<', [parseCitationComment]],
]);

/**
 * Adds tokens of type `citation`, whose `meta.citation` is a `Citation` with offsets into the inline content; they are
 * rendered as written. One that a page does not show is a `citation_mark` and rendered as nothing. Uses only what
 * markdown-it 12 to 15 have in common, since VS Code's preview brings its own.
 */
export function citationSyntax(md: MarkdownIt): void {
  const memos = new WeakMap<StateInline, InlineMemo>();
  md.inline.ruler.before('link', 'citation', (state, silent) => {
    const citation = findCitation(state, memos);
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
  md.inline.ruler.before('escape', 'raw_tex', skipRawTex);
  keepCitingLines(md);
  md.renderer.rules.citation_mark = () => '';
  md.renderer.rules.citation = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '');
}

function findCitation(state: StateInline, memos: WeakMap<StateInline, InlineMemo>): Citation | undefined {
  const readers = PARSERS.get(state.src.charAt(state.pos));
  if (readers === undefined) return undefined;
  const start = state.pos;
  const memo = memos.get(state) ?? createInlineMemo(state.src);
  memos.set(state, memo);
  const citation = memoize(memo.citations, start, () => parseFirst(state, readers, memo));
  state.pos = start;
  return citation !== undefined && citation.end <= state.posMax ? citation : undefined;
}

function parseFirst(state: StateInline, readers: readonly CitationParser[], memo: InlineMemo): Citation | undefined {
  const start = state.pos;
  for (const read of readers) {
    state.pos = start;
    const citation = read(state, memo);
    if (citation !== undefined) return citation;
  }
  return undefined;
}

/** `<!-- cite: [@key, p. 3] -->` */
function parseCitationComment(state: StateInline, memo: InlineMemo): Citation | undefined {
  const { src, pos: start } = state;
  if (!src.startsWith(COMMENT_OPEN, start)) return undefined;
  state.pos = start + COMMENT_OPEN.length;
  const citation = src[state.pos] === '[' ? parseGroup(state, memo) : parseTextual(state, memo);
  if (citation?.start !== start + COMMENT_OPEN.length || !src.startsWith(COMMENT_CLOSE, citation.end)) return undefined;
  if (src.slice(citation.start, citation.end).includes('-->')) return undefined;
  return { ...citation, start, end: citation.end + COMMENT_CLOSE.length, syntax: 'mark' };
}

/** A URL stays text here, whole, so that no `@` in it is taken for a citation. */
function skipBareUrl(state: StateInline, silent: boolean): boolean {
  return skip(state, silent, findBareUrlEnd(state.src, state.pos, state.posMax));
}

/** What a LaTeX command, attributes or a shortcode say is not read: `\\emph{@a}` cites nothing for Pandoc. */
function skipRawTex(state: StateInline, silent: boolean): boolean {
  const end = findMarkupEnd(state.src, state.pos);
  if (end === undefined || !state.src.slice(state.pos, end).includes('@')) return false;
  return skip(state, silent, end <= state.posMax ? end : undefined);
}

function skip(state: StateInline, silent: boolean, end: number | undefined): boolean {
  if (end === undefined) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** The start of a line `[see @a]: …`. */
const CITING_LABEL = /\[(?:[^[\]]*[\s;(-])?@/y;

/** Such a line defines no link, as what is in brackets is a citation. */
function keepCitingLines(md: MarkdownIt): void {
  const define = md.block.ruler.__rules__.find(({ name }) => name === 'reference')?.fn;
  if (define === undefined) return;
  md.block.ruler.at('reference', (state, line, endLine, silent) => {
    CITING_LABEL.lastIndex = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    return !CITING_LABEL.test(state.src) && define(state, line, endLine, silent);
  });
}
