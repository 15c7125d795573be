// Blocks of YAML metadata further down in a text, where Pandoc reads them too, as `references:` often stands at the end; and
// the fields of all metadata whose text cites.
import type { Span } from '../text/span.ts';
import { findFrontMatter } from './frontMatter.ts';

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

/**
 * `abstract` and `nocite`, which Pandoc reads as text that cites: a field of the outermost level with all lines that are
 * indented or empty.
 */
const CITING_FIELD = /^(abstract|nocite)[ \t]*:([^\n]*(?:\n(?:[ \t]+[^\n]*|- [^\n]*|(?=\n)))*)/gm;

/** `nocite: '@*'`, for all that the bibliography has. */
const ALL = /(?<![\p{L}\p{N}])@\*/u;

/** Whether a note has all of its bibliography in the references. */
export function citesAll(text: string): boolean {
  return (
    text.includes('@*') &&
    listCitingFields(text).some(({ name, span }) => name === 'nocite' && ALL.test(text.slice(span.start, span.end)))
  );
}

/** The fields with the spans of their values. */
export function listCitingFields(text: string): { readonly name: string; readonly span: Span }[] {
  const front = findFrontMatter(text);
  const blocks: Span[] = [...(front ? [front.yaml] : []), ...listMetadata(text, front?.textStart ?? 0)];
  return blocks.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(CITING_FIELD), ({ index, 0: whole, 1: name = '', 2: value = '' }) => {
      const from = start + index + whole.length - value.length;
      return { name, span: { start: from, end: from + value.length } };
    }),
  );
}
