// Keeps rules out of what VS Code parses for itself, which is every note that is opened: they are heard once it is rendered.
import type { MarkdownIt, Token } from 'markdown-it';
import { contain, NO_PLACE, type OnFailure, substitute } from '../bulkhead.ts';

const SOURCE = 'ibid_source';

/**
 * The rules that `use` adds or replaces sleep but for when tokens are rendered, whose text is then parsed again with them, once.
 * A long note costs VS Code's own parser, which nothing interrupts, nothing more so. A fault leaves the tokens as they are.
 */
export function whenRendered(md: MarkdownIt, use: (md: MarkdownIt) => void, onFailure: OnFailure): void {
  const wake = listAdded(md, use);
  wake(false);
  md.core.ruler.push(SOURCE, ({ tokens, src, inlineMode, Token }) => {
    if (inlineMode) return;
    const token = new Token(SOURCE, '', 0);
    token.meta = { text: src };
    tokens.push(token);
  });
  md.renderer.rules[SOURCE] = () => '';
  const parse = (text: string): Token[] => {
    wake(true);
    try {
      return md.parse(text, {});
    } finally {
      wake(false);
    }
  };
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  /** By the tokens that VS Code keeps of a version and renders again and again. */
  const parsed = new WeakMap<readonly Token[], Token[]>();
  renderer.render = (tokens, options, env) => {
    const source = tokens.findLast(({ type }) => type === SOURCE)?.meta as { readonly text: string } | undefined;
    if (source === undefined) return render(tokens, options, env);
    const known = parsed.get(tokens) ?? contain(() => parse(source.text), substitute(onFailure, NO_PLACE, tokens));
    parsed.set(tokens, known);
    return render(known, options, env);
  };
}

/** What the rulers of markdown-it have in common. */
interface Ruler {
  readonly __rules__: readonly Rule[];
  enable: (names: string[]) => unknown;
}

interface Rule {
  enabled: boolean;
  fn: unknown;
}

/** Switches on or off all that `use` adds or replaces; not by name, as other plugins may have rules of the same names. */
function listAdded(md: MarkdownIt, use: (md: MarkdownIt) => void): (enabled: boolean) => void {
  const rulers: readonly Ruler[] = [md.core.ruler, md.block.ruler, md.inline.ruler, md.inline.ruler2];
  const listRules = () => rulers.flatMap(({ __rules__ }) => __rules__);
  const before = new Map(listRules().map((rule) => [rule, rule.fn]));
  use(md);
  const changed = listRules().filter((rule) => before.get(rule) !== rule.fn);
  const changes = changed.map((rule) => ({ rule, fn: rule.fn, replaced: before.get(rule) }));
  return (enabled) => {
    for (const { rule, fn, replaced } of changes) {
      rule.enabled = enabled || replaced !== undefined;
      rule.fn = enabled ? fn : (replaced ?? fn);
    }
    // So that a ruler lists anew which of its rules are enabled.
    for (const ruler of rulers) ruler.enable([]);
  };
}
