// Where in a note its claims and problems are: under its headings, or in its paragraphs where it has but one.
import type { Block, Note } from '../../core/note/note.ts';
import type { ReviewItem } from '../../core/noteReview.ts';
import { indexAt } from '../../core/text/spanList.ts';
import type { Span } from '../../core/text/span.ts';

export interface NotePlace extends Span {
  /** Of the heading or the paragraph; empty before the first heading. */
  readonly words: string;
  readonly items: readonly ReviewItem[];
}

/** In the order of the note, without places where there is nothing. */
export function listPlaces(note: Note, items: readonly ReviewItem[]): NotePlace[] {
  const headings = note.blocks.filter(({ kind }) => kind === 'heading');
  const places: readonly Block[] = headings.length > 1 ? headings : note.blocks;
  const byPlace = Map.groupBy(items, ({ start }) => places[indexAt(places, start)]);
  return [...byPlace].map(([block, own]): NotePlace => {
    const { start, end } = block ?? own[0] ?? { start: 0, end: 0 };
    return { start, end, words: block === undefined ? '' : formatWords(note, block), items: own };
  });
}

/** Without citations and markup, and without the spaces that they leave before a mark. */
function formatWords({ prose }: Note, { start, end }: Span): string {
  return prose.slice(start, end).replace(/\s+(?=[.,;:!?]?(?:\s|$))/g, '');
}
