// The words around each figure of a text: its own clause and its whole sentence, as stems, found when asked for and kept.
import type { Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import { contains, type Span } from '../span.ts';
import { findContaining, indexAt } from './places.ts';
import { listStems } from './stems.ts';

export interface FigureInContext {
  readonly figure: Figure;
  readonly sentence: Span;
  /** Stems of the clause: what lies nearer to this figure than to its neighbours. */
  readonly near: ReadonlySet<string>;
  /** Stems of the sentence; of a table's cell also those of the table's first row. */
  readonly wide: ReadonlySet<string>;
}

/** Where one clause ends and the next begins, roughly: the words that news prose strings figures together with. */
const JOINT =
  /[,;:()–—]|\b(?:and|but|while|with|whereas|or|of whom|of which|including|compared|than|from|after|as)\b/gi;

/** Characters of a sentence that are looked at; what is longer is no sentence. */
const LONGEST = 4000;

export class Surroundings {
  readonly #note: Note;
  readonly #stems = new Map<number, ReadonlySet<string>>();
  #headings: ReadonlyMap<Span, Span> | undefined;

  constructor(note: Note) {
    this.#note = note;
  }

  get sentences(): readonly Span[] {
    return this.#note.sentences;
  }

  /** Stems of the nth sentence. */
  sentenceStems(index: number): ReadonlySet<string> {
    const known = this.#stems.get(index);
    if (known !== undefined) return known;
    const sentence = this.#note.sentences[index];
    const stems = sentence === undefined ? new Set<string>() : listStems(this.#slice(sentence).slice(0, LONGEST));
    this.#stems.set(index, stems);
    return stems;
  }

  find(figure: Figure): FigureInContext {
    const row = this.#findRow(figure);
    if (row !== undefined) return this.#findInTable(figure, row);
    const index = indexAt(this.#note.sentences, figure.start);
    const sentence = this.#note.sentences[index];
    if (sentence === undefined || !contains(sentence, figure)) {
      return { figure, sentence: figure, near: new Set(), wide: new Set() };
    }
    const near = listStems(this.#slice(this.#findClause(figure, sentence)).slice(0, LONGEST));
    return { figure, sentence, near, wide: this.sentenceStems(index) };
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
      start: before === undefined || before.end <= sentence.start ? sentence.start : this.#findJoint(before, figure),
      end: after === undefined || after.start >= sentence.end ? sentence.end : this.#findJoint(figure, after),
    };
  }

  /** The last joint between two figures; without one, all words between them belong to the first. */
  #findJoint(first: Figure, second: Figure): number {
    const between = this.#slice({ start: first.end, end: second.start });
    let joint = between.length;
    for (const match of between.matchAll(JOINT)) joint = match.index;
    return first.end + joint;
  }

  #findRow(figure: Figure): Span | undefined {
    const block = findContaining(this.#note.blocks, figure);
    return block?.kind === 'row' ? block : undefined;
  }

  #findInTable(figure: Figure, row: Span): FigureInContext {
    this.#headings ??= findHeadings(this.#note);
    const heading = this.#headings.get(row) ?? row;
    const stems = listStems(`${this.#slice(heading)} ${this.#slice(row)}`);
    return { figure, sentence: row, near: stems, wide: stems };
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
function findHeadings({ blocks }: Note): ReadonlyMap<Span, Span> {
  const headings = new Map<Span, Span>();
  let heading: Span | undefined;
  for (const block of blocks) {
    heading = block.kind === 'row' ? (heading ?? block) : undefined;
    if (heading !== undefined) headings.set(block, heading);
  }
  return headings;
}
