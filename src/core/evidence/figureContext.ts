// The words around each figure of a text: its own clause and its whole sentence, as stems, found when asked for and kept.
import type { Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import { contains, type Span } from '../text/span.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import type { Stemmer } from '../stems.ts';
import { listTokensAround, type TokensAround } from './tokensAround.ts';

export interface FigureInContext {
  readonly figure: Figure;
  readonly prose: string;
  /** All figures of the text. */
  readonly figures: readonly Figure[];
  readonly sentence: Span;
  /** Stems of the clause: what lies nearer to this figure than to its neighbours. */
  readonly near: ReadonlySet<string>;
  /** Stems of the sentence; of a table's cell also those of the table's first row. */
  readonly wide: ReadonlySet<string>;
  /** Listed when first asked for: most figures are never laid beside another one. */
  readonly listTokens: () => TokensAround;
}

function withTokens(context: Omit<FigureInContext, 'listTokens'>): FigureInContext {
  let known: TokensAround | undefined;
  return { ...context, listTokens: () => (known ??= listTokensAround(context, context.figure, context.sentence)) };
}

/** Where one clause ends and the next begins, roughly: the words that news prose strings figures together with. */
const CLAUSE_BREAK =
  /[,;:()–—]|\b(?:and|but|while|with|whereas|or|of whom|of which|including|compared|against|than|from|after|as)\b/gi;

/** Characters of a sentence that are looked at; what is longer is no sentence. */
const MAX_SENTENCE_LENGTH = 4000;

export class FigureContexts {
  readonly #note: Note;
  readonly #stemmer: Stemmer;
  readonly #stems = new Map<number, ReadonlySet<string>>();
  #headings: ReadonlyMap<Span, Span> | undefined;

  constructor(note: Note, stemmer: Stemmer) {
    this.#note = note;
    this.#stemmer = stemmer;
  }

  /** By stem, which sentences have it, in order. The stems of each are not kept: a source has hundreds. */
  listSentencesByStem(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    this.#note.sentences.forEach((sentence, index) => {
      for (const stem of this.#listStems(sentence)) {
        const known = places.get(stem);
        if (known === undefined) places.set(stem, [index]);
        else known.push(index);
      }
    });
    return places;
  }

  /** Of the nth sentence, for the figures in it. */
  #stemsOf(index: number, sentence: Span): ReadonlySet<string> {
    const stems = this.#stems.get(index) ?? this.#listStems(sentence);
    this.#stems.set(index, stems);
    return stems;
  }

  #listStems(span: Span): Set<string> {
    return this.#stemmer.list(this.#slice(span).slice(0, MAX_SENTENCE_LENGTH));
  }

  find(figure: Figure): FigureInContext {
    const row = this.#findRow(figure);
    if (row !== undefined) return this.#findInTable(figure, row);
    const { prose, figures } = this.#note;
    const index = indexAt(this.#note.sentences, figure.start);
    const sentence = this.#note.sentences[index];
    if (sentence === undefined || !contains(sentence, figure)) {
      return withTokens({ figure, prose, figures, sentence: figure, near: new Set(), wide: new Set() });
    }
    const near = this.#listStems(this.#findClause(figure, sentence));
    return withTokens({ figure, prose, figures, sentence, near, wide: this.#stemsOf(index, sentence) });
  }

  #slice({ start, end }: Span): string {
    return this.#note.prose.slice(start, end);
  }

  #findClause(figure: Figure, sentence: Span): Span {
    const { figures } = this.#note;
    const index = indexAt(figures, figure.start);
    const before = findNeighbour(figures, index, -1);
    const after = findNeighbour(figures, index, 1);
    return {
      start:
        before === undefined || before.end <= sentence.start ? sentence.start : this.#findClauseBreak(before, figure),
      end: after === undefined || after.start >= sentence.end ? sentence.end : this.#findClauseBreak(figure, after),
    };
  }

  /** The last joint between two figures; without one, all words between them belong to the first. */
  #findClauseBreak(first: Figure, second: Figure): number {
    const between = this.#slice({ start: first.end, end: second.start });
    let joint = between.length;
    for (const match of between.matchAll(CLAUSE_BREAK)) joint = match.index;
    return first.end + joint;
  }

  #findRow(figure: Figure): Span | undefined {
    const block = findContaining(this.#note.blocks, figure);
    return block?.kind === 'row' ? block : undefined;
  }

  #findInTable(figure: Figure, row: Span): FigureInContext {
    this.#headings ??= toHeadings(this.#note);
    const heading = this.#headings.get(row) ?? row;
    const stems = this.#stemmer.list(`${this.#slice(heading)} ${this.#slice(row)}`);
    const { prose, figures } = this.#note;
    return withTokens({ figure, prose, figures, sentence: row, near: stems, wide: stems });
  }
}

/** The next figure in one direction; dates belong to the figures beside them, and figures to the dates. */
function findNeighbour(figures: readonly Figure[], index: number, step: 1 | -1): Figure | undefined {
  const isDate = figures[index]?.kind === 'date';
  let neighbour = index + step;
  while (figures[neighbour] !== undefined && (figures[neighbour]?.kind === 'date') !== isDate) neighbour += step;
  return figures[neighbour];
}

/** The first row of its table for each row. */
function toHeadings({ blocks }: Note): ReadonlyMap<Span, Span> {
  const headings = new Map<Span, Span>();
  let heading: Span | undefined;
  for (const block of blocks) {
    heading = block.kind === 'row' ? (heading ?? block) : undefined;
    if (heading !== undefined) headings.set(block, heading);
  }
  return headings;
}
