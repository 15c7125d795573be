// Formatted text as runs of plain text with marks: the only way in which what the processor wrote gets out, so nothing else can.
import { escapeHtml } from '../html.ts';
import { lookup } from '../lookup.ts';
import { splitWhiteSpace } from '../markdownText.ts';
import { toUriComponent } from '../uriComponent.ts';

/** What a run may look like; `link` is an http(s) address. */
export interface TextStyle {
  readonly italic?: true;
  readonly bold?: true;
  readonly smallCaps?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly link?: string;
}

export interface Run extends TextStyle {
  readonly text: string;
}

export type RichText = readonly Run[];

/** Tags, character references, and all else. A `<` that opens no tag is text. */
const TOKEN = /<(\/?)([a-z]+)((?:[^a-z<>][^<>]*)?)>|&(#?\w{1,8});|[^<&]+|[<&]/g;

/** What an opening tag changes; tags that are not here change nothing and are left out. */
const TAGS: Readonly<Record<string, (attributes: string) => Changes>> = {
  i: () => ({ italic: true }),
  em: () => ({ italic: true }),
  b: () => ({ bold: true }),
  strong: () => ({ bold: true }),
  sup: () => ({ superscript: true }),
  sub: () => ({ subscript: true }),
  sc: () => ({ smallCaps: true }),
  a: (attributes) => ({ link: /href="(https?:\/\/[^"]*)"/.exec(attributes)?.[1] && decode(attributes) }),
  span: parseSpan,
  div: () => ({}),
};

type Changes = { readonly [Name in keyof TextStyle]?: TextStyle[Name] | undefined };

const STYLES: readonly (readonly [pattern: RegExp, changes: Changes])[] = [
  [/font-variant:\s*small-caps/, { smallCaps: true }],
  [/font-variant:\s*normal/, { smallCaps: undefined }],
  [/font-style:\s*normal/, { italic: undefined }],
  [/font-style:\s*italic/, { italic: true }],
  [/font-weight:\s*normal/, { bold: undefined }],
  [/font-weight:\s*bold/, { bold: true }],
];

function parseSpan(attributes: string): Changes {
  return STYLES.find(([pattern]) => pattern.test(attributes))?.[1] ?? {};
}

function decode(attributes: string): string {
  return (/href="([^"]*)"/.exec(attributes)?.[1] ?? '').replace(/&(#?\w{1,8});/g, (_, name: string) => character(name));
}

/** Reads the processor's HTML. Unbalanced and unknown tags do no harm. */
export function parseRichText(html: string): RichText {
  const runs: Run[] = [];
  const open: { readonly tag: string; readonly outer: Changes }[] = [];
  let marks: Changes = {};
  for (const [token, slash, tag, attributes, reference] of html.matchAll(TOKEN)) {
    if (tag === undefined) {
      push(runs, reference === undefined ? token : character(reference), marks);
      continue;
    }
    const change = lookup(TAGS, tag);
    if (change === undefined) continue;
    if (slash === '') {
      open.push({ tag, outer: marks });
      marks = { ...marks, ...change(attributes ?? '') };
    } else if (open.at(-1)?.tag === tag) marks = open.pop()?.outer ?? {};
  }
  return trim(runs);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

function character(reference: string): string {
  if (!reference.startsWith('#')) return lookup(NAMED, reference) ?? `&${reference};`;
  const code = reference.startsWith('#x') ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function push(runs: Run[], text: string, marks: Changes): void {
  const last = runs.at(-1);
  if (last !== undefined && isAlike(last, marks)) runs[runs.length - 1] = { ...last, text: last.text + text };
  else if (text !== '') runs.push({ ...definite(marks), text });
}

const NAMES = ['italic', 'bold', 'smallCaps', 'superscript', 'subscript', 'link'] as const;

function isAlike(a: Changes, b: Changes): boolean {
  return NAMES.every((name) => a[name] === b[name]);
}

function definite(marks: Changes): TextStyle {
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined));
}

/** Without the white space that the processor lays its HTML out with. */
function trim(runs: readonly Run[]): RichText {
  return runs
    .map((run, index) => {
      const text = run.text.replace(/[ \t\r\n]+/g, ' ');
      const start = index === 0 ? text.trimStart() : text;
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}

export function toRichText(text: string, marks: TextStyle = {}): RichText {
  return text === '' ? [] : [{ ...marks, text }];
}

/** Several texts as one; runs with the same marks become one. */
export function joinRichTexts(texts: readonly RichText[]): RichText {
  const runs: Run[] = [];
  for (const { text, ...marks } of texts.flat()) push(runs, text, marks);
  return runs;
}

export function formatPlain(text: RichText): string {
  return text.map((run) => run.text).join('');
}

const HTML_TAGS: readonly (readonly [mark: keyof TextStyle, open: string, close: string])[] = [
  ['italic', '<i>', '</i>'],
  ['bold', '<b>', '</b>'],
  ['smallCaps', '<span style="font-variant: small-caps">', '</span>'],
  ['superscript', '<sup>', '</sup>'],
  ['subscript', '<sub>', '</sub>'],
];

/** As HTML that is safe to show anywhere: everything escaped, and no tags but those of the table. */
export function formatHtml(text: RichText): string {
  return text.map(formatHtmlRun).join('');
}

function formatHtmlRun(run: Run): string {
  const tags = HTML_TAGS.filter(([mark]) => run[mark] !== undefined);
  const open = tags.map(([, opening]) => opening).join('');
  const close = tags.map(([, , closing]) => closing).reverse();
  const inner = `${open}${escapeHtml(run.text)}${close.join('')}`;
  return run.link === undefined ? inner : `<a href="${escapeHtml(run.link)}">${inner}</a>`;
}

/** As Markdown for a note: only what would be markup is escaped, so that it can still be read as it stands. */
export function formatMarkdown(text: RichText): string {
  return text.map(formatMarkdownRun).join('').replace(LINE_START, '$1\\$2');
}

/** What would make a heading, a list or a quotation of the first line. */
const LINE_START = /^(\d{0,9})([#>+.)-](?=\s|$))/;

function formatMarkdownRun(run: Run): string {
  const [before, words, after] = splitWhiteSpace(run.text);
  if (words === '') return run.text;
  if (run.link !== undefined) return before + formatLink(words, run.link) + after;
  const stars = (run.italic ? '*' : '') + (run.bold ? '**' : '');
  const [open, close] = run.superscript ? ['<sup>', '</sup>'] : run.subscript ? ['<sub>', '</sub>'] : ['', ''];
  return `${before}${stars}${open}${escapeText(words)}${close}${stars}${after}`;
}

function formatLink(words: string, link: string): string {
  const address = link.replace(/[<>\s]/g, toUriComponent);
  return words === link ? `<${address}>` : `[${escapeText(words)}](<${address}>)`;
}

/** `@` would cite, `$` open math, `~` and `^` lower and raise in Pandoc's Markdown. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>@$~^|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}
