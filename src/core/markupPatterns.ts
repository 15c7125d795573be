// What Pandoc, Quarto and site generators write in a text that is no prose, as patterns: attributes, shortcodes, raw TeX.

/** `{#id .class key="value" -}` and `{=html}`, after what they belong to; blanks and line ends between them. */
const ATTRIBUTE = String.raw`(?:[#.][^\s{}"'=]+|=[\w-]+|[\w:.-]+=(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^\s{}"']+)|-)(?=[\s}])`;
const ATTRIBUTES = new RegExp(String.raw`\{\s*(?:${ATTRIBUTE}\s*)+\}`, 'y');

/** Quarto's and Hugo's `{{< … >}}` and `{{% … %}}`, and what templates fill in: `{{ … }}`, `{% … %}`. */
const SHORTCODE =
  /\{\{<(?:[^>]|>(?!\}\})){0,2000}>\}\}|\{\{%(?:[^%]|%(?!\}\})){0,2000}%\}\}|\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\}/y;

/** A command of LaTeX with its arguments: `\vspace{3mm}`, `\emph{@a}`. Pandoc passes it on unread. */
const TEX_COMMAND = /\\[a-zA-Z]+\*?(?:\[[^[\]]*\])*(?:\{(?:[^{}]|\{[^{}]*\})*\})+/y;

/** By the character that they begin with. */
export const MARKUP_PATTERNS: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['{', [SHORTCODE, ATTRIBUTES]],
  ['\\', [TEX_COMMAND]],
]);

/** The end of what begins at `offset` and is no prose. */
export function findMarkupEnd(text: string, offset: number): number | undefined {
  for (const pattern of MARKUP_PATTERNS.get(text.charAt(offset)) ?? []) {
    pattern.lastIndex = offset;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return undefined;
}

const ENVIRONMENT = /\\begin\{([a-zA-Z]+\*?)\}/y;
/** Characters of an environment at most. */
const MAX_ENVIRONMENT_LENGTH = 20_000;

/** The end of the environment of LaTeX that begins at `offset`. */
export function findEnvironmentEnd(text: string, offset: number): number | undefined {
  ENVIRONMENT.lastIndex = offset;
  const name = ENVIRONMENT.exec(text)?.[1];
  if (name === undefined) return undefined;
  const close = `\\end{${name}}`;
  const at = text.slice(ENVIRONMENT.lastIndex, offset + MAX_ENVIRONMENT_LENGTH).indexOf(close);
  return at < 0 ? undefined : ENVIRONMENT.lastIndex + at + close.length;
}

/** `\(…\)` and `\[…\]`: brackets of prose are escaped so too, and have no signs of a formula within. */
const TEX_MATH = /\\\(([^@]{1,1000}?)\\\)|\\\[([^@]{1,1000}?)\\\]/y;
const FORMULA = /[=^_+<>]|\\[a-zA-Z]/;

export function findTexMathEnd(text: string, offset: number): number | undefined {
  TEX_MATH.lastIndex = offset;
  const match = TEX_MATH.exec(text);
  const inside = match?.[1] ?? match?.[2] ?? '';
  return FORMULA.test(inside) && !/\n\s*\n/.test(inside) ? TEX_MATH.lastIndex : undefined;
}
