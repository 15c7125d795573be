// Texts that somebody wrote, mutated: characters, tokens and lines that go, come twice, change places or come from elsewhere.
import type { Random } from './random.ts';

/** Pieces that upset parsers; single characters, marks that open what is never closed, names that every object has. */
export const PIECES: readonly string[] = [
  ...Array.from('{}"\',=#@%\\-.:[]()&*!|>~$^_`<;/?+…“”‘’«»½\n\r\t\f\v\u0000\u0007\u001b\u0085\u009b\u200b\u200d\u202e\u2028\u2066\ufeff\ufffd\u0301'),
  '\ud800', '\udfff', '🌊', 'ﷺ', '한', 'ё', '\r\n', '\n\n', '---\n', '...\n', '```\n', '~~~\n', '<!--', '-->', '| a | b |\n|---|---|\n',
  '[^1]', '\n[^1]: ', '[@', '[[', '{cite}`', '](', '![', '$$', '\n> ', '\n- ', '\n    ', '\n# ', '\n===\n', '&amp;', '&#x1b;', '&#0;',
  '<p>', '</p>', '<script>', '</script>', '<![CDATA[', '<b onclick=x>', '</body>', '<title>', '<a href="javascript:x">',
  '@book{', '@string{', '@comment{', '@preamble{', ' # ', '\\"{', '$^$', 'crossref = {', 'TY  - ', 'ER  - ', 'AU  - ',
  '&a ', '*a ', '!!x ', '? ', '- - ', '<<: ', '/*', '*/', '//', ',,', '{"', '":', '\\u0000', '\\ud800', '__proto__', 'constructor', 'toString',
  'hasOwnProperty', ' million', ' dollars', ' percent', ' per ', ' to ', ' said ', '12', '1,2', '$5', '0', '99999999999999999999', '-1', '2019',
]; // oxfmt-ignore

type Mutation = (text: string, random: Random, corpus: readonly string[]) => string;

/** How often a piece is repeated at most, which brings out what is not linear. */
const MAX_REPEATS = 300;

const MUTATIONS: readonly Mutation[] = [
  // Characters.
  (text, random) => replace(text, random.span(text.length, 0), random.pick(PIECES)),
  (text, random) => replace(text, random.span(text.length, 1), random.pick(PIECES)),
  (text, random) => replace(text, random.span(text.length, 20), ''),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => {
    const span = random.span(text.length, 200);
    return replace(text, { start: span.end, end: span.end }, text.slice(span.start, span.end));
  },
  (text, random) => replace(text, random.span(text.length, 0), random.pick(PIECES).repeat(random.below(MAX_REPEATS))),
  // Tokens: words, blanks and single signs.
  (text, random) => {
    const tokens = toTokens(text);
    tokens.splice(random.below(tokens.length + 1), random.below(4));
    return tokens.join('');
  },
  (text, random) => swap(toTokens(text), random).join(''),
  (text, random, corpus) => {
    const tokens = toTokens(text);
    const others = toTokens(random.pick(corpus));
    const { start, end } = random.span(others.length, 8);
    tokens.splice(random.below(tokens.length + 1), random.below(3), ...others.slice(start, end));
    return tokens.join('');
  },
  // Lines.
  (text, random) => {
    const lines = toLines(text);
    lines.splice(random.below(lines.length), 1 + random.below(3));
    return lines.join('');
  },
  (text, random) => {
    const lines = toLines(text);
    const { start, end } = random.span(lines.length, 3);
    lines.splice(random.below(lines.length + 1), 0, ...lines.slice(start, end));
    return lines.join('');
  },
  (text, random) => swap(toLines(text), random).join(''),
  (text, random) => text.replace(/\r\n?|\n/g, random.pick(['\r', '\r\n', '\n', '\f', '\u2028', '\n\n'])),
  // Two texts of one kind.
  (text, random, corpus) => {
    const other = random.pick(corpus);
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
  },
];

/** One to four mutations; `corpus` are texts of the same kind, of which pieces may come. */
export function mutate(text: string, random: Random, corpus: readonly string[] = [text]): string {
  let mutated = text;
  for (let count = 1 + random.below(4); count > 0; count--) mutated = random.pick(MUTATIONS)(mutated, random, corpus);
  return mutated;
}

function replace(text: string, { start, end }: { readonly start: number; readonly end: number }, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

function toTokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function swap(parts: string[], random: Random): string[] {
  const [one, other] = [random.below(parts.length), random.below(parts.length)];
  const [first, second] = [parts[one], parts[other]];
  if (first === undefined || second === undefined) return parts;
  return parts.with(one, second).with(other, first);
}
