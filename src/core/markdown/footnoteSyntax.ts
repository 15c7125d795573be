// The markdown-it plugin for Pandoc's footnotes: `[^label]`, their definitions, and `^[notes in the line]`.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const REFERENCE = /\[\^([^\s[\]]+)\]/y;
/** `10^6^`: its second mark opens no note. */
const RAISED = /\^[^\s^@[\]\\]+\^/y;
const DEFINITION = /\[\^([^\s[\]]+)\]:/y;
/** Columns by which further paragraphs of a footnote are indented. */
const INDENT = 4;

/**
 * Adds tokens `footnote_open` and `footnote_close` with `meta.label` around the blocks of a definition, and inline
 * tokens `footnote_reference`, and `inline_note_open` and `inline_note_close`.
 */
export function footnoteSyntax(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', parseDefinition, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.before('link', 'footnote_reference', parseReference);
  md.inline.ruler.before('link', 'raised', parseRaised);
  md.inline.ruler.before('link', 'inline_note', parseInlineFootnote);
}

function parseReference(state: StateInline, silent: boolean): boolean {
  const label = matchAt(REFERENCE, state.src, state.pos);
  if (label === undefined) return false;
  if (!silent) state.push('footnote_reference', '', 0).meta = { label };
  state.pos = REFERENCE.lastIndex;
  return true;
}

/** It stays text. */
function parseRaised(state: StateInline, silent: boolean): boolean {
  RAISED.lastIndex = state.pos;
  const raised = RAISED.exec(state.src)?.[0];
  if (raised === undefined) return false;
  if (!silent) state.pending += raised;
  state.pos += raised.length;
  return true;
}

function parseInlineFootnote(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false;
  const start = state.pos + 2;
  const end = state.md.helpers.parseLinkLabel(state, start - 1);
  if (end < 0) return false;
  if (!silent) parseInside(state, start, end);
  state.pos = end + 1;
  return true;
}

function parseInside(state: StateInline, start: number, end: number): void {
  const max = state.posMax;
  state.pos = start;
  state.posMax = end;
  state.push('inline_note_open', '', 1);
  state.md.inline.tokenize(state);
  state.push('inline_note_close', '', -1);
  state.posMax = max;
}

function parseDefinition(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const begin = lineValue(state.bMarks, line) + lineValue(state.tShift, line);
  if (lineValue(state.sCount, line) - state.blkIndent >= INDENT) return false;
  const label = matchAt(DEFINITION, state.src, begin);
  if (label === undefined) return false;
  if (silent) return true;
  const open = state.push('footnote_open', '', 1);
  open.meta = { label };
  parseFootnoteBlocks(state, line, endLine, DEFINITION.lastIndex);
  open.map = [line, state.line];
  state.push('footnote_close', '', -1);
  return true;
}

/** The rest of the first line counts as indented like the lines that go on with the footnote. */
function parseFootnoteBlocks(state: StateBlock, line: number, endLine: number, textStart: number): void {
  const { bMarks, tShift, sCount, blkIndent, parentType } = state;
  const before = [lineValue(bMarks, line), lineValue(tShift, line), lineValue(sCount, line)] as const;
  const text = state.skipSpaces(textStart);
  bMarks[line] = text;
  tShift[line] = 0;
  state.blkIndent += INDENT;
  sCount[line] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, line, endLine);
  state.parentType = parentType;
  state.blkIndent = blkIndent;
  [bMarks[line], tShift[line], sCount[line]] = before;
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[1];
}

/** markdown-it has a row for each line and one more. */
function lineValue(rows: readonly number[], line: number): number {
  return rows[line] ?? 0;
}
