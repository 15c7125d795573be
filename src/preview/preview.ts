// Runs inside the Markdown preview: shows and hides the card as pointer, keyboard and new text say.
import { HoverCard } from './hoverCard.ts';

/** Not as the pointer merely crosses it. */
const REST_MS = 250;
/** On the way from a thing to its card, which may be pointed at as well: to select and to copy from it. */
const LEAVE_MS = 150;

const card = new HoverCard();

document.addEventListener('pointerover', ({ target }) => {
  if (!(target instanceof Element)) return;
  const anchor = findAnchor(target);
  if (card.contains(target) || (anchor !== undefined && anchor === card.anchor)) card.keep();
  else if (anchor !== undefined) card.showLater(anchor, REST_MS);
  else card.hideLater(LEAVE_MS);
});
document.documentElement.addEventListener('pointerleave', () => card.hide());
document.addEventListener('focusin', ({ target }) => {
  const anchor = target instanceof Element && target.matches(':focus-visible') ? findAnchor(target) : undefined;
  if (anchor !== undefined) card.show(anchor);
});
document.addEventListener('focusout', () => card.hide());
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') card.hide();
});
// VS Code has drawn the text again; the thing may be gone or say something else.
window.addEventListener('vscode.markdown.updateContent', () => {
  if (card.anchor !== undefined) card.show(card.anchor);
});

/** The innermost thing around an element that has a card. */
function findAnchor(element: Element): Element | undefined {
  return element.closest('[data-ibid]') ?? undefined;
}
