// Parses a text again and again while it is written: the chunks that have not changed are not parsed a second time.
import type { Figure } from '../figures/figure.ts';
import { findFrontMatter, parsePromptly, type FrontMatterSpan, type YamlFields } from '../frontMatter/frontMatter.ts';
import { listMetadata } from '../frontMatter/metadataBlocks.ts';
import type { Problem } from '../problem.ts';
import { NO_TEXT_BEFORE } from '../quotations/listQuotations.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { listMetadataCitations } from './metadataCitations.ts';
import type { Span } from '../text/span.ts';
import { NoteChunk, LIST_NAMES, type NoteLists, type ListName } from './noteChunk.ts';
import { memoize } from '../memoize.ts';
import { resolveAliases } from './citationAliases.ts';
import type { Citation } from '../citations/citation.ts';
import { listPages, type HtmlComment, type PageMark } from '../htmlComments.ts';
import { MIN_CHUNK, parseChunks, type PlacedChunk } from '../markdown/chunks.ts';
import type { Block, FootnoteReference, Link, Note } from './note.ts';
import type { Definitions } from './structure.ts';

type PlacedNoteChunk = PlacedChunk<NoteChunk>;
type ChunksByText = Map<string, NoteChunk[]>;

export class NoteParser {
  readonly #least: number;
  readonly #most: number;
  /**
   * The chunks of the text that was parsed last, by their own text and the beginning of the line after it. Those that
   * are alike are several, in order, as each keeps what is asked of its place.
   */
  #chunks: ChunksByText = new Map();
  /** The chunks of a text that has been parsed ahead. */
  #ahead: { readonly text: string; readonly parts: ParsedChunks } | undefined;
  #definitions: { readonly json: string; readonly all: Definitions } = { json: '{}', all: {} };

  /** Chunks have at least `least` characters; what cannot be split into chunks of at most `most` is left unparsed. */
  constructor({ least = MIN_CHUNK, most = Infinity }: { readonly least?: number; readonly most?: number } = {}) {
    this.#least = least;
    this.#most = most;
  }

