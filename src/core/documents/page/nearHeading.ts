// The elements around a page's first heading, where readers are told who wrote it and when.

import { dropUnseen } from '../../plainText.ts';
import { isElement } from './dom.ts';

export interface NearElement {
  readonly element: Element;
  /** The element's text in one line. */
  readonly text: string;
}

/** Elements of more parts are no line. */
const MAX_CHILDREN = 6;

/** Text of an element that is looked at, blanks of its source included. */
const MAX_LENGTH = 1000;

/** Elements before and after the heading that are near. */
const BEFORE = 40;
const AFTER = 80;

/** A standfirst, and the article's first paragraph: what stands below them is no longer at the heading. */
const MAX_PARAGRAPHS = 2;
const MIN_PARAGRAPH = 120;

/** The short lines below the first `<h1>`, or the page's beginning where there is none, those above, then those below prose. */
export function listNearHeading({ body }: Document): NearElement[] {
  const elements = [...body.querySelectorAll('*')];
  const heading = Math.max(
    elements.findIndex(({ localName }) => localName === 'h1'),
    0,
  );
  const above = elements.slice(Math.max(heading - BEFORE, 0), heading);
  const below = elements.slice(heading, heading + AFTER);
  const end = findProse(below);
  return toShort([...below.slice(0, end), ...above, ...below.slice(end)]);
}

/** Where the article's own prose has begun. */
function findProse(elements: readonly Element[]): number {
  let paragraphs = 0;
  for (const [index, { localName, textContent }] of elements.entries()) {
    if (localName === 'p' && textContent.length >= MIN_PARAGRAPH) paragraphs++;
    if (paragraphs > MAX_PARAGRAPHS) return index;
  }
  return elements.length;
}

/** Those of the elements that are a short line. */
export function toShort(elements: readonly Element[]): NearElement[] {
  const lines = elements.filter(({ childElementCount }) => childElementCount <= MAX_CHILDREN);
  const texts = lines.map((element) => ({ element, text: shortText(element) }));
  return texts.filter(({ text }) => text !== '');
}

function shortText(element: Element): string {
  return element.textContent.length > MAX_LENGTH ? '' : toLineOf(element);
}

/** The element's text in one line, with a space where elements meet: they stand beside or below each other. */
export function toLineOf(element: Element): string {
  return oneLine(dropUnseen(spacedText(element)));
}

function spacedText(node: Node): string {
  if (!isElement(node) || node.childElementCount === 0) return node.textContent ?? '';
  const inside = [...node.childNodes];
  return inside
    .map((child, index) => {
      const meets = isElement(child) && (child.localName === 'br' || isElement(inside[index + 1] ?? child));
      return spacedText(child) + (meets ? ' ' : '');
    })
    .join('');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
