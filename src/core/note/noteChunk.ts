// A chunk of a text, parsed apart from the rest and only as far as it is asked for.
import type { Token } from 'markdown-it';
import {
  continueQuotations,
  moveQuotation,
  type ChunkQuotations,
  type TextBefore,
} from '../quotations/listQuotations.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { Figure } from '../figures/figure.ts';
import { listFiguresInSteps } from '../figures/listFigures.ts';
import { listSentences } from '../sentences.ts';
import { takeAllSteps, type Steps } from '../steps.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { mapCitation, type Citation } from '../citations/citation.ts';
import type { Block, FootnoteReference, Link } from './note.ts';
import type { HtmlComment } from '../htmlComments.ts';
import { formatProse } from './blankedProse.ts';
import { parseBlocks, parseInlines, type Definitions, type Markdown } from './structure.ts';
import { findBlockAt } from '../markdown/chunks.ts';

/** What each chunk of a text is listed into by itself, by the name of the list in a `Note`. */
export interface NoteLists {
  readonly blocks: Block;
  readonly sentences: Span;
  readonly citations: Citation;
  readonly figures: Figure;
  readonly links: Link;
  readonly footnoteReferences: FootnoteReference;
  readonly comments: HtmlComment;
}

export type ListName = keyof NoteLists;

/** How a list is made from the Markdown, and how an item is moved. */
interface Row<Item> {
  /** In steps where a long chunk takes long. */
  readonly list: (markdown: Markdown) => readonly Item[] | Steps<readonly Item[]>;
  /** The same item so many characters further on. */
  readonly move: (item: Item, by: number) => Item;
}

const LISTS: { readonly [Name in ListName]: Row<NoteLists[Name]> } = {
  blocks: { list: ({ blocks }) => blocks, move: shiftSpan },
  sentences: { list: ({ prose, blocks }) => listSentences(prose, blocks), move: shiftSpan },
  citations: {
    list: ({ citations }) => citations,
    move: (citation, by) => mapCitation(citation, (span) => shiftSpan(span, by)),
  },
  figures: { list: ({ prose }) => listFiguresInSteps(prose), move: shiftSpan },
  links: { list: ({ links }) => links, move: shiftSpan },
  footnoteReferences: { list: ({ footnoteReferences }) => footnoteReferences, move: shiftSpan },
  comments: { list: ({ comments }) => comments, move: shiftSpan },
};

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

type Lists = { [Name in ListName]?: { readonly start: number; readonly items: readonly NoteLists[Name][] } };

const UNPARSED = { tokens: [], definitions: {} };

export class NoteChunk {
  /** Characters of the chunk. */
  readonly end: number;
  /** Whether it is too long to be parsed, and so has nothing in it. */
  readonly isUnparsed: boolean;
  /** Whether a block begins after the chunk, so that the rest can be parsed apart from it. */
  readonly closed: boolean;
  /** Of links, in this chunk. */
  readonly definitions: Definitions;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #parsed: { readonly definitions: Definitions; readonly markdown: Markdown } | undefined;
  #lists: Lists = {};
  #moved: Lists = {};
  #quotations: { readonly before: string; readonly list: ChunkQuotations } | undefined;
  #movedQuotations: { readonly start: number; readonly items: readonly Quotation[] } | undefined;

  /** `text` is the chunk up to `end` and the beginning of the line after it; with more than `most` characters it stays unparsed. */
  constructor(text: string, end: number, most: number) {
    this.isUnparsed = end > most;
    const { tokens, definitions } = this.isUnparsed ? UNPARSED : parseBlocks(text);
    const next = findBlockAt(text, tokens, end);
    this.end = end;
    this.closed = this.isUnparsed || next !== undefined;
    this.definitions = definitions;
    this.#text = text.slice(0, end);
    this.#tokens = tokens.slice(0, next);
  }

  /** With the definitions of the whole text; a link of one chunk may be defined in another. */
  parse(definitions: Definitions): Markdown {
    if (this.#parsed?.definitions === definitions) return this.#parsed.markdown;
    const markdown = this.isUnparsed ? nothingIn(this.#text) : parseInlines(this.#text, this.#tokens, definitions);
    this.#parsed = { definitions, markdown };
    this.#lists = {};
    this.#moved = {};
    this.#quotations = undefined;
    return markdown;
  }

  /** The items of the chunk as they lie in a text in which it begins at `start`. */
  list<Name extends ListName>(name: Name, start: number, definitions: Definitions): readonly NoteLists[Name][] {
    return takeAllSteps(this.listInSteps(name, start, definitions));
  }

  /** The same in steps. */
  *listInSteps<Name extends ListName>(
    name: Name,
    start: number,
    definitions: Definitions,
  ): Steps<readonly NoteLists[Name][]> {
    if (this.isUnparsed) return [];
    const markdown = this.parse(definitions);
    const moved: Lists[Name] = this.#moved[name];
    if (moved?.start === start) return moved.items;
    const { list, move } = LISTS[name];
    const own = this.#lists[name]?.items ?? (yield* asSteps(list(markdown)));
    const items = start === 0 ? own : own.map((item) => move(item, start));
    this.#lists = { ...this.#lists, [name]: { start: 0, items: own } };
    this.#moved = { ...this.#moved, [name]: { start, items } };
    return items;
  }

  /**
   * The quotations that end in the chunk, after what the chunks before it leave and as they lie in a text in which it
   * begins at `start`; the same while that stays.
   */
  parseQuotations(before: TextBefore, start: number, definitions: Definitions): ChunkQuotations {
    const { prose, blocks } = this.parse(definitions);
    const key = JSON.stringify(before);
    if (this.#quotations?.before !== key) {
      this.#quotations = { before: key, list: continueQuotations(before, prose, blocks) };
      this.#movedQuotations = undefined;
    }
    const { quotations, after } = this.#quotations.list;
    if (this.#movedQuotations?.start !== start) {
      this.#movedQuotations = { start, items: quotations.map((quotation) => moveQuotation(quotation, start)) };
    }
    return { quotations: this.#movedQuotations.items, after };
  }
}

function nothingIn(text: string): Markdown {
  return {
    ...{ blocks: [], citations: [], links: [], footnoteReferences: [], comments: [] },
    prose: formatProse(text, [], []),
  };
}

function* asSteps<Item>(list: readonly Item[] | Steps<readonly Item[]>): Steps<readonly Item[]> {
  return 'next' in list ? yield* list : list;
}
