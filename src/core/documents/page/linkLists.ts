// Lists of links and teasers inside what was taken for the article: headlines of other articles, wherever they stand.
import { isListHeading } from '../boilerplateLines.ts';
import { isText } from './dom.ts';
import { holdsElement } from './holdsElement.ts';
import { oneLine } from './nearHeading.ts';
import { hostOf } from './webUrl.ts';

/** So many links beside each other are a list; a reference or two is an article's. */
const MIN_LINKS = 3;

/** Share of a part's letters that stand in links from which on the part is nothing but a way to others. */
const LINK_SHARE = 0.7;

/** Characters that a headline has in the mean; lists of names and places have fewer, and may be what one came for. */
const MIN_HEADLINE = 20;

/** Links of one line: its picture, its headline; a sentence may consist of more. */
const MAX_LINKS = 2;

/** Characters beside the link that a teaser has at most. */
const MAX_TEASER = 320;

/** Of all text: an article that would lose more consists of links, as lists of places do. */
const MAX_SHARE = 0.45;

/** What is never looked into: tables hold data, and code is quoted as it is. */
const WHOLE = new Set('table pre code math svg blockquote'.split(' '));
const HEADING = /^h[1-6]$/;

/** Takes the lists away unless they are most of the element; `url` tells the site's own links from sources elsewhere. */
export function dropLinkLists(root: Element, url: string | undefined): void {
  if (!isLinkList(root, url)) for (const element of listLinkLists(root, url)) element.remove();
}

/** Whether the element is little more than such lists. */
export function isLinkList(root: Element, url: string | undefined): boolean {
  const length = listLinkLists(root, url).reduce((sum, element) => sum + element.textContent.length, 0);
  return length > MAX_SHARE * root.textContent.length;
}

function listLinkLists(root: Element, url: string | undefined): Element[] {
  const found: Element[] = [];
  collect(root, toSite(url), found);
  return found;
}

/** The last two labels of the host; undefined where the page's address is not known. */
function toSite(url: string | undefined): string | undefined {
  return /[^.]+\.[^.]+$/.exec(hostOf(url))?.[0];
}

function collect(element: Element, site: string | undefined, found: Element[]): void {
  let run: Element[] = [];
  const close = () => {
    if (isList(run, site)) found.push(...withHeading(run));
    run = [];
  };
  // Links between words are a sentence's.
  const isSentence = [...element.childNodes].some((node) => isText(node) && /\p{L}{2}/u.test(node.textContent ?? ''));
  for (const child of element.children) {
    if (isEmpty(child)) continue;
    if (!isSentence && isCard(child)) {
      run.push(child);
      continue;
    }
    close();
    if (!WHOLE.has(child.localName) && child.childElementCount > 0) collect(child, site, found);
  }
  close();
}

function isEmpty(element: Element): boolean {
  return element.localName === 'hr' || element.localName === 'br' || element.textContent.trim() === '';
}

/** Nothing but links, or a link with a few words of its own below it. */
function isCard(element: Element): boolean {
  if (WHOLE.has(element.localName) || element.textContent.length > MAX_CARD || holdsElement(element, WHOLE))
    return false;
  const links = listHeadlines(element);
  if (links.length === 0 || (links.length > MAX_LINKS && !holdsElement(element, BLOCKS))) return false;
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  const all = lengthOf(element);
  return (
    linked >= LINK_SHARE * all || (links.length === 1 && all - linked <= MAX_TEASER && isTeaser(element, links[0]))
  );
}

/** Characters of an element that is looked at: a list of fifty headlines. */
const MAX_CARD = 6000;

/** Links to other pages, whatever they are laid around. */
function listHeadlines(element: Element): Element[] {
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
  return links.filter((link) => lengthOf(link) > 0 && !(link.getAttribute('href') ?? '').startsWith('#'));
}

function lengthOf(element: Element): number {
  return oneLine(element.textContent).length;
}

/** The link is a line of its own, above what is said of it; in a sentence or an item of a list it is not. */
function isTeaser(card: Element, link: Element | undefined): boolean {
  if (link === undefined || lengthOf(link) < MIN_HEADLINE || card.localName === 'p') return false;
  let line: Element = link;
  while (line.parentElement !== null && line.parentElement !== card && isOnly(line)) line = line.parentElement;
  const isLine = line.localName !== 'a' || LINES.has(line.nextElementSibling?.localName ?? '');
  return isLine && (HEADING.test(line.localName) || holdsElement(line, HEADINGS) || line.nextElementSibling !== null);
}

/** Lines below a headline. */
const LINES = new Set('p div h1 h2 h3 h4 h5 h6 span time'.split(' '));
const BLOCKS = new Set('p div ul ol li h1 h2 h3 h4 h5 h6 section article'.split(' '));
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

function isOnly({ parentElement, textContent }: Element): boolean {
  return parentElement !== null && oneLine(parentElement.textContent) === oneLine(textContent);
}

function isList(run: readonly Element[], site: string | undefined): boolean {
  // What a paragraph announces is the article's own.
  if (/[:：]\s*$/.test(findAnnouncement(run[0]))) return false;
  const links = run.flatMap(listHeadlines);
  if (links.length < MIN_LINKS || links.filter((link) => isOwn(link, site)).length <= links.length / 2) return false;
  return links.reduce((sum, link) => sum + lengthOf(link), 0) / links.length >= MIN_HEADLINE;
}

/** The paragraph above a list, be the list the element or around it. */
function findAnnouncement(first: Element | undefined): string {
  const above = first?.previousElementSibling ?? first?.parentElement?.previousElementSibling;
  return above?.localName === 'p' && above.textContent.length > MIN_HEADLINE ? above.textContent : '';
}

function isOwn(link: Element, site: string | undefined): boolean {
  const host = hostOf(link.getAttribute('href') ?? '');
  return host === '' || site === undefined || host === site || host.endsWith(`.${site}`);
}

/** With the words above the list: "More on this story". */
function withHeading(run: readonly Element[]): readonly Element[] {
  const above = run[0]?.previousElementSibling;
  if (above === null || above === undefined) return run;
  const isLabel = HEADING.test(above.localName) || isListHeading(above.textContent);
  return isLabel && above.textContent.length <= 100 ? [above, ...run] : run;
}
