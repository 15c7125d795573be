// The article on the page: its blocks as they come in, and where in the source each stands.
import { element } from './element.ts';
import { headerOf } from './headerView.ts';
import type { ReaderBlock, ReaderClaim, ReaderCommand, ReaderHeader, ReaderSpan, ReaderUse } from './messages.ts';
import { MARK_STYLES, styleOf } from './markStyles.ts';
import { toDomRange, toSpan } from './textPositions.ts';

/** The name in the style sheet of what notes rely on that is no claim. */
const USED = 'used';

interface ShownBlock extends ReaderSpan {
  readonly element: HTMLElement;
}

/** Told of the pieces of the text that notes rely on, and by which of the uses. */
type UsesListener = (usesOf: ReadonlyMap<Element, readonly number[]>, uses: readonly ReaderUse[]) => void;

export class ArticleView {
  readonly element = element('article');
  readonly #command: (command: ReaderCommand) => void;
  readonly #onUses: UsesListener;
  readonly #claims = new Map<string, Element[]>();
  #blocks: ShownBlock[] = [];
  #heading = element('h1');
  #text = element('div');
  #uses: readonly ReaderUse[] = [];
  #passages: readonly ReaderSpan[] = [];
  #annotations: readonly ReaderClaim[] = [];

  constructor(command: (command: ReaderCommand) => void, onUses: UsesListener) {
    this.#command = command;
    this.#onUses = onUses;
  }

  /** Takes the place of the article before. */
  begin(header: ReaderHeader, language: string): void {
    this.#blocks = [];
    this.#claims.clear();
    const { shown, heading } = headerOf(header, this.#command);
    this.#heading = heading;
    this.#text = element('div', { class: 'text', ...(language !== '' && { lang: language }) });
    this.element.replaceChildren(shown, this.#text);
  }

  add(blocks: readonly ReaderBlock[]): void {
    const fragment = document.createDocumentFragment();
    for (const block of blocks) {
      const shown = block.isTitle ? this.#heading : element('div', { class: 'block', tabindex: '-1' });
      shown.innerHTML = block.html;
      if (block.isTitle) shown.replaceChildren(...(shown.firstElementChild?.childNodes ?? []));
      else fragment.append(shown);
      this.#register(block, shown);
    }
    this.#text.append(fragment);
    this.highlightUses(this.#uses, this.#passages);
    this.#highlightAnnotations();
  }

  /** Shows what readers have marked, as the article comes in. */
  mark(claims: readonly ReaderClaim[]): void {
    this.#annotations = claims.filter(({ mark, start, end }) => mark !== undefined && end > start);
    this.#highlightAnnotations();
  }

  #highlightAnnotations(): void {
    const ranges = new Map<string, Range[]>(MARK_STYLES.map((style) => [style, []]));
    for (const annotation of this.#annotations) {
      const range = this.reaches(annotation) ? this.findRange(annotation) : undefined;
      if (range !== undefined && annotation.mark !== undefined) ranges.get(styleOf(annotation.mark))?.push(range);
    }
    for (const [style, marked] of ranges) CSS.highlights.set(style, new Highlight(...marked));
  }

  #register({ start, end }: ReaderSpan, shown: HTMLElement): void {
    this.#blocks.push({ start, end, element: shown });
    for (const piece of shown.querySelectorAll('[data-claim]')) {
      const id = piece.getAttribute('data-claim') ?? '';
      const pieces = this.#claims.get(id);
      if (pieces === undefined) this.#claims.set(id, [piece]);
      else pieces.push(piece);
    }
  }

  /** Claims that notes rely on stand out; their card says who does and how right they are. */
  highlightUses(uses: readonly ReaderUse[], passages: readonly ReaderSpan[]): void {
    for (const used of this.element.querySelectorAll('.used')) used.classList.remove('used');
    this.#uses = uses;
    this.#passages = passages;
    const ranges = passages.filter((span) => this.reaches(span)).map((span) => this.findRange(span));
    CSS.highlights.set(USED, new Highlight(...ranges.filter((range) => range !== undefined)));
    const usesOf = new Map<Element, number[]>();
    for (const [index, { claims }] of uses.entries()) {
      for (const piece of claims.flatMap((id) => this.#claims.get(id) ?? [])) {
        piece.classList.add('used');
        usesOf.set(piece, [...(usesOf.get(piece) ?? []), index]);
      }
    }
    this.#onUses(usesOf, uses);
  }

  /** Whether the article is there as far as the span. */
  reaches({ start }: ReaderSpan): boolean {
    return start <= (this.#blocks.at(-1)?.end ?? -1);
  }

  findBlock(offset: number): HTMLElement | undefined {
    const block = this.#blocks.findLast(({ start }) => start <= offset) ?? this.#blocks[0];
    return block?.element;
  }

  findRange(span: ReaderSpan): Range | undefined {
    const ends = [this.findBlock(span.start), this.findBlock(Math.max(span.start, span.end - 1))];
    return toDomRange(
      span,
      ends.filter((block) => block !== undefined),
    );
  }

  findSpan(range: Range): ReaderSpan | undefined {
    return toSpan(range, this.element);
  }

  /** The offset of the first block that is visible. */
  findTop(): number | undefined {
    return this.#blocks.find((block) => block.element.getBoundingClientRect().bottom > 0)?.start;
  }
}
