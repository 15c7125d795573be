// How much running text an element holds, by which its parts are ranked.
import { holdsElement } from './holdsElement.ts';

/** What holds these is counted by them. */
const SEPARATE = new Set(['p', 'li']);

/** Characters of paragraphs, headings and list items outside links. */
export function proseLength(element: Element): number {
  let length = 0;
  for (const part of element.querySelectorAll('p, li, h2, h3, h4, blockquote, td')) {
    if (holdsElement(part, SEPARATE)) continue;
    length += part.textContent.length;
    for (const link of part.querySelectorAll('a')) length -= link.textContent.length;
  }
  return length;
}
