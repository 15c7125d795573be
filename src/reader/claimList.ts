// The list in the margin: every figure or quotation of the source, and the notes that rely on it.
import { button, element } from './element.ts';
import { styleOf } from './markStyles.ts';
import type { ReaderClaim, ReaderClaimKind, ReaderListState, ReaderSpan, ReaderUse } from './messages.ts';
import { strings } from './strings.ts';

const MAX_AT_ONCE = 200;
const KINDS: readonly ReaderClaimKind[] = ['figure', 'quotation', 'annotation'];
const FIRST: ReaderListState = { kind: 'figure', onlyUsed: false };

interface ListEvents {
  readonly reveal: (span: ReaderSpan) => void;
  readonly openUse: (use: number) => void;
  /** Another kind or another part of it is shown. */
  readonly choose: () => void;
}

export class ClaimList {
  readonly element: HTMLElement;
  /** Shows the list where there is no margin for it. */
  readonly toggle: HTMLButtonElement;
  readonly #events: ListEvents;
  readonly #rows = element('ul');
  readonly #empty = element('p', { class: 'empty', role: 'status' });
  readonly #kinds: Readonly<Record<ReaderClaimKind, HTMLButtonElement>>;
  readonly #onlyUsed = element('input', { type: 'checkbox' });
  #kind: ReaderClaimKind;
  #claims: readonly ReaderClaim[] = [];
  /** Those that the list shows or will show when it is scrolled so far. */
  #shown: readonly ReaderClaim[] = [];
  /** Words that notes rely on without being a figure or quotation of the source; listed among the quotations. */
  #passages: readonly ReaderClaim[] = [];
  /** The numbers of the uses of a claim. */
  #usesOf = new Map<string, number[]>();
  #uses: readonly ReaderUse[] = [];

  constructor(events: ListEvents, { kind, onlyUsed: checked }: ReaderListState = FIRST) {
    const { figures, quotations, highlights, list, onlyUsed } = strings();
    this.#events = events;
    this.#kind = kind;
    this.#onlyUsed.checked = checked;
    this.#kinds = {
      figure: button(figures, () => this.#select('figure')),
      quotation: button(quotations, () => this.#select('quotation')),
      annotation: button(highlights, () => this.#select('annotation')),
    };
    this.#rows.addEventListener('scroll', () => this.#drawNearEnd(), { passive: true });
    this.#onlyUsed.addEventListener('change', () => this.#choose());
    this.element = element(
      'aside',
      { 'aria-label': list, id: 'claims' },
      element('div', { class: 'kinds', role: 'group', 'aria-label': list }, ...Object.values(this.#kinds)),
      element('label', {}, this.#onlyUsed, onlyUsed),
      this.#empty,
      this.#rows,
    );
    this.toggle = button('', () => this.#setOpen(!this.#isOpen), { class: 'toggle', 'aria-controls': this.element.id });
    this.toggle.setAttribute('aria-label', list);
    this.toggle.title = list;
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#setOpen(false));
    this.#setOpen(false);
  }

  get state(): ReaderListState {
    return { kind: this.#kind, onlyUsed: this.#onlyUsed.checked };
  }

  get #isOpen(): boolean {
    return this.element.classList.contains('open');
  }

  /** Matters only where the page is too narrow for a margin. */
  #setOpen(open: boolean): void {
    this.element.classList.toggle('open', open);
    this.toggle.setAttribute('aria-expanded', String(open));
  }

  #reveal(claim: ReaderSpan): void {
    this.#setOpen(false);
    this.#events.reveal(claim);
  }

  show(claims: readonly ReaderClaim[]): void {
    this.#claims = claims;
    const has = (kind: ReaderClaimKind) => claims.some((claim) => claim.kind === kind);
    const [first = this.#kind] = KINDS.filter(has);
    if (!has(this.#kind)) this.#kind = first;
    // Most sources have none.
    this.#kinds.annotation.hidden = !has('annotation');
    this.#draw();
  }

  showUses(uses: readonly ReaderUse[], passages: readonly ReaderClaim[]): void {
    this.#passages = passages;
    this.#uses = uses;
    this.#usesOf = new Map();
    for (const [index, { claims }] of uses.entries())
      for (const id of claims) this.#usesOf.set(id, [...(this.#usesOf.get(id) ?? []), index]);
    this.#draw();
  }

  #select(kind: ReaderClaimKind): void {
    this.#kind = kind;
    this.#choose();
  }

  #choose(): void {
    this.#draw();
    this.#events.choose();
  }

  #draw(): void {
    const all = [...this.#claims, ...this.#passages].sort((a, b) => a.start - b.start);
    const ofKind = all.filter(({ kind }) => kind === this.#kind);
    const shown = ofKind.filter(({ id }) => !this.#onlyUsed.checked || this.#usesOf.has(id));
    for (const [kind, tab] of Object.entries(this.#kinds)) {
      tab.setAttribute('aria-pressed', String(kind === this.#kind));
      tab.dataset.count = String(all.filter((claim) => claim.kind === kind).length);
    }
    this.#shown = shown;
    this.#rows.replaceChildren();
    this.#drawMore();
    this.#empty.textContent = shown.length > 0 ? '' : this.#describeNone(ofKind.length);
  }

  /** The rows that come next: a report can have ten thousand. */
  #drawMore(): void {
    const drawn = this.#rows.childElementCount;
    this.#rows.append(...this.#shown.slice(drawn, drawn + MAX_AT_ONCE).map((claim) => this.#rowOf(claim)));
  }

  #drawNearEnd(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#rows;
    if (scrollHeight - scrollTop < 2 * clientHeight) this.#drawMore();
  }

  #describeNone(count: number): string {
    const { noneUsed, noFigures, noQuotations, noHighlights } = strings();
    if (count > 0) return noneUsed;
    return { figure: noFigures, quotation: noQuotations, annotation: noHighlights }[this.#kind];
  }

  #rowOf(claim: ReaderClaim): HTMLElement {
    const { id, kind, text, detail, mark } = claim;
    const uses = this.#usesOf.get(id) ?? [];
    const label = button('', () => this.#reveal(claim), { class: 'claim' });
    if (mark !== undefined) label.append(element('span', { class: `mark ${styleOf(mark)}` }, mark.words), ' ');
    label.append(element('span', { class: 'words' }, text));
    if (detail !== '') label.append(' ', element('span', { class: 'detail' }, detail));
    const row = element('li', { class: uses.length > 0 ? `${kind} used` : kind }, label);
    for (const use of uses) row.append(this.#useOf(use));
    return row;
  }

  #useOf(use: number): HTMLElement {
    const { place = '', words = '', verdict } = this.#uses[use] ?? {};
    const title = [verdict && verdict.title + verdict.rest, words].filter(Boolean).join('\n');
    return button(place, () => this.#events.openUse(use), { class: 'use', title });
  }
}
