// What of a page's tree is never the article's: tables of selectors and of names, so that new kinds are rows.
import { unwrapUnclosed } from './unclosedElements.ts';

/** Gone before the article is looked for. */
const BOILERPLATE = [
  'nav, [role="navigation"], [role="banner"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"]',
  'button, input, select, textarea, dialog, [hidden], [aria-hidden="true"]:not(img):not(:has(p))',
  '[class*="cookie-"], [id*="cookie-"], [class*="consent-"], [id*="onetrust"], [id*="gdpr"]',
  '[class*="skip-link"], [class*="skip-to"], [class*="screen-reader-text"], [class*="visually-hidden"], .sr-only',
].join(', ');

/** Gone from the article that was found, unless it is much of it. */
const NAMES =
  /(?:^|[\s_-])(?:share|sharing|social(?:-links|-share|-icons|-media-links)?|sharedaddy|addtoany|related(?:-\w+)?|recommended(?:-\w+)?|newsletter(?:-\w+)?|subscribe|subscription|signup|sign-up|advert(?:isement)?|ads?|ad-\w+|promo|promoted|sponsor(?:ed)?|breadcrumbs?|pagination|pager|tags|tag-list|author-?(?:bio|box|card)|about-(?:the-)?author|comments?|comment-\w+|print|cta|popup|modal|toc|table-of-contents|post-?nav(?:igation)?|read-?(?:more|next)|more-(?:from|stories)|trending|most-read|paywall|disqus_thread|jp-relatedposts)(?:$|[\s_-])/i;

/** Headings under which pages list other pages; what follows at the end of an article goes with them. */
const CLOSING_HEADING =
  /^(?:related(?: \w+){0,3}|more (?:from|on|in|stories|articles|like this)\b.{0,40}|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,40}|read (?:next|more|also)|recommended(?: \w+){0,3}|keep reading|further reading for you|what to read next|popular (?:posts|articles|stories)|recent (?:posts|articles|stories|comments)|latest (?:posts|articles|news|stories)|trending(?: now)?|share this.{0,30}|share (?:article|post|on)|about the authors?|leave a (?:reply|comment)|comments?|post a comment|subscribe\b.{0,60}|sign up\b.{0,60}|newsletter|follow us|stay (?:connected|informed|updated)|tags|categories|table of contents|in this article|on this page|jump to|contents|post navigation|other articles.{0,40}|explore more.{0,40}|don['’]t miss.{0,40})\s*[:…]?$/i;

/** What React streams to a page is hidden until its scripts move it to its place. */
const STREAMED = '[hidden][id^="S:"]';

export function dropBoilerplateElements(document: Document): void {
  for (const element of document.querySelectorAll(STREAMED)) element.removeAttribute('hidden');
  unwrapUnclosed(document, BOILERPLATE);
  for (const element of document.querySelectorAll(BOILERPLATE)) dropOutsideArticle(element);
}

function dropOutsideArticle(element: Element): void {
  if (!/^(?:body|html|main|article)$/.test(element.localName)) element.remove();
}

/** Share of the article's text that a part with a telling name may have and still go. */
const MAX_SHARE = 0.2;

export function dropNamedParts(article: Element): void {
  const length = article.textContent.length;
  for (const element of article.querySelectorAll('[class], [id]')) {
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (NAMES.test(name) && element.textContent.length < MAX_SHARE * length) element.remove();
  }
}

export function isClosingHeading(text: string): boolean {
  return CLOSING_HEADING.test(text.trim());
}
