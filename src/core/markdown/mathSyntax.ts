// The markdown-it plugin for Pandoc's `$…$` and `$$…$$`: it tells formulas from sums of money.
import type { MarkdownIt, StateInline } from 'markdown-it';

/** The first dollar sign that is not escaped. */
const TO_DOLLAR = /(?:[^\\$]|\\[^])*\$/y;

/** Adds tokens of type `math`. */
export function mathSyntax(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'math', (state, silent) => {
    const end = findMathEnd(state);
    if (end === undefined) return false;
    if (!silent) state.push('math', '', 0).content = state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}

function findMathEnd({ src, pos, posMax }: StateInline): number | undefined {
  if (src[pos] !== '$') return undefined;
  const end = src[pos + 1] === '$' ? findDisplayEnd(src, pos + 2) : findInlineEnd(src, pos + 1);
  return end !== undefined && end <= posMax ? end : undefined;
}

/** No space within the dollar signs and no digit after: "$5 or $6" is money. */
function findInlineEnd(src: string, start: number): number | undefined {
  TO_DOLLAR.lastIndex = start;
  if (/\s/.test(src.charAt(start)) || !TO_DOLLAR.test(src)) return undefined;
  const end = TO_DOLLAR.lastIndex;
  return end - 1 === start || /\s/.test(src.charAt(end - 2)) || /[0-9]/.test(src.charAt(end)) ? undefined : end;
}

function findDisplayEnd(src: string, start: number): number | undefined {
  const close = src.indexOf('$$', start);
  return close > start ? close + 2 : undefined;
}
