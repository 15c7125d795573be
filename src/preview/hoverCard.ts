// The card of the Markdown preview: one element, which shows what is known of the thing that one points at or tabs to.
import { CARDS_TYPE, formatCard, type Piece } from '../core/preview/cards.ts';

const CARD = 'ibid-card';
/** The thing whose card is shown: where it stands is said in the style sheet. */
const SHOWN = 'ibid-shown';

export class HoverCard {
  readonly #element = document.createElement('div');
  #anchor: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#element.id = CARD;
    this.#element.className = CARD;
    this.#element.role = 'tooltip';
  }

  get anchor(): Element | undefined {
    return this.#anchor;
  }

  contains(node: Element): boolean {
    return this.#element.contains(node);
  }

  show(anchor: Element): void {
    this.hide();
    const html = formatCard(anchor.getAttribute('data-ibid') ?? '', parsePieces());
    if (html === '' || !anchor.isConnected) return;
    this.#element.innerHTML = html;
    document.body.append(this.#element);
    anchor.classList.add(SHOWN);
    findLink(anchor)?.setAttribute('aria-describedby', CARD);
    this.#anchor = anchor;
  }

  hide(): void {
    this.keep();
    this.#element.remove();
    this.#anchor?.classList.remove(SHOWN);
    if (this.#anchor !== undefined) findLink(this.#anchor)?.removeAttribute('aria-describedby');
    this.#anchor = undefined;
  }

  showLater(anchor: Element, milliseconds: number): void {
    this.keep();
    this.#timer = setTimeout(() => this.show(anchor), milliseconds);
  }

  hideLater(milliseconds: number): void {
    this.keep();
    this.#timer = setTimeout(() => this.hide(), milliseconds);
  }

  /** What was to come later does not. */
  keep(): void {
    clearTimeout(this.#timer);
  }
}

function findLink(anchor: Element): Element | null {
  return anchor.querySelector(':scope > a');
}

/** Read whenever a card is shown, as the page may have been redrawn since the last. */
function parsePieces(): Readonly<Record<string, Piece>> {
  const json = document.querySelector(`script[type="${CARDS_TYPE}"]`)?.textContent ?? '{}';
  return JSON.parse(json) as Readonly<Record<string, Piece>>;
}
