// The small bar above words that have been selected: quote them, copy them, search for them.
import { button, element } from './element.ts';
import type { ReaderAction, ReaderSpan } from './messages.ts';
import { strings } from './strings.ts';

/** A selection is looked at once it has rested so long. */
const REST_MS = 150;
const GAP_PX = 8;
/** What is sent where no words are selected: the editor says that there should be some. */
const NOTHING: ReaderSpan = { start: 0, end: 0 };

export class SelectionBar {
  readonly element: HTMLElement;
  readonly #findSpan: (range: Range) => ReaderSpan | undefined;
  readonly #act: (action: ReaderAction, span: ReaderSpan) => void;
  #resting: number | undefined;

  constructor(
    findSpan: (range: Range) => ReaderSpan | undefined,
    act: (action: ReaderAction, span: ReaderSpan) => void,
  ) {
    const { quote, copy, search, selection } = strings();
    this.#findSpan = findSpan;
    this.#act = act;
    this.element = element(
      'div',
      { class: 'selection', role: 'toolbar', 'aria-label': selection, hidden: '' },
      button(quote, () => this.act('quote')),
      button(copy, () => this.act('copy')),
      button(search, () => this.act('search')),
    );
    // A press on the bar must not take the selection away.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    updateMenu('nothing');
    document.addEventListener('selectionchange', () => this.#wait());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide());
  }

  act(action: ReaderAction): void {
    this.#act(action, this.#findSelected() ?? NOTHING);
    this.#hide();
  }

  #wait(): void {
    window.clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#place(), REST_MS);
  }

  #findSelected(): ReaderSpan | undefined {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.toString().trim() === '') return undefined;
    return this.#findSpan(selection.getRangeAt(0));
  }

  #place(): void {
    const isSelected = this.#findSelected() !== undefined;
    updateMenu(isSelected ? 'words' : 'nothing');
    const rect = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!isSelected || rect === undefined) return this.#hide();
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    const left = rect.left + (rect.width - offsetWidth) / 2;
    const above = rect.top - offsetHeight - GAP_PX;
    this.element.style.left = `${Math.max(GAP_PX, left) + window.scrollX}px`;
    this.element.style.top = `${(above > 0 ? above : rect.bottom + GAP_PX) + window.scrollY}px`;
  }

  #hide(): void {
    this.element.hidden = true;
  }
}

/** What the menu of the page is given: by it VS Code chooses its rows, and hands it to their commands. */
function updateMenu(selected: 'words' | 'nothing'): void {
  const { key } = document.body.dataset;
  document.body.dataset.vscodeContext = JSON.stringify({ ibidSelection: selected === 'words', key });
}
