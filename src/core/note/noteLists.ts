// What each chunk of a text is listed into by itself, one row a list: how it is made from the Markdown, and how an item is moved.
import type { Figure } from '../figures/figure.ts';
import { listFigures } from '../figures/listFigures.ts';
import { listSentences } from '../sentences.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { mapCitation, type Citation } from '../citations/citation.ts';
import type { Block, FootnoteReference, Link } from './note.ts';
import type { HtmlComment } from '../htmlComments.ts';
import type { Markdown } from './structure.ts';

/** By the name of the list in a `Note`. */
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

interface Row<Item> {
  readonly list: (markdown: Markdown) => readonly Item[];
  /** The same item so many characters further on. */
  readonly move: (item: Item, by: number) => Item;
}

export const LISTS: { readonly [Name in ListName]: Row<NoteLists[Name]> } = {
  blocks: { list: ({ blocks }) => blocks, move: shiftSpan },
  sentences: { list: ({ prose, blocks }) => listSentences(prose, blocks), move: shiftSpan },
  citations: {
    list: ({ citations }) => citations,
    move: (citation, by) => mapCitation(citation, (span) => shiftSpan(span, by)),
  },
  figures: { list: ({ prose }) => listFigures(prose), move: shiftSpan },
  links: { list: ({ links }) => links, move: shiftSpan },
  footnoteReferences: { list: ({ footnoteReferences }) => footnoteReferences, move: shiftSpan },
  comments: { list: ({ comments }) => comments, move: shiftSpan },
};

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
