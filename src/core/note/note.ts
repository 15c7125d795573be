// What Ibid knows of a Markdown text, be it a note or a source: its structure and the claims in it.
import type { Figure } from '../figures/figure.ts';
import type { HtmlComment, PageMark } from '../htmlComments.ts';
import type { Problem } from '../problem.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { Span } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';
import type { Citation } from '../citations/citation.ts';

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item' | 'row' | 'footnote';

/** A run of prose that belongs together; blocks do not overlap and are sorted. A `row` is one line of a table. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a heading: 1 to 6. Of a footnote: undefined. */
  readonly level?: number;
  /** Of a footnote: its label, without `^`. */
  readonly label?: string;
}

export interface Link extends Span {
  readonly href: string;
  readonly text: string;
  readonly picture: boolean;
}

/** A place in the text that refers to a footnote: `[^label]`. */
export interface FootnoteReference extends Span {
  readonly label: string;
}

/** The structure of a Markdown text with every claim in it. */
export interface Note {
  readonly text: string;
  /**
   * `text` with everything that is not prose (markup, code, URLs, citations, comments) blanked by spaces: same length. A
   * `\r` without `\n`, which ends a line, is one.
   */
  readonly prose: string;
  /** Top-level fields of the YAML front matter, {} without one. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly Quotation[];
  readonly links: readonly Link[];
  readonly footnoteReferences: readonly FootnoteReference[];
  readonly comments: readonly HtmlComment[];
  readonly pages: readonly PageMark[];
  readonly problems: readonly Problem[];
}

/** The block in which, or on the last line of which, `offset` stands. */
export function findBlockAround({ blocks, text }: Note, offset: number): Block | undefined {
  const block = blocks[indexAt(blocks, offset)];
  if (block === undefined || text.slice(block.end, Math.max(block.end, offset)).includes('\n')) return undefined;
  return block;
}
