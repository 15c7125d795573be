// From Markdown to the structure of a note: blocks, citations, links, and the prose with all else blanked.
import type { Env, MarkdownIt, Token } from 'markdown-it';
import { formatProse } from './blankedProse.ts';
import { BlockCollector, type Structure } from './blockCollector.ts';
import { mapCitation, type Citation } from '../citations/citation.ts';
import { createMarkdownParser } from '../markdown/parser.ts';
import { toLineTable } from '../text/lineTable.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { parseInlineElements, recordInlineRules } from './inlineElements.ts';
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

/** What no inline rule begins at, of those that read a note. */
const PLAIN = /[^\n!$&*:<@[\\\]^_`{~-]+/y;

/** Makes markdown-it read plain text, which is most of a note, at a third of the cost. */
function fastTextRule(md: MarkdownIt): void {
  md.inline.ruler.at('text', (state, silent) => {
    PLAIN.lastIndex = state.pos;
    if (state.pos >= state.posMax || !PLAIN.test(state.src)) return false;
    const end = Math.min(PLAIN.lastIndex, state.posMax);
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
  md.inline.State = class extends md.inline.State {
    override pushPending(): Token {
      const token = new TextToken(this.pending, this.pendingLevel) as Token;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }
  };
}

/** markdown-it's own tokens define each property apart, which takes longer than all else that is done with them. */
class TextToken implements Pick<Token, 'type' | 'nesting' | 'content' | 'level' | 'markup' | 'meta'> {
  readonly type = 'text';
  readonly nesting = 0;
  readonly markup = '';
  readonly meta = null;
  content: string;
  level: number;

  constructor(content: string, level: number) {
    this.content = content;
    this.level = level;
  }
}
