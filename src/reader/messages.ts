// The messages between the editor and the reader's webview; both sides import this file and nothing else of the other.

/** The type of the reader's webviews, which menus and keybindings name. */
export const READER = 'ibid.reader';

/** UTF-16 offsets into the text of the source, `end` exclusive. */
export interface ReaderSpan {
  readonly start: number;
  readonly end: number;
}

export interface ReaderBlock extends ReaderSpan {
  /** Safe HTML, see core/reader/articleHtml.ts. */
  readonly html: string;
  /** Whether it stands in the place of the header's title. */
  readonly isTitle: boolean;
}

export type ReaderClaimKind = 'figure' | 'quotation' | 'annotation';

/** A figure or a quotation of the source, by the id that its pieces have in `data-claim`, or what a reader has marked. */
export interface ReaderClaim extends ReaderSpan {
  readonly id: string;
  readonly kind: ReaderClaimKind;
  readonly text: string;
  /** Who says it, what is counted, or what a reader wrote beside it. */
  readonly detail: string;
  /** Of an annotation. */
  readonly mark?: ReaderMark;
}

/** How an annotation looks, and what tells the same in words: "Yellow, p. 3". */
export interface ReaderMark {
  readonly kind: 'highlight' | 'underline' | 'strikeout' | 'comment';
  /** Of the style sheet. */
  readonly color: string;
  readonly words: string;
}

/** A place in a note that relies on some of the source's claims. */
export interface ReaderUse {
  readonly claims: readonly string[];
  /** "upper-sarn.md, line 12". */
  readonly place: string;
  /** The note's own words. */
  readonly words: string;
  readonly verdict: ReaderVerdict;
}

/** What the source says of the words of a note, as the card in the note has it. */
export interface ReaderVerdict {
  readonly title: string;
  /** With the colon before it; empty where the title says it all. */
  readonly rest: string;
  /** The name in the style sheet. */
  readonly mark: string;
}

export interface ReaderHeader {
  readonly title: string;
  /** Where and when it was published. */
  readonly origin: string;
  readonly authors: string;
  readonly details: readonly ReaderDetail[];
  /** What is said instead of the article where the library has only the reference. */
  readonly notice?: string;
  readonly abstract?: string;
  /** What was written about it in Zotero. */
  readonly notes?: readonly string[];
  /** Whether it can be opened in Zotero. */
  readonly isInZotero: boolean;
}

export interface ReaderDetail {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

/** The words that the webview itself shows, translated. */
export interface ReaderStrings {
  readonly figures: string;
  readonly quotations: string;
  readonly highlights: string;
  readonly notes: string;
  readonly list: string;
  readonly onlyUsed: string;
  readonly noFigures: string;
  readonly noQuotations: string;
  readonly noHighlights: string;
  readonly noneUsed: string;
  readonly quote: string;
  readonly copy: string;
  readonly search: string;
  readonly selection: string;
  readonly showPictures: string;
  readonly openFile: string;
  readonly cite: string;
  readonly openInZotero: string;
  readonly openUse: string;
}

export type ReaderAction = 'quote' | 'copy' | 'search';
/** What the buttons of the header do with the source as a whole. */
export type ReaderCommand = 'openFile' | 'cite' | 'openInZotero' | 'showPictures';

export type ToReader =
  | {
      readonly kind: 'article';
      /** Counts the articles that this webview has been sent. */
      readonly version: number;
      readonly language: string;
      readonly header: ReaderHeader;
      readonly claims: readonly ReaderClaim[];
      readonly withheldPictures: boolean;
    }
  | {
      readonly kind: 'blocks';
      readonly version: number;
      readonly blocks: readonly ReaderBlock[];
      readonly last: boolean;
    }
  /** `passages` are words that notes rely on and that are neither figure nor quotation. */
  | { readonly kind: 'uses'; readonly uses: readonly ReaderUse[]; readonly passages: readonly ReaderClaim[] }
  | { readonly kind: 'reveal'; readonly span: ReaderSpan }
  /** Is said above the article; empty where there is nothing to say. */
  | { readonly kind: 'notice'; readonly notice: string }
  /** Do this with the words that are selected. */
  | { readonly kind: 'act'; readonly action: ReaderAction };

export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'act'; readonly action: ReaderAction; readonly span: ReaderSpan }
  | { readonly kind: 'command'; readonly command: ReaderCommand }
  /** By its number in the last `uses`. */
  | { readonly kind: 'openUse'; readonly use: number };

/** What the webview keeps over a reload of the window, by which it is found again. */
export interface ReaderState {
  readonly key: string;
  /** The offset of the block that is at the top. */
  readonly top?: number;
  readonly list?: ReaderListState;
}

/** What the list in the margin shows. */
export interface ReaderListState {
  readonly kind: ReaderClaimKind;
  readonly onlyUsed: boolean;
}

const ACTIONS: readonly unknown[] = ['quote', 'copy', 'search'] satisfies ReaderAction[];
const COMMANDS: readonly unknown[] = ['openFile', 'cite', 'openInZotero', 'showPictures'] satisfies ReaderCommand[];

const CHECKS = {
  ready: () => true,
  act: ({ action, span }) => ACTIONS.includes(action) && isSpan(span),
  command: ({ command }) => COMMANDS.includes(command),
  openUse: ({ use }) => isOffset(use),
} satisfies Record<FromReader['kind'], Check>;

type Check = (message: Readonly<Record<string, unknown>>) => boolean;

const CHECK_OF: ReadonlyMap<string, Check> = new Map(Object.entries(CHECKS));

/** Whether a message of the webview is one that the editor knows. */
export function isFromReader(value: unknown): value is FromReader {
  if (!isRecord(value) || typeof value.kind !== 'string') return false;
  return CHECK_OF.get(value.kind)?.(value) ?? false;
}

export function isReaderState(value: unknown): value is ReaderState {
  return isRecord(value) && typeof value.key === 'string';
}

function isSpan(value: unknown): value is ReaderSpan {
  return isRecord(value) && isOffset(value.start) && isOffset(value.end) && value.start <= value.end;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
