// What each part of a text is listed into by itself, one row a list: how it is made from the Markdown, and how an item is moved.
import type { Figure } from '../figures/figure.ts';
import { listFigures } from '../figures/listFigures.ts';
import { listSentences } from '../sentences.ts';
import type { Span } from '../text/span.ts';
import { moveCitation, type Citation } from './citation.ts';
import type { Block, FootnoteReference, HtmlComment, Link } from './note.ts';
import type { Markdown } from './parseMarkdown.ts';

/** By the name of the list in a `Note`. */
export interface Items {
  readonly blocks: Block;
  readonly sentences: Span;
  readonly citations: Citation;
  readonly figures: Figure;
  readonly links: Link;
  readonly footnoteReferences: FootnoteReference;
  readonly comments: HtmlComment;
}

export type ListName = keyof Items;

interface Row<Item> {
  readonly list: (markdown: Markdown) => readonly Item[];
  /** The same item so many characters further on. */
  readonly move: (item: Item, by: number) => Item;
}

export const LISTS: { readonly [Name in ListName]: Row<Items[Name]> } = {
  blocks: { list: ({ blocks }) => blocks, move: moveItem },
  sentences: { list: ({ prose, blocks }) => listSentences(prose, blocks), move: moveItem },
  citations: {
    list: ({ citations }) => citations,
    move: (citation, by) => moveCitation(citation, (span) => moveItem(span, by)),
  },
  figures: { list: ({ prose }) => listFigures(prose), move: moveItem },
  links: { list: ({ links }) => links, move: moveItem },
  footnoteReferences: { list: ({ footnoteReferences }) => footnoteReferences, move: moveItem },
  comments: { list: ({ comments }) => comments, move: moveItem },
};

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

function moveItem<Item extends Span>(item: Item, by: number): Item {
  return { ...item, start: item.start + by, end: item.end + by };
}
