// The elements around a page's first heading, where readers are told who wrote it and when.

export interface NearElement {
  readonly element: Element;
  /** The element's text in one line. */
  readonly text: string;
}

/** Elements of more parts are no line. */
const MOST_CHILDREN = 6;

/** Text of an element that is looked at, blanks of its source included. */
const LONGEST = 1000;

/** Elements before and after the heading that are near. */
const BEFORE = 40;
const AFTER = 80;

/** The short lines near the first `<h1>`, or at the page's beginning where there is none. */
export function listNearHeading({ body }: Document): NearElement[] {
  const elements = [...body.querySelectorAll('*')];
  const heading = Math.max(
    elements.findIndex(({ localName }) => localName === 'h1'),
    0,
  );
  return toShort(elements.slice(Math.max(heading - BEFORE, 0), heading + AFTER));
}

/** Those of the elements that are a short line. */
export function toShort(elements: readonly Element[]): NearElement[] {
  const lines = elements.filter(({ childElementCount }) => childElementCount <= MOST_CHILDREN);
  const texts = lines.map((element) => ({ element, text: shortText(element) }));
  return texts.filter(({ text }) => text !== '');
}

function shortText(element: Element): string {
  const text = element.textContent;
  return text.length > LONGEST ? '' : oneLine(text);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
