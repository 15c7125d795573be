// Where the list of references goes: into Pandoc's `::: {#refs}`, under an empty heading that announces it, else at the end.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { isHeading } from '../references/bibliographyBlock.ts';

export const REFERENCES = 'ibid_references';

const DIV = /^:{3,}[ \t]*\{#refs[^{}\n]*\}[ \t]*(?:\n:{3,}[ \t]*)?$/;
/** Footnotes are listed at the end, wherever they are written. */
const ENDS_SECTION = new Set(['heading_open', 'footnote_block_open']);

const DIV_END = /^:{3,}[ \t]*$/;

/** Puts one token of type `REFERENCES`, whose `meta.titled` says whether a heading stands above it, in its place. */
export function placeReferences(md: MarkdownIt): void {
  md.core.ruler.push(REFERENCES, (state) => {
    const { tokens } = state;
    const div = tokens.findIndex((_, index) => isParagraph(tokens, index, DIV));
    if (div >= 0) {
      const count = isParagraph(tokens, div + 3, DIV_END) ? 6 : 3;
      tokens.splice(div, count, toToken(state, false));
      return;
    }
    const heading = tokens.findLastIndex((_, index) => isAnnouncing(tokens, index));
    if (heading >= 0) tokens.splice(heading + 3, 0, toToken(state, true));
    else tokens.push(toToken(state, false));
  });
}

function toToken(state: StateCore, titled: boolean): Token {
  const token = new state.Token(REFERENCES, '', 0);
  token.meta = { titled };
  return token;
}

function isParagraph(tokens: readonly Token[], index: number, pattern: RegExp): boolean {
  return tokens[index]?.type === 'paragraph_open' && pattern.test(tokens[index + 1]?.content ?? '');
}

/** A heading of the right words with nothing of its own below. */
function isAnnouncing(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.type !== 'heading_open') return false;
  const words =
    tokens[index + 1]?.content
      .replace(/(?:(?<![ \t])[ \t]+)?\{[^{}]*\}$/, '')
      .trim()
      .toLowerCase() ?? '';
  const next = tokens[index + 3]?.type;
  return isHeading(words) && (next === undefined || ENDS_SECTION.has(next));
}
