// The elements around a page's first heading, where readers are told who wrote it and when.

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

/** The short lines below the first `<h1>`, or the page's beginning where there is none, then those above. */
export function listNearHeading({ body }: Document): NearElement[] {
  const elements = [...body.querySelectorAll('*')];
  const heading = Math.max(
    elements.findIndex(({ localName }) => localName === 'h1'),
    0,
  );
  const [above, below] = [elements.slice(Math.max(heading - BEFORE, 0), heading), elements.slice(heading)];
  return toShort([...below.slice(0, AFTER), ...above]);
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
  return oneLine(spacedText(element));
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
