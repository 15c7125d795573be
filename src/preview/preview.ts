// Runs inside the Markdown preview: shows and hides the card as pointer, keyboard and new text say.
import { HoverCard } from './hoverCard.ts';

/** Not in passing. */
const REST_MS = 250;
/** On the way from a thing to its card, which may be pointed at as well: to select and to copy from it. */
const LEAVE_MS = 150;

const card = new HoverCard();

document.addEventListener('pointerover', ({ target }) => {
  if (!(target instanceof Element)) return;
  const thing = findThing(target);
  if (card.contains(target) || (thing !== undefined && thing === card.thing)) card.keep();
  else if (thing !== undefined) card.showLater(thing, REST_MS);
  else card.hideLater(LEAVE_MS);
});
document.documentElement.addEventListener('pointerleave', () => card.hide());
document.addEventListener('focusin', ({ target }) => {
  const thing = target instanceof Element && target.matches(':focus-visible') ? findThing(target) : undefined;
  if (thing !== undefined) card.show(thing);
});
document.addEventListener('focusout', () => card.hide());
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') card.hide();
});
// VS Code has drawn the text anew; the thing may be gone or say something else.
window.addEventListener('vscode.markdown.updateContent', () => {
  if (card.thing !== undefined) card.show(card.thing);
});

/** The innermost thing around an element that has a card. */
function findThing(element: Element): Element | undefined {
  return element.closest('[data-ibid]') ?? undefined;
}
