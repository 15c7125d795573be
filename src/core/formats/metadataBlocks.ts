// Blocks of YAML metadata further down in a text, where Pandoc reads them too: `references:` often stands at the end.
import type { Span } from '../text/span.ts';

/** Its lines, after `---` and up to `---` or `...`; a line that is not indented begins a field or an item, or is a remark. */
const BLOCK =
  /---[ \t]*\r?\n((?:[\p{L}_"'][^\n:]{0,100}:(?:[ \t][^\n]*)?\r?\n)(?:(?:[ \t][^\n]*|[\p{L}_"'][^\n:]{0,100}:(?:[ \t][^\n]*)?|-[ \t][^\n]*|#[^\n]*)?\r?\n)*?)(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/uy;

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

function matchBlock(text: string, start: number): { readonly yaml: Span; readonly end: number } | undefined {
  BLOCK.lastIndex = start;
  const match = BLOCK.exec(text);
  if (match === null) return undefined;
  const [whole, yaml = ''] = match;
  const yamlStart = start + whole.indexOf('\n') + 1;
  return { yaml: { start: yamlStart, end: yamlStart + yaml.length }, end: start + whole.length };
}
