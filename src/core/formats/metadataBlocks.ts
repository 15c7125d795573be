// Blocks of YAML metadata further down in a text, where Pandoc reads them too: `references:` often stands at the end.
import type { Span } from '../text/span.ts';

/** A line that begins a field, the first of a block; and what may stand in one that is not indented. */
const FIELD = /[\p{L}_"'][^\n:]{0,100}:(?=[ \t\r\n]|$)/uy;
const OTHER_LINE = /[ \t\r\n#]|-[ \t]/y;
const OPENING_LINE = /---[ \t]*\r?\n/y;
const CLOSING_LINE = /(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/y;

/** The end of the block of metadata that begins at `start`, where `---` begins a line. */
export function findMetadataEnd(text: string, start: number): number | undefined {
  return matchBlock(text, start)?.end;
}

/** A line of dashes after an empty line. */
const OPENING = /\n[ \t]*\r?\n(?=---[ \t]*\r?\n[\p{L}_"'])/gu;
/** So many blocks are looked at. */
const MAX_BLOCKS = 20;

/** The YAML of the blocks after `from`, where the front matter ends. */
export function listMetadata(text: string, from: number): Span[] {
  const found: Span[] = [];
  OPENING.lastIndex = from;
  for (let tries = 0; tries < MAX_BLOCKS; tries++) {
    const opening = OPENING.exec(text);
    if (opening === null) return found;
    const block = matchBlock(text, OPENING.lastIndex);
    if (block === undefined) continue;
    found.push(block.yaml);
    OPENING.lastIndex = block.end - 1;
  }
  return found;
}

/** Line by line up to `---` or `...`: fields, items, remarks, empty lines and what is indented. */
function matchBlock(text: string, start: number): { readonly yaml: Span; readonly end: number } | undefined {
  const yamlStart = findEnd(OPENING_LINE, text, start);
  if (yamlStart === undefined || findEnd(FIELD, text, yamlStart) === undefined) return undefined;
  for (let at = yamlStart; at < text.length;) {
    const end = findEnd(CLOSING_LINE, text, at);
    if (end !== undefined) return { yaml: { start: yamlStart, end: at }, end };
    if (findEnd(FIELD, text, at) === undefined && findEnd(OTHER_LINE, text, at) === undefined) return undefined;
    const newline = text.indexOf('\n', at);
    if (newline < 0) return undefined;
    at = newline + 1;
  }
  return undefined;
}

/** Of a sticky pattern at an offset. */
function findEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
}
