// How much running text an element holds, by which its parts are ranked and compared.
import { holdsElement } from './holdsElement.ts';

/** What holds these is counted by them. */
const SEPARATE = new Set(['p', 'li']);

const PARTS = 'p, li, h2, h3, h4, blockquote, td';

/** Characters of paragraphs, headings and list items outside links. */
export function proseLength(element: Element): number {
  return listParts(element).reduce((sum, part) => sum + lengthOf(part), 0);
}

/** How long what begins with these letters is: by it a paragraph is known in another tree. */
export type Prose = ReadonlyMap<string, number>;

/** Letters that tell a paragraph from all others of its page. */
const START = 60;

export function listProse(element: Element): Prose {
  const starts = new Map<string, number>();
  for (const part of listParts(element)) {
    const start = part.textContent.replace(/\s+/g, '').slice(0, START);
    starts.set(start, (starts.get(start) ?? 0) + lengthOf(part));
  }
  return starts;
}

function listParts(element: Element): Element[] {
  return [...element.querySelectorAll(PARTS)].filter((part) => !holdsElement(part, SEPARATE));
}

function lengthOf(part: Element): number {
  let length = part.textContent.length;
  for (const link of part.querySelectorAll('a')) length -= link.textContent.length;
  return length;
}
