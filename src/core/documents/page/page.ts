// A web page as its readers of title, authors, date and publisher see it: the tree, and what its head states by name.
import { dropInvisible, dropUnseen } from '../../plainText.ts';
import type { CslDate } from '../../source.ts';
import { type LinkedData, parseLinkedData, type LinkedNode, toTexts } from './linkedData.ts';
import { listNearHeading, type NearElement } from './nearHeading.ts';
import type { PageTree } from './pageTree.ts';
import { findPageAddress } from './pageAddress.ts';
import { toWebUrl } from './webUrl.ts';

export interface Page {
  readonly document: Document;
  readonly linked: LinkedData;
  /** `content` of every `<meta>` by its `name`, `property` or `itemprop` in lower case, in the page's order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The lines around the heading, listed once as finding them walks the whole tree. */
  readonly nearHeading: readonly NearElement[];
  /** Where the page was found, if that is known; else what it calls its own address. */
  readonly url: string | undefined;
  /** The day on which it is read, where that is known: nothing was published later. */
  readonly today: CslDate | undefined;
}

export interface PagePlace {
  readonly url?: string | undefined;
  readonly today?: CslDate | undefined;
}

export function toPage({ document, linkedData }: PageTree, { url, today }: PagePlace): Page {
  const linked = parseLinkedData(linkedData);
  const page = { document, linked, metas: toMetas(document), nearHeading: listNearHeading(document), url, today };
  return { ...page, url: findCanonicalUrl(page) ?? url };
}

function toMetas(document: Document): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (content === undefined || content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name === undefined) continue;
      const known = metas.get(name);
      if (known) known.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

/** The contents of the first of the named metas that there is. */
export function listMeta({ metas }: Page, names: string): readonly string[] {
  for (const name of names.split(' ')) {
    const contents = metas.get(name);
    if (contents) return contents;
  }
  return [];
}

const ARTICLE = /article|posting|report|^review$|story|chapter|recipe|^howto$/i;
const PAGE = /^(?:web|item|about|medical\w*|faq)page$/i;

/** The nodes of JSON-LD that may speak of the whole page: articles first, then pages. */
export function listWorks({ linked }: Page): readonly LinkedNode[] {
  const ofKind = (kind: RegExp) => linked.nodes.filter(({ types }) => types.some((type) => kind.test(type)));
  const articles = ofKind(ARTICLE).filter(({ fields }) => 'headline' in fields || 'datePublished' in fields);
  return [...articles, ...ofKind(PAGE)];
}

/** The page's own address: http and https only, and of the site where it was found. */
function findCanonicalUrl(page: Page): string | undefined {
  const stated = [
    page.document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    ...listMeta(page, 'og:url'),
    ...listWorks(page).flatMap(({ fields }) => toTexts(fields.url)),
  ];
  const addresses = stated.map((address) => toWebUrl(address, page.url)).filter((address) => address !== undefined);
  return findPageAddress(page.url, addresses);
}

/** Text of the web in one line, character references and tags of a doubly escaped value undone. */
export function toLine(page: Page, text: string): string {
  return dropUnseen(dropInvisible(/[&<]/.test(text) ? undoMarkup(page, text.slice(0, 2000)) : text))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The tree is given no tags: linkedom fails at some that do not end. */
function undoMarkup({ document }: Page, text: string): string {
  const holder = document.createElement('p');
  const decode = (source: string): string => {
    holder.innerHTML = source.replaceAll('<', '&lt;');
    return holder.textContent;
  };
  return decode(text.replace(TAG, ''));
}

const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi;
