// Elements that are never the article's and yet hold it, as their end tag is missing or all of the page is one form: taken away around it.
import { holdsElement } from './holdsElement.ts';
import { SILENT } from './inlineMarkdown.ts';
import { proseLength } from './prose.ts';
import { unwrap } from './normalizeDocument.ts';

/** Hold no paragraphs but by mistake. */
const CONTROLS = new Set('button select map audio video'.split(' '));

/** Shares of the page's prose from which on an element is taken to be unclosed. */
const SHARE = { ofControl: 0.05, ofOther: 0.5 } as const;

/** Of which a notice over the page has none, however long it is. */
const ARTICLE = new Set(['article', 'main', 'h1']);

/** `boilerplate` selects what else is dropped with its content. */
export function unwrapUnclosed(document: Document, boilerplate: string): void {
  const whole = proseLength(document.body);
  const names = [...SILENT].filter((name) => name !== 'title');
  for (const element of document.querySelectorAll(`${names.join(', ')}, ${boilerplate}`)) {
    const isOuter = /^(?:body|html|main|article)$/.test(element.localName);
    if (!isOuter && isUnclosed(element, whole)) unwrap(element);
  }
}

function isUnclosed(element: Element, whole: number): boolean {
  if (element.childElementCount === 0) return false;
  const isControl = CONTROLS.has(element.localName);
  if (!isControl && !holdsElement(element, ARTICLE) && !CONTAINERS.has(element.localName)) return false;
  return proseLength(element) > (isControl ? SHARE.ofControl : SHARE.ofOther) * whole;
}

/** Stand around whole pages and between the parts of articles; what they hold need not begin with a heading. */
const CONTAINERS = new Set(['form', 'nav', 'noscript']);
