// A parsed page made whole: one head and one body below one root, wherever tags that were left out or repeated put things.
import { isElement, isText } from './dom.ts';

/** Elements that the head holds; anything else before the body begins it (HTML 13.2.6.4.4). */
const METADATA = new Set('base link meta noscript script style template title'.split(' '));

/** linkedom follows each tag to the letter; browsers do not: what stands outside of the body belongs to it. */
export function normalizeDocument(document: Document): void {
  const root = document.documentElement;
  const head = document.querySelector('html > head') ?? document.createElement('head');
  const body = document.querySelector('html > body') ?? document.createElement('body');
  const outside = [...document.childNodes].flatMap(listShown).filter((node) => node !== head);
  const start = outside.findIndex((node) => !isMetadata(node) && !isBlank(node));
  const shown = start === -1 ? [] : outside.slice(start);
  const at = shown.indexOf(body);
  for (const inner of root.querySelectorAll('html')) copyAttributes(inner, root);
  root.replaceChildren(head, body);
  for (const node of [...head.childNodes].filter((each) => !isMetadata(each)).reverse()) body.prepend(node);
  for (const node of outside.slice(0, start === -1 ? undefined : start)) head.append(node);
  for (const node of shown.slice(0, Math.max(at, 0)).reverse()) body.prepend(node);
  for (const node of shown.slice(at + 1)) body.append(node);
  for (const inner of body.querySelectorAll('html, head, body')) unwrapRoot(inner, body);
  // A link ends where the next begins, so that one that holds another has no end of its own.
  for (const link of body.querySelectorAll('a a')) unwrap(link.parentElement?.closest('a'));
}

/** The elements and texts below roots, whichever root they are in. */
function listShown(node: Node): Node[] {
  if (isElement(node)) return node.localName === 'html' ? [...node.childNodes].flatMap(listShown) : [node];
  return isText(node) ? [node] : [];
}

function isMetadata(node: Node): boolean {
  return isElement(node) && METADATA.has(node.localName);
}

function isBlank(node: Node): boolean {
  return isText(node) && (node.textContent ?? '').trim() === '';
}

/** As browsers do, the first that is stated stays. */
function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (!to.hasAttribute(name)) to.setAttribute(name, value);
}

function unwrapRoot(inner: Element, body: Element): void {
  if (inner.localName === 'body') copyAttributes(inner, body);
  unwrap(inner);
}

/** What the element holds takes its place. */
export function unwrap(element: Element | null | undefined): void {
  if (element === null || element === undefined) return;
  for (const node of [...element.childNodes]) element.before(node);
  element.remove();
}
