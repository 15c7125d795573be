// From Markdown to the structure of a note: blocks, citations, links, and the prose with all else blanked.
import type { Env, Token } from 'markdown-it';
import { formatProse } from './blankedProse.ts';
import { BlockCollector, type Structure } from './blockCollector.ts';
import { mapCitation, type Citation } from '../citations/citation.ts';
import { createMarkdownParser } from '../markdown/parser.ts';
import { toLineTable } from '../text/lineTable.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { parseInlineElements, recordInlineRules } from './inlineElements.ts';
import { fastTextRule } from './fastTextRule.ts';
import { markupSyntax } from './markupSyntax.ts';

/** Nothing is rendered. */
const PARSER = createMarkdownParser().use(markupSyntax).use(fastTextRule);
/** Links stay as they are written. */
PARSER.normalizeLink = (url) => url;
recordInlineRules(PARSER);

export interface Markdown extends Omit<Structure, 'kept' | 'markup'> {
  readonly prose: string;
}

/** Where links by reference lead, by their labels as markdown-it compares them. */
export type Definitions = Readonly<Record<string, object>>;

export interface Blocks {
  readonly tokens: readonly Token[];
  readonly definitions: Definitions;
}

/** Finds the blocks of a text; what stands in their lines is not read yet. */
export function parseBlocks(text: string): Blocks {
  const env: { references?: Definitions } = {};
  const tokens = PARSER.parse(text, env as Env);
  return { tokens, definitions: env.references ?? {} };
}

/** Reads what stands in the blocks of a text that begins at `offset` of `text`, after front matter. */
export function parseInlines(text: string, tokens: readonly Token[], references: Definitions, offset = 0): Markdown {
  const reader = new BlockCollector(PARSER, { references }, text, toLineTable(text, offset));
  for (const token of tokens) reader.collect(token);
  const { kept, markup, ...structure } = reader.structure;
  return { ...structure, prose: formatProse(text, kept, markup) };
}

/** The citations of a text that stands in one piece where Markdown has no blocks: in metadata, captions, HTML. */
export function listInlineCitations(text: string, { start, end }: Span): Citation[] {
  const { citations } = parseInlineElements(PARSER, text.slice(start, end), {});
  return citations.map((citation) => mapCitation(citation, (span) => shiftSpan(span, start)));
}
