// The markdown-it plugin that keeps from prose what is none: attributes, shortcodes, raw TeX, formulas, the lines of divs, metadata.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { findMetadataEnd } from '../frontMatter/metadataBlocks.ts';
import { isAlias } from './citationAliases.ts';
import { parseNoteLink } from './noteLinks.ts';
import { findEnvironmentEnd, findMarkupEnd, findTexMathEnd } from '../markupPatterns.ts';

type FindEnd = (text: string, offset: number) => number | undefined;

/** Rules in the line, by name, each with the character that it begins at; the first that matches wins. */
const INLINE_RULES: readonly (readonly [name: string, character: string, find: FindEnd])[] = [
  ['tex_environment', '\\', findEnvironmentEnd],
  ['tex_math', '\\', findTexMathEnd],
  ['markup', '\\', findMarkupEnd],
  ['attributes', '{', findMarkupEnd],
];

export const MARKUP_RULES: readonly string[] = INLINE_RULES.map(([name]) => name);

/** Adds inline tokens of the rules' names. What stands in the lines of a div's fence, of metadata and of TeX has no token. */
export function markupSyntax(md: MarkdownIt): void {
  for (const [name, character, find] of INLINE_RULES) {
    md.inline.ruler.before('raw_tex', name, (state, silent) => skipTo(state, silent, name, character, find));
  }
  md.inline.ruler.before('link', 'note_link', parseLink);
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('fence', 'div_fence', parseDivFence, { alt });
  md.block.ruler.before('fence', 'chunk', parseChunk, { alt });
  md.block.ruler.before('fence', 'alias', parseAlias, { alt });
  md.block.ruler.before('hr', 'metadata', parseMetadata);
  md.block.ruler.before('fence', 'tex_block', parseTexBlock);
}

function parseLink(state: StateInline, silent: boolean): boolean {
  const link = state.src.startsWith('[[', state.pos) ? parseNoteLink(state.src, state.pos) : undefined;
  if (link === undefined || link.end > state.posMax) return false;
  if (!silent) {
    const token = state.push('note_link', '', 0);
    token.content = state.src.slice(state.pos, link.end);
    token.meta = { link };
  }
  state.pos = link.end;
  return true;
}

function skipTo(state: StateInline, silent: boolean, name: string, character: string, find: FindEnd): boolean {
  if (state.src[state.pos] !== character) return false;
  const end = find(state.src, state.pos);
  if (end === undefined || end > state.posMax) return false;
  if (!silent) state.push(name, '', 0).content = state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** Columns from which a line is code. */
const CODE_INDENT = 4;

function findLineStart(state: StateBlock, line: number): number | undefined {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  return indent < 0 || indent >= CODE_INDENT ? undefined : (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function readLine(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

/** `:::`, `::: {.note}`, `::: note`, and MyST's `:::{note} Title`, of which the title is read. */
const DIV_FENCE = /^:{3,}(?!:)/;
const DIRECTIVE = /^\{[^{}]*\}/;
const OPTION = /^:[\w-]+:(?:[ \t]|$)/;
/** Directives whose argument is a path or a label. */
const WITHOUT_TITLE = /^\{(?:figure|image|include|literalinclude|embed|iframe|code|math|bibliography)\b|[#.=]/;

function parseDivFence(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (
    findLineStart(state, line) === undefined ||
    state.src.charAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)) !== ':'
  )
    return false;
  const fence = DIV_FENCE.exec(readLine(state, line))?.[0];
  if (fence === undefined) return false;
  if (silent) return true;
  const rest = readLine(state, line).slice(fence.length).trim();
  const name = DIRECTIVE.exec(rest)?.[0] ?? '';
  if (name !== '' && !WITHOUT_TITLE.test(name)) pushParagraph(state, line, rest.slice(name.length).trim());
  let next = line + 1;
  if (name !== '') while (next < endLine && OPTION.test(readLine(state, next))) next++;
  state.line = next;
  return true;
}

function pushParagraph(state: StateBlock, line: number, content: string): void {
  if (content === '') return;
  state.push('paragraph_open', 'p', 1).map = [line, line + 1];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

/** Pandoc reads a block of metadata anywhere after an empty line. */
function parseMetadata(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (silent || state.blkIndent > 0 || state.sCount[line] !== 0 || (line > 0 && !state.isEmpty(line - 1))) return false;
  const start = state.bMarks[line] ?? 0;
  const end = state.src[start] === '-' ? findMetadataEnd(state.src, start) : undefined;
  if (end === undefined) return false;
  return goTo(state, line, endLine, end);
}

function parseTexBlock(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = findLineStart(state, line);
  if (silent || start === undefined || state.src[start] !== '\\') return false;
  const end = findEnvironmentEnd(state.src, start);
  return end !== undefined && goTo(state, line, endLine, end);
}

/** The identifier in it is no figure, and its key cites nothing here. */
function parseAlias(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  const start = findLineStart(state, line);
  if (start === undefined || !state.src.startsWith('[@', start) || !isAlias(readLine(state, line))) return false;
  if (!silent) state.line = line + 1;
  return true;
}

/** A chunk of R Markdown whose options have backticks, which CommonMark allows in no fence. */
const CHUNK = /^(`{3,})[ \t]*(\{[^\n`]*`[^\n]*\})[ \t]*$/;

function parseChunk(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (findLineStart(state, line) === undefined) return false;
  const [, fence = '', info = ''] = CHUNK.exec(readLine(state, line)) ?? [];
  if (fence === '') return false;
  if (silent) return true;
  let next = line + 1;
  while (next < endLine && readLine(state, next).trimEnd() !== fence) next++;
  const token = state.push('fence', 'code', 0);
  token.info = info;
  token.map = [line, Math.min(next + 1, endLine)];
  state.line = token.map[1];
  return true;
}

/** To the line after the one in which `end` lies. */
function goTo(state: StateBlock, line: number, endLine: number, end: number): boolean {
  let next = line + 1;
  while (next < endLine && (state.bMarks[next] ?? 0) < end) next++;
  state.line = next;
  return true;
}
