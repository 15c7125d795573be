// The text of an article in JATS as Markdown, by way of the HTML that pages are made of.
import { findAt, listAt, parseXml, textOf, type XmlElement } from '../xmlTree.ts';
import { toPairs } from '../lookup.ts';
import { escapeHtml } from '../html.ts';
import { toMarkdown } from './page/blockMarkdown.ts';
import { parseTree } from './page/pageTree.ts';

/** The element of HTML with the same meaning; of other elements what they hold is shown. */
const ELEMENTS = toPairs(
  'p:p sec:section italic:em bold:strong sup:sup sub:sub monospace:code underline:u strike:s list-item:li ' +
    'disp-quote:blockquote verse-group:blockquote attrib:p def-list:dl term:dt def:dd preformat:pre code:pre ' +
    'table:table thead:thead tbody:tbody tfoot:tfoot tr:tr th:th td:td boxed-text:section break:br hr:hr statement:section',
);

/** What is no running text: lists of references and notes, files beside the article, who has which role. */
const SILENT = new Set(
  (
    'ref-list fn-group fn table-wrap-foot supplementary-material graphic inline-graphic media object-id author-notes ' +
    'permissions alt-text long-desc'
  ).split(' '),
);

/** Headings of sections begin below the title. */
const TOP_LEVEL = 2;
const LOWEST_LEVEL = 6;

/** Undefined where the file has the article's front matter alone. */
export async function parseJatsText(xml: string): Promise<string | undefined> {
  const article = findAt(parseXml(xml), 'article');
  const body = article && findAt(article, 'body');
  if (body === undefined) return undefined;
  const appendix = listAt(article ?? body, 'back/app-group/app');
  const html = [body, ...appendix].map((part) => toHtml(part, TOP_LEVEL)).join('');
  const { document } = await parseTree(`<body>${html}</body>`);
  return await toMarkdown(document.body, undefined);
}

function toHtml(element: XmlElement, level: number): string {
  if (SILENT.has(element.name) || isReferenceMark(element)) return '';
  const rendered = RENDERED.get(element.name)?.(element, level);
  if (rendered !== undefined) return rendered;
  const name = ELEMENTS.get(element.name);
  const inside = childrenToHtml(element, element.name === 'sec' ? level + 1 : level);
  return name === undefined ? inside : `<${name}${listSpans(element)}>${inside}</${name}>`;
}

function childrenToHtml({ children }: XmlElement, level: number): string {
  return children.map((child) => (typeof child === 'string' ? escapeHtml(child) : toHtml(child, level))).join('');
}

type ToHtml = (element: XmlElement, level: number) => string | undefined;

/** Elements that need more than another name. */
const RENDERED: ReadonlyMap<string, ToHtml> = new Map<string, ToHtml>([
  ['title', (element, level) => wrap(`h${String(Math.min(level - 1, LOWEST_LEVEL))}`, childrenToHtml(element, level))],
  ['list', (element, level) => wrap(element.attributes.get('list-type') === 'order' ? 'ol' : 'ul', childrenToHtml(element, level))],
  ['ext-link', toLink],
  ['uri', toLink],
  ['fig', toCaption],
  ['table-wrap', (element, level) => toCaption(element, level) + listAt(element, 'table').concat(listAt(element, 'alternatives/table')).map((table) => toHtml(table, level)).join('')],
  ['inline-formula', (element) => toFormula(element, '$')],
  ['disp-formula', (element) => wrap('p', toFormula(element, '$$'))],
]); // oxfmt-ignore

function wrap(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

function toLink(element: XmlElement, level: number): string | undefined {
  const target = element.attributes.get('xlink:href') ?? textOf(element);
  if (!/^https?:/.test(target)) return undefined;
  return `<a href="${escapeHtml(target)}">${childrenToHtml(element, level)}</a>`;
}

/** "Figure 2. Houses lost by month": its number and its heading, then the words below. */
function toCaption(element: XmlElement, level: number): string {
  const [label, title] = ['label', 'caption/title'].map((path) => textOf(findAt(element, path)));
  const heading = [label, title].filter(Boolean).join('. ');
  const paragraphs = listAt(element, 'caption/p').map((paragraph) => toHtml(paragraph, level));
  return (heading === '' ? '' : wrap('p', wrap('strong', escapeHtml(heading)))) + paragraphs.join('');
}

/** TeX where the article has it, else the formula's letters and signs as they stand. */
function toFormula(element: XmlElement, mark: '$' | '$$'): string {
  const tex = textOf(findAt(element, 'tex-math') ?? findAt(element, 'alternatives/tex-math'));
  const [, inside = tex] = /^\\begin\{document\}(.*)\\end\{document\}$/s.exec(tex.slice(Math.max(0, tex.indexOf('\\begin{document}')))) ?? [];
  const bare = inside.replace(/^\$+|\$+$/g, '');
  if (bare === '') return escapeHtml(textOf(element));
  return escapeHtml(`${mark}${bare}${mark}`);
} // oxfmt-ignore

/** A raised or bracketed number that leads to a reference or a note says nothing here, and would run into figures. */
function isReferenceMark(element: XmlElement): boolean {
  const text = textOf(element);
  const isMark = /^[\s\d,;[\]()*†‡§–-]*$/.test(text) && !/\d{4}/.test(text);
  if (element.name === 'xref') return isMark && /^(?:bibr|fn|table-fn|corresp)$/.test(element.attributes.get('ref-type') ?? '');
  return element.name === 'sup' && isMark && listAt(element, 'xref').some(isReferenceMark);
} // oxfmt-ignore

const SPANS = ['rowspan', 'colspan'];

function listSpans({ attributes }: XmlElement): string {
  const found = SPANS.map((name) => [name, /^\d{1,3}$/.exec(attributes.get(name) ?? '')?.[0]] as const);
  return found.map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`)).join('');
}
