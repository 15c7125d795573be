// What readers wrote below an article: as much prose as the article's own, so it goes before the article is looked for.
import { holdsElement } from './holdsElement.ts';
import { proseLength } from './prose.ts';

const COMMENTS = [
  '[id^="comment" i], [id*="-comment" i], [id*="_comment" i], [class^="comment" i], [class*=" comment" i]',
  '[class*="-comment" i], [class*="_comment" i], [id*="disqus" i], [class*="disqus" i], [id="respond"]',
  '[itemtype*="schema.org/Comment"], [itemtype*="UserComments"], [itemprop="comment"], [data-component*="comment" i]',
].join(', ');

/** Themes give such names to the body and to articles that have comments: `comments-open`, `no-comments`. */
const OPEN = /(?:no|has|with|show|hide)[-_]?comments?|comments?[-_](?:open|closed|off|on|enabled|disabled)/i;

/** No list of comments holds these. */
const ARTICLE = new Set(['main', 'h1', 'body']);

/** Characters of prose that the page must have besides: what is all comments is a discussion, which one came to read. */
const MIN_BESIDES = 500;

export function dropReaderComments(document: Document): void {
  const lists = [...document.querySelectorAll(COMMENTS)].filter((element) => isCommentList(element));
  const outer = lists.filter((element) => !lists.some((other) => other !== element && other.contains(element)));
  if (outer.length === 0) return;
  const comments = outer.reduce((sum, element) => sum + proseLength(element), 0);
  if (proseLength(document.body) - comments < MIN_BESIDES) return;
  for (const element of outer) element.remove();
}

function isCommentList(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (ARTICLE.has(element.localName) || OPEN.test(name)) return false;
  return !holdsElement(element, ARTICLE) && element.querySelector('[itemprop~="articleBody"]') === null;
}
