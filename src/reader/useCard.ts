// The card of words that notes rely on: the verdict on each claim first, then the way to its note, then the note's own words and their place.
import { button, element } from './element.ts';
import type { ReaderUse } from './messages.ts';
import { strings } from './strings.ts';

/** Not as the pointer merely crosses the words. */
const REST_MS = 250;
/** On the way from the words to their card. */
const LEAVE_MS = 150;
/** Between the words and the card, and from the edges of the page. */
const GAP_PX = 4;
/** A card of more is no longer read at a glance. */
const MAX_COUNT = 3;

export class UseCard {
  readonly element = element('div', { class: 'card', role: 'tooltip', hidden: '' });
  readonly #openUse: (use: number) => void;
  #uses = new Map<Element, readonly number[]>();
  #all: readonly ReaderUse[] = [];
  #timer: number | undefined;
  #shown: Element | undefined;

  constructor(openUse: (use: number) => void) {
    this.#openUse = openUse;
    document.addEventListener('pointerover', ({ target }) => target instanceof Element && this.#point(target));
    document.documentElement.addEventListener('pointerleave', () => this.#hide());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide());
    window.addEventListener('scroll', () => this.#hide(), { passive: true });
  }

  /** By the pieces of the text, the numbers of the uses that rely on them. */
  show(uses: ReadonlyMap<Element, readonly number[]>, all: readonly ReaderUse[]): void {
    this.#uses = new Map(uses);
    this.#all = all;
    this.#hide();
  }

  #point(target: Element): void {
    const piece = this.element.contains(target) ? this.#shown : this.#findPiece(target);
    window.clearTimeout(this.#timer);
    if (piece !== undefined && piece === this.#shown) return;
    this.#timer = window.setTimeout(
      () => (piece === undefined ? this.#hide() : this.#draw(piece)),
      piece === undefined ? LEAVE_MS : REST_MS,
    );
  }

  /** The innermost around an element that notes rely on. */
  #findPiece(target: Element): Element | undefined {
    for (let at: Element | null = target; at !== null; at = at.parentElement) if (this.#uses.has(at)) return at;
    return undefined;
  }

  #draw(piece: Element): void {
    const uses = this.#uses.get(piece) ?? [];
    this.element.replaceChildren(...uses.slice(0, MAX_COUNT).flatMap((use) => this.#rowsOf(use)));
    this.element.hidden = false;
    this.#shown = piece;
    const { left, top, bottom } = piece.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = bottom + GAP_PX;
    const y = below + height > window.innerHeight && top > height ? top - GAP_PX - height : below;
    this.element.style.insetBlockStart = `${y}px`;
    this.element.style.insetInlineStart = `${Math.max(GAP_PX, Math.min(left, window.innerWidth - width - GAP_PX))}px`;
  }

  #rowsOf(use: number): HTMLElement[] {
    const { place = '', words = '', verdict } = this.#all[use] ?? {};
    const head = element('p', { class: `verdict ${verdict?.mark ?? ''}` }, element('strong', {}, verdict?.title ?? ''));
    head.append(verdict?.rest ?? '');
    return [
      head,
      element(
        'p',
        {},
        button(strings().openUse, () => this.#openUse(use)),
      ),
      element('p', { class: 'words' }, `“${words}”`),
      element('p', { class: 'detail' }, place),
    ];
  }

  #hide(): void {
    window.clearTimeout(this.#timer);
    this.element.hidden = true;
    this.#shown = undefined;
  }
}
