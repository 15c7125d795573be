// The article's elements as blocks of Markdown: a walker over the tree, so that nothing gets in that no row names.
import { isElement, isText } from './dom.ts';
import { MAX_DEPTH, formatInline, formatPicture, type InlineContext, SILENT } from './inlineMarkdown.ts';
import type { ToTex } from './formulas.ts';
import { findPageNotes } from './pageNotes.ts';
import { holdsElement } from './holdsElement.ts';
import { closeMarkup, escape } from './markup.ts';
import { dropControls } from '../../plainText.ts';
import { formatTable, isDataTable } from './tableMarkdown.ts';
import { lookup } from '../../lookup.ts';

type FormatBlock = (element: Element, context: InlineContext, depth: number) => readonly string[];

/** What each block becomes; other blocks give those that they hold. */
const BLOCKS: Readonly<Record<string, FormatBlock>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${String(level)}`, heading(level)])),
  blockquote: (element, context, depth) => quote(formatChildren(element, context, depth)),
  ul: (element, context, depth) => list(element, context, depth, () => '- '),
  ol: (element, context, depth) => list(element, context, depth, ordinal(element)),
  pre: (element) => fence(element.textContent, findLanguage(element)),
  hr: () => ['---'],
  table: (element, context, depth) =>
    isDataTable(element) ? formatTable(element, context) : formatChildren(element, context, depth),
  dt: (element, context) => paragraphs(formatInline([...element.childNodes], { ...context, oneLine: true }), '**'),
  figcaption: (element, context) =>
    paragraphs(formatInline([...element.childNodes], { ...context, oneLine: true }), '*'),
  img: (element, context) => paragraphs(closeMarkup(formatPicture(element, context)), ''),
};

/** Elements that begin and end a paragraph. */
const BLOCK_NAMES = new Set([
  ...Object.keys(BLOCKS).filter((name) => name !== 'img'),
  ...'address article aside body center dd details div dl fieldset figure footer header html li main p picture section summary tbody td tfoot th thead tr caption colgroup'.split(
    ' ',
  ),
]);

/** The article in Markdown, blocks separated by empty lines; `base` is the page's own address. */
export async function toMarkdown(root: Element, base: string | undefined): Promise<string> {
  const toTex = root.querySelector('math') === null ? undefined : await loadTexConverter();
  const context = { base, oneLine: false, notes: findPageNotes(root, base), toTex };
  return formatChildren(root, context, 0).join('\n\n');
}

async function loadTexConverter(): Promise<ToTex> {
  const { MathMLToLaTeX } = await import('mathml-to-latex');
  return (mathml) => MathMLToLaTeX.convert(mathml);
}

function formatChildren(element: Element, context: InlineContext, depth: number): string[] {
  const blocks: string[] = [];
  let run: Node[] = [];
  const flush = () => {
    blocks.push(...paragraphs(guardLine(formatInline(run, context)), ''));
    run = [];
  };
  for (const node of element.childNodes) {
    if (!isBlock(node, depth)) {
      if (isBreak(node) && isBreak(previousOf(run))) flush();
      else run.push(node);
      continue;
    }
    flush();
    blocks.push(...formatBlock(node, context, depth + 1));
  }
  flush();
  return blocks;
}

function formatBlock(element: Element, context: InlineContext, depth: number): readonly string[] {
  if (SILENT.has(element.localName)) return [];
  if (depth > MAX_DEPTH)
    return paragraphs(guardLine(escape(dropControls(element.textContent.replace(/\s+/g, ' ')).trim())), '');
  const label = context.notes.definitions.get(element);
  if (label !== undefined) return formatNote(label, formatChildren(element, context, depth));
  const format = lookup(BLOCKS, element.localName);
  return format ? format(element, context, depth) : formatChildren(element, context, depth);
}

/** A note's further paragraphs are told by their indentation. */
function formatNote(label: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [prefixLines(blocks.join('\n\n'), `[^${label}]: `, '    ')];
}

/** Blocks, and inline elements that hold blocks, as whole cards inside a link do. */
function isBlock(node: Node, depth: number): node is Element {
  if (!isElement(node)) return false;
  if (BLOCK_NAMES.has(node.localName)) return true;
  if (depth > MAX_DEPTH || node.childElementCount === 0) return false;
  return holdsElement(node, INNER_BLOCKS);
}

const INNER_BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 ul ol table blockquote pre figure section'.split(' '));

function isBreak(node: Node | undefined): boolean {
  return node !== undefined && isElement(node) && node.localName === 'br';
}

/** The last node that shows something. */
function previousOf(run: readonly Node[]): Node | undefined {
  return run.findLast((node) => !isText(node) || (node.textContent ?? '').trim() !== '');
}

function paragraphs(text: string, mark: string): string[] {
  if (text === '') return [];
  return [mark === '' || text.includes('*') ? text : `${mark}${text}${mark}`];
}

/** What would make a heading, a list or a quotation of the paragraph's lines. */
export function guardLine(text: string): string {
  return text
    .replace(/^(\s*)(#{1,6}(?= |$)|[-+](?= |$)|>|=+ *$|-+ *$|\|)/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?= |$)/gm, '$1\\$2');
}

function heading(level: number): FormatBlock {
  return (element, context) => {
    const text = formatInline([...element.childNodes], { ...context, oneLine: true });
    return text === '' ? [] : [`${'#'.repeat(level)} ${text}`];
  };
}

function quote(blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [prefixLines(blocks.join('\n\n'), '> ', '> ')];
}

function list(element: Element, context: InlineContext, depth: number, marker: (index: number) => string): string[] {
  const children = [...element.children].filter(({ localName }) => localName !== 'br');
  const notes = children.filter((child) => context.notes.definitions.has(child));
  const items = children.filter((child) => !notes.includes(child));
  const blocks = items.map((item) => {
    return item.localName === 'li' ? formatChildren(item, context, depth) : [...formatBlock(item, context, depth)];
  });
  const filled = blocks.filter((inside) => inside.length > 0);
  const loose = filled.some((inside) => inside.some((block, index) => index > 0 && !/^(?:[-*+]|\d+[.)]) /.test(block)));
  const texts = filled.map((inside, index) => {
    const mark = marker(index);
    return prefixLines(inside.join(loose ? '\n\n' : '\n'), mark, ' '.repeat(mark.length));
  });
  const written = texts.length === 0 ? [] : [texts.join(loose ? '\n\n' : '\n')];
  return [...written, ...notes.flatMap((note) => formatBlock(note, context, depth))];
}

function ordinal(element: Element): (index: number) => string {
  const start = /^\d{1,6}$/.exec(element.getAttribute('start') ?? '')?.[0] ?? '1';
  return (index) => `${String(Number(start) + index)}. `;
}

/** As highlighters name it, on the code or around it: `language-python`, `lang-js`, `highlight-source-ts`. */
function findLanguage(element: Element): string {
  const named = [element.querySelector('code'), element, element.parentElement].map((each) => {
    return /(?:^|\s)(?:lang(?:uage)?|highlight-source|brush:)-? ?([\w+#-]{1,20})(?=$|\s|;)/i.exec(
      each?.getAttribute('class') ?? '',
    )?.[1];
  });
  return named.find((name) => name !== undefined && !/^(?:none|text|plain(?:text)?)$/i.test(name)) ?? '';
}

function fence(code: string, language: string): string[] {
  const text = dropControls(code.replace(/\r\n?/g, '\n')).replace(/^\n+/, '').trimEnd();
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return text === '' ? [] : [`${marks}${language}\n${text}\n${marks}`];
}

function prefixLines(text: string, first: string, others: string): string {
  const lines = text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? others.trimEnd() : others + line));
  return lines.join('\n');
}