  /**
   * Never throws; what is wrong with the front matter is in `problems`. All but that is read when it is first asked for,
   * each list by itself.
   */
  parse(text: string): Note {
    const place = findFrontMatter(text);
    return new ChunkedNote(text, parseFields(text, place), () => {
      if (this.#ahead?.text === text) return this.#ahead.parts;
      const chunks = [...this.#parseChunks(text, place?.textStart ?? 0)];
      return { chunks, definitions: this.#collectDefinitions(chunks) };
    });
  }

  /** Parses chunk by chunk, a step each, so that what is asked of a note with the same text is found parsed. */
  *parseAhead(text: string): Generator<undefined> {
    const chunks: PlacedNoteChunk[] = [];
    for (const chunk of this.#parseChunks(text, findFrontMatter(text)?.textStart ?? 0)) {
      chunks.push(chunk);
      yield undefined;
    }
    const definitions = this.#collectDefinitions(chunks);
    let before = NO_TEXT_BEFORE;
    for (const { chunk, start } of chunks) {
      chunk.parse(definitions);
      yield undefined;
      for (const name of LIST_NAMES) {
        yield* chunk.listInSteps(name, start, definitions);
        yield undefined;
      }
      before = chunk.parseQuotations(before, start, definitions).after;
      yield undefined;
    }
    this.#ahead = { text, parts: { chunks, definitions } };
  }

  *#parseChunks(text: string, from: number): Generator<PlacedNoteChunk> {
    const known: ChunksByText = new Map();
    const readChunk = (piece: string, end: number): NoteChunk => {
      const alike = memoize(known, piece, () => []);
      // Who asks before all are read finds those that are.
      const last = memoize(this.#chunks, piece, () => []);
      const parsed = last[alike.length];
      const chunk = parsed?.end === end ? parsed : new NoteChunk(piece, end, this.#most);
      last[alike.length] = chunk;
      alike.push(chunk);
      return chunk;
    };
    yield* parseChunks(text, from, readChunk, this.#least);
    this.#chunks = known;
  }

  /** The same object as long as no definition changes. */
  #collectDefinitions(chunks: readonly PlacedNoteChunk[]): Definitions {
    // The first definition of a label counts.
    const all = Object.assign({}, ...chunks.map(({ chunk }) => chunk.definitions).reverse()) as Definitions;
    const json = JSON.stringify(all);
    if (json !== this.#definitions.json) this.#definitions = { json, all };
    return this.#definitions.all;
  }
}

/** What templates fill in is no YAML yet. */
const TEMPLATE = /\{\{|\{%|<%/;

/** A field of a block further down is the one that counts, as Pandoc has it. */
function parseFields(text: string, place: FrontMatterSpan | undefined): YamlFields {
  const first = place && parseFrontMatter(text.slice(place.yaml.start, place.yaml.end), place.yaml.start);
  const further = listMetadata(text, place?.textStart ?? 0);
  if (first !== undefined && further.length === 0) return first;
  const fields = further.map(({ start, end }) => parsePromptly(text.slice(start, end), start).fields);
  return {
    fields: Object.assign({}, first?.fields, ...fields) as YamlFields['fields'],
    problems: first?.problems ?? [],
  };
}

function parseFrontMatter(yaml: string, start: number): YamlFields {
  const parsed = parsePromptly(yaml, start);
  return TEMPLATE.test(yaml) ? { ...parsed, problems: [] } : parsed;
}

interface ParsedChunks {
  readonly chunks: readonly PlacedNoteChunk[];
  readonly definitions: Definitions;
}

/** At its first line, of which an editor underlines no more than that. */
function toUnparsedProblem(text: string, { start, end }: Span): Problem {
  const line = text.indexOf('\n', start);
  const span = { start, end: line < 0 ? end : Math.min(line, end) };
  return { code: 'block-too-long', span, facts: { kilobytes: Math.round((end - start) / 1000) } };
}

const MAY_CITE_IN_METADATA = /^(?:abstract|nocite)[ \t]*:/m;

/** A note whose lists are put together from those of its chunks. */
class ChunkedNote implements Note {
  readonly text: string;
  readonly frontMatter: Note['frontMatter'];
  readonly #problems: Note['problems'];
  readonly #parseChunks: () => ParsedChunks;
  #read: ParsedChunks | undefined;
  readonly #lists: { [Name in ListName]?: readonly NoteLists[Name][] } = {};
  #prose: string | undefined;
  #quotations: readonly Quotation[] | undefined;
  #citations: readonly Citation[] | undefined;
  #pages: readonly PageMark[] | undefined;

  constructor(text: string, { fields, problems }: YamlFields, readChunks: () => ParsedChunks) {
    this.text = text;
    this.frontMatter = fields;
    this.#problems = problems;
    this.#parseChunks = readChunks;
  }

  get #parts(): ParsedChunks {
    this.#read ??= this.#parseChunks();
    return this.#read;
  }

  get problems(): Note['problems'] {
    const unread = this.#parts.chunks.filter(({ chunk }) => chunk.isUnparsed);
    return [...this.#problems, ...unread.map((chunk) => toUnparsedProblem(this.text, chunk))];
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
    this.#citations ??= this.#listCitations();
    return this.#citations;
  }

  /** In order: metadata may stand before and after what cites. */
  #listCitations(): readonly Citation[] {
    const inMetadata = MAY_CITE_IN_METADATA.test(this.text) ? listMetadataCitations(this.text) : [];
    const inText = resolveAliases(this.text, this.#list('citations'));
    return inMetadata.length === 0 ? inText : [...inMetadata, ...inText].sort((a, b) => a.start - b.start);
  }

  get figures(): readonly Figure[] {
    return this.#list('figures');
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= this.#listQuotations();
    return this.#quotations;
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

  #list<Name extends ListName>(name: Name): readonly NoteLists[Name][] {
    const known: readonly NoteLists[Name][] | undefined = this.#lists[name];
    if (known !== undefined) return known;
    const { chunks, definitions } = this.#parts;
    const all = chunks.flatMap(({ chunk, start }) => chunk.list(name, start, definitions));
    Object.assign(this.#lists, { [name]: all });
    return all;
  }

  /** Who speaks may be told in the chunk before, and a quotation may go on from there. */
  #listQuotations(): readonly Quotation[] {
    const all: Quotation[] = [];
    const { chunks, definitions } = this.#parts;
    let before = NO_TEXT_BEFORE;
    for (const { chunk, start } of chunks) {
      const { quotations, after } = chunk.parseQuotations(before, start, definitions);
      all.push(...quotations);
      before = after;
    }
    return all.sort((a, b) => a.start - b.start);
  }

  #formatProse(): string {
    const { chunks, definitions } = this.#parts;
    // Nobody asks for the lines of front matter in prose.
    const before = ' '.repeat(chunks[0]?.start ?? 0);
    return before + chunks.map(({ chunk }) => chunk.parse(definitions).prose).join('');
  }
}
