// From Markdown to the structure of a note: blocks, citations, links, and the prose with all else blanked.
import MarkdownIt from 'markdown-it';
import type { Env } from 'markdown-it';
import { formatProse } from './blankedProse.ts';
import { BlockReader } from './blockReader.ts';
import type { Structure } from './blockReader.ts';
import { citationSyntax } from './citationSyntax.ts';
import { listLines } from './contentPlaces.ts';
import { footnoteSyntax } from './footnoteSyntax.ts';
import { watchInlineRules } from './inlineMarks.ts';
import { mathSyntax } from './mathSyntax.ts';

/** Inline content is read block by block, with its place at hand; nothing is rendered. */
const PARSER = new MarkdownIt({ html: true }).use(mathSyntax).use(citationSyntax).use(footnoteSyntax);
/** Links stay as they are written. */
PARSER.normalizeLink = (url) => url;
PARSER.core.ruler.enableOnly(['normalize', 'block']);
watchInlineRules(PARSER);

export interface Markdown extends Omit<Structure, 'kept' | 'markup'> {
  readonly prose: string;
}

/** Reads Markdown that begins at `offset` of `text`, behind front matter. All spans are offsets into `text`. */
export function parseMarkdown(text: string, offset: number): Markdown {
  const env: Env = {};
  const tokens = PARSER.parse(text.slice(offset), env);
  const reader = new BlockReader(PARSER, env, text, listLines(text, offset));
  for (const token of tokens) reader.read(token);
  const { kept, markup, ...structure } = reader.structure;
  return { ...structure, prose: formatProse(text, kept, markup) };
}
