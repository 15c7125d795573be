// Reads a text again and again while it is written: the parts that have not changed are not read a second time.
import type { Figure } from '../figures/figure.ts';
import { findFrontMatter, parseYamlFields, type FrontMatterPlace, type YamlFields } from '../formats/frontMatter.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { Span } from '../span.ts';
import { Chunk } from './chunk.ts';
import type { Citation } from './citation.ts';
import { listPages } from './comments.ts';
import { LEAST_PART, listCuts } from './cuts.ts';
import type { Items, ListName } from './lists.ts';
import type { Block, FootnoteReference, HtmlComment, Link, Note, PageMark } from './note.ts';
import type { Definitions } from './parseMarkdown.ts';

/** So much of a line shows whether it begins a block. */
const LINE_START = 80;

interface PlacedChunk {
  readonly chunk: Chunk;
  readonly start: number;
}

interface Cutting {
  readonly ends: readonly number[];
  /** Of the end that is tried first. */
  readonly index: number;
  readonly known: Map<string, Chunk>;
}

export class NoteReader {
  readonly #least: number;
  /** The parts of the text that was read last, by their own text. */
  #chunks = new Map<string, Chunk>();
  #definitions: { readonly json: string; readonly all: Definitions } = { json: '{}', all: {} };

  constructor(least = LEAST_PART) {
    this.#least = least;
  }

  /** Never throws; what is wrong with the front matter is in `problems`. Lists are made when they are first asked for. */
  read(text: string): Note {
    const place = findFrontMatter(text);
    const chunks = this.#readChunks(text, place?.textStart ?? 0);
    return new ChunkedNote(text, readFields(text, place), chunks, this.#gatherDefinitions(chunks));
  }

  #readChunks(text: string, from: number): PlacedChunk[] {
    const ends = [...listCuts(text, from, this.#least), text.length];
    const known = new Map<string, Chunk>();
    const chunks: PlacedChunk[] = [];
    let start = from;
    for (let index = 0; index < ends.length;) {
      const { chunk, last } = this.#readClosed(text, start, { ends, index, known });
      chunks.push({ chunk, start });
      start = ends[last] ?? text.length;
      index = last + 1;
    }
    this.#chunks = known;
    return chunks;
  }

  /** A part that does not end with a block is joined with those behind it, twice as many at each attempt. */
  #readClosed(text: string, start: number, { ends, index, known }: Cutting): { chunk: Chunk; last: number } {
    for (let count = 1; ; count *= 2) {
      const last = Math.min(index + count, ends.length) - 1;
      const chunk = this.#readChunk(text, { start, end: ends[last] ?? text.length }, known);
      if (chunk.closed || last === ends.length - 1) return { chunk, last };
    }
  }

  #readChunk(text: string, { start, end }: Span, known: Map<string, Chunk>): Chunk {
    const piece = text.slice(start, Math.min(end + LINE_START, endOfLine(text, end)));
    const chunk = known.get(piece) ?? this.#chunks.get(piece) ?? new Chunk(piece, end - start);
    known.set(piece, chunk);
    return chunk;
  }

  /** The same object as long as no definition changes. */
  #gatherDefinitions(chunks: readonly PlacedChunk[]): Definitions {
    // The first definition of a label counts.
    const all = Object.assign({}, ...chunks.map(({ chunk }) => chunk.definitions).reverse()) as Definitions;
    const json = JSON.stringify(all);
    if (json !== this.#definitions.json) this.#definitions = { json, all };
    return this.#definitions.all;
  }
}

/** A function, so that a build may load all that reads notes when it is first called. */
export function createNoteReader(): NoteReader {
  return new NoteReader();
}

function readFields(text: string, place: FrontMatterPlace | undefined): YamlFields {
  if (place === undefined) return { fields: {}, problems: [] };
  return parseYamlFields(text.slice(place.yaml.start, place.yaml.end), place.yaml.start);
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline;
}

/** A note whose lists are put together from those of its parts. */
class ChunkedNote implements Note {
  readonly text: string;
  readonly frontMatter: Note['frontMatter'];
  readonly problems: Note['problems'];
  readonly #chunks: readonly PlacedChunk[];
  readonly #definitions: Definitions;
  readonly #lists: { [Name in ListName]?: readonly Items[Name][] } = {};
  #prose: string | undefined;
  #pages: readonly PageMark[] | undefined;

  constructor(
    text: string,
    { fields, problems }: YamlFields,
    chunks: readonly PlacedChunk[],
    definitions: Definitions,
  ) {
    this.text = text;
    this.frontMatter = fields;
    this.problems = problems;
    this.#chunks = chunks;
    this.#definitions = definitions;
  }

  get prose(): string {
    this.#prose ??= this.#formatProse();
    return this.#prose;
  }

  get blocks(): readonly Block[] {
    return this.#list('blocks');
  }

  get sentences(): readonly Span[] {
    return this.#list('sentences');
  }

  get citations(): readonly Citation[] {
    return this.#list('citations');
  }

  get figures(): readonly Figure[] {
    return this.#list('figures');
  }

  get quotations(): readonly Quotation[] {
    return this.#list('quotations');
  }

  get links(): readonly Link[] {
    return this.#list('links');
  }

  get footnoteReferences(): readonly FootnoteReference[] {
    return this.#list('footnoteReferences');
  }

  get comments(): readonly HtmlComment[] {
    return this.#list('comments');
  }

  get pages(): readonly PageMark[] {
    this.#pages ??= listPages(this.comments);
    return this.#pages;
  }

  #list<Name extends ListName>(name: Name): readonly Items[Name][] {
    const known: readonly Items[Name][] | undefined = this.#lists[name];
    if (known !== undefined) return known;
    const all = this.#chunks.flatMap(({ chunk, start }) => chunk.list(name, start, this.#definitions));
    Object.assign(this.#lists, { [name]: all });
    return all;
  }

  #formatProse(): string {
    const before = this.text.slice(0, this.#chunks[0]?.start ?? 0).replace(/\S/g, ' ');
    return before + this.#chunks.map(({ chunk }) => chunk.read(this.#definitions).prose).join('');
  }
}
