// Makes markdown-it read plain text, which is most of a note, at a third of the cost; for parsers that render nothing.
import type { MarkdownIt, Token } from 'markdown-it';

/** What no inline rule begins at, of those that read a note. */
const PLAIN = /[^\n!$&*:<@[\\\]^_`{~-]+/y;

export function fastTextRule(md: MarkdownIt): void {
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
