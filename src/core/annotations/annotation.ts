// What somebody has marked in a source: highlights and comments, wherever they were made, in Zotero, in a PDF or by hand.
import { withoutControls } from '../controlCharacters.ts';
import { isFields } from '../fields.ts';
import type { Note } from '../note/note.ts';
import type { CslItem } from '../source.ts';
import type { Span } from '../text/span.ts';

const KINDS = ['highlight', 'underline', 'strikeout', 'comment'] as const;

/** A `comment` stands on a page and marks no words. */
export type AnnotationKind = (typeof KINDS)[number];

/** As `custom.annotations` of an item in a library file has it, so that Git and people can read it. */
export interface Annotation {
  readonly kind: AnnotationKind;
  /** The words that are marked, as the program that was used for it has read them. */
  readonly text?: string;
  /** What the reader wrote beside it. */
  readonly comment?: string;
  /** `#ffd400`. */
  readonly color?: string;
  /** The name of its page. */
  readonly page?: string;
  /** Opens it in Zotero. */
  readonly zotero?: string;
}

export interface PlacedAnnotation extends Annotation {
  /** Its words in the source's text; absent where they are not found there. */
  readonly span?: Span;
}

/** Where an annotation is to be shown in a text: its words, or an empty span where its page begins. */
export function findPlace({ span, page }: PlacedAnnotation, text: Pick<Note, 'pages'> | undefined): Span {
  if (span !== undefined) return span;
  const start = text?.pages.find((mark) => mark.page === page)?.offset ?? 0;
  return { start, end: start };
}

/** More of one source, or longer ones, nobody has made by hand. */
const MAX_ANNOTATIONS = 5_000;
const MAX_LENGTH = 10_000;

/** The annotations that a value of any origin holds; what cannot be understood is left out. */
export function parseAnnotations(value: unknown): Annotation[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_ANNOTATIONS).flatMap((each) => parseAnnotation(each) ?? []);
}

function parseAnnotation(value: unknown): Annotation | undefined {
  if (!isFields(value)) return undefined;
  const kind = KINDS.find((each) => each === value.kind) ?? 'highlight';
  const [text, comment, page] = [value.text, value.comment, value.page].map(toText);
  const color = toText(value.color)?.toLowerCase();
  const zotero = toText(value.zotero);
  if (text === undefined && comment === undefined) return undefined;
  return {
    kind: text === undefined ? 'comment' : kind,
    ...(text !== undefined && { text }),
    ...(comment !== undefined && { comment }),
    ...(color !== undefined && /^#[\da-f]{6}$/.test(color) && { color }),
    ...(page !== undefined && { page }),
    ...(zotero !== undefined && ZOTERO_ADDRESS.test(zotero) && { zotero }),
  };
}

/** The only addresses but those of the web that Ibid opens. */
const ZOTERO_ADDRESS = /^zotero:\/\/[a-z-]+\/[\w/?=&-]+$/i;

function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return withoutControls(value.slice(0, MAX_LENGTH)).trim() || undefined;
}

/** What the library file itself says. */
export function listItemAnnotations({ custom }: CslItem): Annotation[] {
  return isFields(custom) ? parseAnnotations(custom.annotations) : [];
}

/** A highlight that Zotero has taken over from the PDF is one. */
export function mergeAnnotations(lists: readonly (readonly Annotation[])[]): Annotation[] {
  const merged = new Map<string, Annotation>();
  for (const annotation of lists.flat()) {
    const identity = [annotation.text, annotation.comment].map(toLetters).join('|');
    if (!merged.has(identity)) merged.set(identity, annotation);
  }
  return [...merged.values()];
}

function toLetters(text = ''): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Colours as people call them, as Zotero and most programs for PDFs offer them. */
const COLORS = {
  yellow: '#ffd400',
  red: '#ff6666',
  green: '#5fb236',
  blue: '#2ea8e5',
  purple: '#a28ae5',
  magenta: '#e56eee',
  orange: '#f19837',
  gray: '#aaaaaa',
} as const;

export type ColorName = keyof typeof COLORS;

/** The nearest of them, yellow where none is given. */
export function nameColor({ color }: Annotation): ColorName {
  const names = Object.keys(COLORS) as ColorName[];
  if (color === undefined) return 'yellow';
  return names.reduce((best, name) => (distance(COLORS[name], color) < distance(COLORS[best], color) ? name : best));
}

/** Squared; hue counts, so that a pale yellow is yellow rather than gray. */
function distance(one: string, other: string): number {
  const [a, b] = [toChroma(one), toChroma(other)];
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}

/** Red, green and blue without the grey that they share, stretched to one strength; grey itself has none. */
function toChroma(color: string): readonly number[] {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  return high - low < MIN_CHROMA ? [0, 0, 0] : parts.map((part) => (part - low) / (high - low));
}

/** Of 255. */
const MIN_CHROMA = 24;
