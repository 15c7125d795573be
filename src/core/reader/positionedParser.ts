// Markdown parsed to be shown: markdown-it keeps no offsets within a paragraph, so its pieces of text are given them here.
import type { Env, StateInline, Token } from 'markdown-it';
import { createMarkdownParser } from '../markdown/parser.ts';

/** A long article is parsed in slices, as its blocks are shown. */
const PARSER = createMarkdownParser();
/** Joined fragments would lose their places. */
PARSER.inline.ruler2.disable('fragments_join');
PARSER.inline.ruler.before('text', 'place', recordPosition);

/** Text is collected in `pending` until something else is pushed; this remembers where it began. */
class PositionedState extends PARSER.inline.State {
  pendingStart = 0;

  override pushPending(): Token {
    const token = super.pushPending();
    token.meta = { place: this.pendingStart };
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    token.meta = { place: this.pos };
    return token;
  }
}

PARSER.inline.State = PositionedState;

function recordPosition(state: StateInline, silent: boolean): boolean {
  if (!silent && state.pending === '' && state instanceof PositionedState) state.pendingStart = state.pos;
  return false;
}

/** Where links by reference lead, for the `env` in which inline content is parsed. */
export type References = NonNullable<Env['references']>;

export interface ParsedBlocks {
  readonly tokens: readonly Token[];
  readonly references: References;
}

export function parseBlocks(text: string): ParsedBlocks {
  const env: Env = {};
  const tokens = PARSER.parse(text, env);
  return { tokens, references: env.references ?? {} };
}

/** The tokens of an inline token's content; `findPosition` says where each begins in it. */
export function parseInline(content: string, env: Env): Token[] {
  const tokens: Token[] = [];
  PARSER.inline.parse(content, PARSER, env, tokens);
  return tokens;
}

/** Where a token begins in the content; undefined for one whose rule has put something else in `meta`. */
export function findPosition({ meta }: Token): number | undefined {
  const place: unknown = meta?.place;
  return typeof place === 'number' ? place : undefined;
}
