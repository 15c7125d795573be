// Running text of a page as Markdown: emphasis, links, pictures and code, with what Markdown would misread escaped.
import { closeMarkup, escape, isMarkup, markup } from './markup.ts';
import { isElement, isText } from './dom.ts';
import { findFormula, isFormulaCopy, type ToTex } from './formulas.ts';
import type { PageNotes } from './pageNotes.ts';
import { formatRaised } from './raised.ts';
import { toWebUrl } from './webUrl.ts';
import { findLargest } from './sourceSets.ts';
import { dropControls, dropUnseen } from '../../plainText.ts';
import { lookup } from '../../lookup.ts';

export interface InlineContext {
  /** What relative addresses are relative to. */
  readonly base: string | undefined;
  /** Headings and table cells hold neither line breaks nor pictures. */
  readonly oneLine: boolean;
  readonly notes: PageNotes;
  /** Absent where no formula needs to be converted. */
  readonly toTex?: ToTex | undefined;
}

/** Elements inside each other that are read with their marks; deeper ones give their text alone. */
export const MAX_DEPTH = 100;

const EMPHASIS: Readonly<Record<string, string>> = { em: '*', i: '*', strong: '**', b: '**', del: '~~', s: '~~' };

/** Elements that show nothing that is the article's, wherever they stand. */
export const SILENT = new Set(
  'script style noscript rt rp noframes template svg canvas object embed iframe frame audio video map form button input select textarea dialog nav head link meta title'.split(
    ' ',
  ),
);

/** Markdown of these nodes as one paragraph; lines end where `<br>` ends them. */
export function formatInline(nodes: readonly Node[], context: InlineContext): string {
  const text = formatNodes(nodes, context, 0)
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return closeMarkup(text).replaceAll('\n', context.oneLine ? ' ' : '  \n');
}

/** What is left to be closed, see markup.ts: texts become plain only when it is known what stands beside them. */
function formatNodes(nodes: readonly Node[], context: InlineContext, depth: number): string {
  return nodes.map((node) => (isText(node) ? toText(node) : formatNode(node, context, depth))).join('');
}

function toText(node: Node): string {
  return dropControls(dropUnseen(node.textContent ?? '').replace(/\s+/g, ' '));
}

function formatNode(node: Node, context: InlineContext, depth: number): string {
  if (!isElement(node)) return '';
  if (depth > MAX_DEPTH) return toText(node);
  const name = node.localName;
  if (SILENT.has(name)) return '';
  if (name === 'br') return '\n';
  if (name === 'img') return context.oneLine ? '' : formatPicture(node, context);
  if (name === 'code' || name === 'kbd' || name === 'samp') return formatCode(node.textContent);
  if (context.notes.backLinks.has(node) || isFormulaCopy(node) || isTool(node)) return '';
  if (context.notes.marks.has(node)) return formatMark(context.notes.marks.get(node));
  const formula = findFormula(node, context.toTex);
  if (formula !== undefined) return formula.startsWith('$') ? markup(dropControls(formula)) : dropControls(formula);
  const inside = formatNodes([...node.childNodes], context, depth + 1);
  if (name === 'sup' || name === 'sub') return formatRaised({ inside, before: findTextBefore(node), name });
  const mark = lookup(EMPHASIS, name);
  if (mark !== undefined) return context.oneLine ? inside : emphasise(inside, mark, node);
  if (name === 'a') return formatLink(node, inside, context);
  if (name === 'q') return `“${inside}”`;
  return inside;
}

function formatMark(label: string | undefined): string {
  return label === undefined ? '' : markup(`[^${label}]`);
}

/** Links to a heading itself, and to where a section can be edited. */
function isTool(element: Element): boolean {
  const isPermalink = element.localName === 'a' && (element.getAttribute('href') ?? '').includes('#');
  if (isPermalink && /^[#¶§🔗]?$/u.test(element.textContent.trim()))
    return element.querySelector('img, picture') === null;
  return /\bmw-editsection\b/.test(element.getAttribute('class') ?? '');
}

function findTextBefore({ previousSibling }: Element): string {
  return previousSibling?.textContent?.trimEnd() ?? '';
}

/** Marks stand at the words; where a letter or other marks follow at once, Markdown would show them, and they are left out. */
function emphasise(inside: string, mark: string, element: Element): string {
  const { before, words, after } = partSpace(inside);
  const fits = (before || isFree(element, 'previousSibling')) && (after || isFree(element, 'nextSibling'));
  if (words === '' || !fits || words.includes('\n') || isMarkup(words.at(0)) || isMarkup(words.at(-1))) return inside;
  return `${before}${markup(mark)}${words}${markup(mark)}${after}`;
}

/** Whether what stands beside the element leaves room for marks: a blank or a sign, no letter and no other element. */
function isFree(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  const beside = element[side];
  if (beside === null) {
    const around = element.parentElement;
    return around === null || !INLINE.has(around.localName) || isFree(around, side);
  }
  if (isElement(beside)) return beside.localName === 'br';
  return !/[\p{L}\p{N}]/u.test(beside.textContent?.at(side === 'nextSibling' ? 0 : -1) ?? '');
}

/** Elements inside which a line goes on. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** The words, and the blanks at either end, which marks must not enclose. */
function partSpace(text: string): { before: string; words: string; after: string } {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) };
}

function formatLink(link: Element, inside: string, { base, oneLine }: InlineContext): string {
  const href = link.getAttribute('href') ?? '';
  const url = href.startsWith('#') ? undefined : toWebUrl(href, base);
  const text = inside.trim();
  if (oneLine || url === undefined || text === '' || text.includes('\n') || LINKED.test(text)) return inside;
  const { before, after } = partSpace(inside);
  return `${before}${markup('[')}${text}${markup(`](${toTarget(url)})`)}${after}`;
}

/** A picture or a link, which no link holds. */
const LINKED = new RegExp(markup('(?:!\\[[^]*|\\[)'));

/** Where a page that loads its pictures late has their addresses. */
const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src'];

/** The picture with its description; drawings of a pixel, which count readers, are none. */
export function formatPicture(picture: Element, { base }: InlineContext): string {
  const addresses = [findLargest(picture), ...SOURCES.map((name) => picture.getAttribute(name) ?? '')];
  const url = addresses.map((address) => toWebUrl(address, base)).find((address) => address !== undefined);
  const isPixel = ['width', 'height'].some((name) => /^[0-2](?:px)?$/.test(picture.getAttribute(name) ?? ''));
  if (url === undefined || isPixel) return '';
  const description = dropControls(dropUnseen(picture.getAttribute('alt') ?? '').replace(/\s+/g, ' ')).trim();
  return markup(`![${escape(description, { isLinked: true })}](${toTarget(url)})`);
}

export function formatCode(text: string): string {
  const code = dropControls(text.replace(/\s+/g, ' ')).trim();
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return code === '' ? '' : markup(longest > 0 ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`);
}

/** An address between parentheses. */
function toTarget(url: string): string {
  return url.replace(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
