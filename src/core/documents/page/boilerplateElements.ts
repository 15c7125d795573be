// What of a page's tree is never the article's: tables of selectors and of names, so that new kinds are rows.
import { isListHeading } from '../boilerplateLines.ts';
import { holdsElement } from './holdsElement.ts';
import { unwrapUnclosed } from './unclosedElements.ts';

/** Gone before the article is looked for. */
const BOILERPLATE = [
  'nav, [role="navigation"], [role="banner"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"]',
  'button, input, select, textarea, dialog, [hidden], [aria-hidden="true"]:not(img):not(:has(p))',
  '[class*="cookie-"], [id*="cookie-"], [class*="consent-"], [id*="onetrust"], [id*="gdpr"]',
  '[class*="skip-link"], [class*="skip-to"], [class*="screen-reader-text"], [class*="visually-hidden"], .sr-only',
].join(', ');

/** Names of what is gone from the article that was found, unless all parts of one name together are much of it. */
const NAMES =
  /(?:^|[\s_-])(share|sharing|social(?:-links|-share|-icons|-media-links)?|sharedaddy|addtoany|related(?:-\w+)?|recommended(?:-\w+)?|newsletter(?:-\w+)?|subscribe|subscription|signup|sign-up|advert(?:isement)?|ads?|ad-\w+|promo|promoted|sponsor(?:ed)?|breadcrumbs?|pagination|pager|tags|tag-list|author-?(?:bio|box|card)|about-(?:the-)?author|comments?|cta|popup|modal|post-?nav(?:igation)?|more-(?:from|stories)|trending|most-read|disqus_thread|jp-relatedposts|navbox(?:-\w+)?|taboola|outbrain)(?=$|[\s_-])/i;

/** Names that articles bear as well: what has one goes only where it holds no paragraph. */
const VAGUE_NAMES =
  /(?:^|[\s_-])(paywall|toc|table-of-contents|print|read-?(?:more|next)|comment-\w+|banner)(?=$|[\s_-])/i;

/** Headings under which pages list other pages, with words that vary; the others are in the tables of languages. */
const CLOSING_HEADING =
  /^(?:related(?: \w+){0,3}|more (?:from|on|in|about|stories|articles|like this)\b.{0,40}|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,40}|read (?:next|more|also)|recommended(?: \w+){0,3}|share this.{0,30}|share (?:article|post|on)|subscribe\b.{0,60}|sign up\b.{0,60}|other articles.{0,40}|explore more.{0,40}|don['’]t miss.{0,40}|mehr (?:zu|aus|von)\b.{0,40}|weitere \p{L}+ (?:zu|aus|von)\b.{0,40}|más (?:de|sobre|en)\b.{0,40}|mais (?:de|sobre|em)\b.{0,40}|altri articoli.{0,40}|meer (?:over|van|uit)\b.{0,40}|więcej (?:o|na temat)\b.{0,40}|mer (?:om|från)\b.{0,40})\s*[:…]?$/iu;

/** What React streams to a page is hidden until its scripts move it to its place. */
const STREAMED = '[hidden][id^="S:"]';

export function dropBoilerplateElements(document: Document): void {
  for (const element of document.querySelectorAll(STREAMED)) element.removeAttribute('hidden');
  unwrapUnclosed(document, BOILERPLATE);
  for (const element of document.querySelectorAll(BOILERPLATE)) dropOutsideArticle(element);
}

/** Whatever it is called, it stays where it is or holds the article. */
function dropOutsideArticle(element: Element): void {
  if (/^(?:body|html|main|article)$/.test(element.localName)) return;
  if (element.querySelector('main, [itemprop~="articleBody"]') === null) element.remove();
}

/** Share of the article's text that all parts of one name may have together and still go. */
const MAX_SHARE = 0.2;

/** Characters of a paragraph, which no vague name takes away. */
const MIN_PARAGRAPH = 80;

/** What holds the article, whatever it is called. */
const ARTICLE = new Set(['main', 'article', 'h1']);

export function dropNamedParts(article: Element): void {
  const length = article.textContent.length;
  const parts = Map.groupBy(listNamed(article), ({ name }) => name);
  for (const named of parts.values()) {
    const sum = named.reduce((total, { element }) => total + element.textContent.length, 0);
    if (sum < MAX_SHARE * length) for (const { element } of named) element.remove();
  }
}

interface NamedPart {
  readonly element: Element;
  readonly name: string;
}

/** Outermost of each name. */
function listNamed(article: Element): NamedPart[] {
  const named: NamedPart[] = [];
  for (const element of article.querySelectorAll('[class], [id]')) {
    const text = `${element.getAttribute('class') ?? ''} ${element.id}`;
    const strong = NAMES.exec(text)?.[1];
    const name = (strong ?? VAGUE_NAMES.exec(text)?.[1])?.toLowerCase();
    if (name === undefined || holdsElement(element, ARTICLE)) continue;
    if (isParagraph(element) || (strong === undefined && holdsParagraph(element))) continue;
    if (!named.some((other) => other.name === name && other.element.contains(element))) named.push({ element, name });
  }
  return named;
}

/** Whole paragraphs of an article are marked as what the subscriber alone may read. */
function isParagraph(element: Element): boolean {
  return element.localName === 'p' && lengthBesidesLinks(element) >= MIN_PARAGRAPH;
}

function holdsParagraph(element: Element): boolean {
  return [...element.querySelectorAll('p')].some((paragraph) => lengthBesidesLinks(paragraph) >= MIN_PARAGRAPH);
}

function lengthBesidesLinks(element: Element): number {
  const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + link.textContent.length, 0);
  return element.textContent.length - links;
}

export function isClosingHeading(text: string): boolean {
  return isListHeading(text) || CLOSING_HEADING.test(text.trim());
}
