// Reveals a passage: scrolled to the middle, marked to stay, flashed once, and focused for screen readers.
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import type { ReaderSpan } from './messages.ts';

/** The name of the highlight in the style sheet. */
const HIGHLIGHT = 'passage';
const FLASH_MS = 1_600;

export function revealPassage(view: ArticleView, span: ReaderSpan): void {
  const block = view.findBlock(span.start);
  block?.scrollIntoView({ block: 'center' });
  block?.focus({ preventScroll: true });
  const range = view.findRange(span);
  if (range === undefined) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  window.scrollBy({ top: (top + bottom - window.innerHeight) / 2 });
  flash(range);
}

function flash(range: Range): void {
  const rects = Array.from(range.getClientRects());
  const marks = rects.map(({ left, top, width, height }) => {
    const mark = element('div', { class: 'flash', 'aria-hidden': 'true' });
    mark.style.left = `${left + window.scrollX}px`;
    mark.style.top = `${top + window.scrollY}px`;
    mark.style.width = `${width}px`;
    mark.style.height = `${height}px`;
    return mark;
  });
  document.body.append(...marks);
  setTimeout(() => marks.forEach((mark) => mark.remove()), FLASH_MS);
}
