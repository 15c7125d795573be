// The card of the Markdown preview: one element, which shows what is known of the thing that one points at or tabs to.
import { CARDS_TYPE, formatCard, type Piece } from '../core/preview/cards.ts';

const CARD = 'ibid-card';
/** The thing whose card is shown: where it stands is said in the style sheet. */
const SHOWN = 'ibid-shown';

export class HoverCard {
  readonly #element = document.createElement('div');
  #thing: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#element.id = CARD;
    this.#element.className = CARD;
    this.#element.role = 'tooltip';
  }

  get thing(): Element | undefined {
    return this.#thing;
  }

  contains(node: Element): boolean {
    return this.#element.contains(node);
  }

  show(thing: Element): void {
    this.hide();
    const html = formatCard(thing.getAttribute('data-ibid') ?? '', readPieces());
    if (html === '' || !thing.isConnected) return;
    this.#element.innerHTML = html;
    document.body.append(this.#element);
    thing.classList.add(SHOWN);
    findLink(thing)?.setAttribute('aria-describedby', CARD);
    this.#thing = thing;
  }

  hide(): void {
    this.keep();
    this.#element.remove();
    this.#thing?.classList.remove(SHOWN);
    if (this.#thing !== undefined) findLink(this.#thing)?.removeAttribute('aria-describedby');
    this.#thing = undefined;
  }

  showLater(thing: Element, milliseconds: number): void {
    this.keep();
    this.#timer = setTimeout(() => this.show(thing), milliseconds);
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

function findLink(thing: Element): Element | null {
  return thing.querySelector(':scope > a');
}

/** Read whenever a card is shown, as the page may have been drawn anew since the last. */
function readPieces(): Readonly<Record<string, Piece>> {
  const json = document.querySelector(`script[type="${CARDS_TYPE}"]`)?.textContent ?? '{}';
  return JSON.parse(json) as Readonly<Record<string, Piece>>;
}
