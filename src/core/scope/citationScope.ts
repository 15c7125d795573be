// In the scope of which citations a claim is. The nearest that plainly belongs to it wins; a claim may be left with none.
//
// In order: the citation of the sentence itself; the one that closes the paragraph; the source that an earlier sentence of
// the paragraph is according to; the line below that says what the paragraph's source is; for a block quote, a list item or a
// row of a table, the line of attribution that follows or the sentence that leads in with a colon; the note's front matter
// (`source`, `citekey`, `citation-key` or `cites`, naming one source by its key or URL), or its first line ("Source: …").
import type { EvidenceLibrary } from '../library.ts';
import { contain, NO_PLACE, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import type { Block, Note } from '../note/note.ts';
import { contains, type Span } from '../text/span.ts';
import { type CitedSource, listMentions, type Mention } from './mentions.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import { lookup } from '../lookup.ts';

export type { CitedSource } from './mentions.ts';

/** Front matter fields that may name the one source a note is about, the first that does wins. */
const SOURCE_FIELDS = ['source', 'citekey', 'citation-key', 'cites'];

/** What may stand after the citation that closes a paragraph. */
const TRAILING_PUNCTUATION = /^[\s.,;:!?)\]”"’'»*_|-]*$/;

/** Blocks; how far an item of a list may be from the sentence that leads in. */
const MAX_RUN = 200;

/** What remains of a block that is nothing but an attribution: "— Jane Doe, *The Paper*", "Source:", "Table 1:". */
const ATTRIBUTION = /^[\s|]*(?:[—–-]|sources?\b|table\b|from\b|:|after\b|in\b|see\b|\(|$)/i;

/** What stands before the source on a line that says nothing else. */
const SOURCE_LINE = /^[\s>*_|-]*sources?[\s*_]*:[\s*_]*$/i;
/** Before a source whose account goes on in the sentences after it, until the writer speaks. */
const ACCORDING_TO = /^[\s*_]*according to (?:the )?$/i;
const FIRST_PERSON = /(?<!\p{L})(?:I|we|my|our|mine|ours)(?![\p{L}.])/u;
/** Sentences that an account goes on for, and how long they are; characters before the source on its line. */
const MAX_ACCOUNT = 20;
const MAX_SENTENCE_LENGTH = 1000;
const MAX_SOURCE_LINE = 40;
/** Characters of a clause. */
const MAX_CLAUSE_LENGTH = 300;
/** What parts the clauses of a sentence. */
const CLAUSE_JOINT = /[,;:–—]|\b(?:and|but|while|whereas|or)\b/i;
/** Blocks at the beginning of a note, headings included, of which one may be the line that names its source. */
const MAX_HEAD = 3;

export class CitationScope {
  readonly #note: Note;
  readonly #mentions: readonly Mention[];
  readonly #fallback: readonly CitedSource[];

  /** A source that cannot be looked up costs the mentions of it alone. */
  constructor(note: Note, library: EvidenceLibrary, onFailure: OnFailure = rethrow) {
    this.#note = note;
    this.#mentions = listMentions(note, library, onFailure);
    const named = contain(() => listNoteSources(note, library), substitute(onFailure, NO_PLACE, []));
    this.#fallback = named.length === 0 ? this.#listHeadSources() : named;
  }

  /** Whether no claim has a source. */
  get isEmpty(): boolean {
    return this.#mentions.length === 0 && this.#fallback.length === 0;
  }

  /** The sources that back a claim, each of which is to be tried; empty for an uncited claim. */
  listSources(claim: Span): readonly CitedSource[] {
    const block =
      findContaining(this.#note.blocks, claim) ?? this.#note.blocks[indexAt(this.#note.blocks, claim.start)];
    const mentions =
      block === undefined
        ? []
        : (this.#findInSentence(claim, block) ??
          this.#findClosing(block) ??
          this.#findContinued(claim, block) ??
          this.#findAttribution(block) ??
          []);
    return mentions.length === 0 ? this.#fallback : mentions.flatMap(({ sources }) => sources);
  }

  /** The other sources that the sentence of a claim cites: one of them may be meant where none in scope bears it out. */
  listOthersInSentence(claim: Span): readonly CitedSource[] {
    const { blocks } = this.#note;
    const block = findContaining(blocks, claim);
    if (block === undefined) return [];
    const inScope = new Set(this.listSources(claim).map(({ key }) => key));
    return this.#listWithin(this.#findSentenceWithCitations(claim, block))
      .flatMap(({ sources }) => sources)
      .filter(({ key }) => !inScope.has(key));
  }

  /** Mentions that start within a span, by binary search. */
  #listWithin({ start, end }: Span): readonly Mention[] {
    return this.#mentions.slice(indexAt(this.#mentions, start - 1) + 1, indexAt(this.#mentions, end - 1) + 1);
  }

  #findInSentence(claim: Span, block: Block): readonly Mention[] | undefined {
    const mentions = this.#listWithin(this.#findSentenceWithCitations(claim, block));
    return mentions.length === 0 ? undefined : chooseNearest(claim, mentions, this.#note.prose);
  }

  /**
   * The sentence with the citations that stand at its edges, which are blanks in the prose and so no part of it: before it
   * what is part of a sentence, after it what stands after one.
   */
  #findSentenceWithCitations(claim: Span, block: Block): Span {
    const { sentences } = this.#note;
    const first = sentences[indexAt(sentences, claim.start)] ?? claim;
    const last = sentences[indexAt(sentences, claim.end - 1)] ?? first;
    const before = Math.max(block.start, sentences[indexAt(sentences, first.start - 1)]?.end ?? 0);
    const after = Math.min(block.end, sentences[indexAt(sentences, last.start) + 1]?.start ?? block.end);
    const leading = this.#listWithin({ start: before, end: first.start }).find(
      ({ position, start }) => position === 'within' || start === block.start,
    );
    const following = this.#listWithin({ start: last.end, end: after }).findLast(
      ({ position, end }) => position === 'after' || end === block.end,
    );
    return { start: leading?.start ?? first.start, end: following?.end ?? last.end };
  }

  #findClosing(block: Span): readonly Mention[] | undefined {
    const last = this.#listWithin(block).at(-1);
    if (last === undefined) return undefined;
    // "While it bakes read @roe.": a source that is part of the last sentence backs no other.
    const isClosing = last.position === 'after' || this.#isSourceLine(last, block);
    return isClosing && TRAILING_PUNCTUATION.test(this.#note.text.slice(last.end, block.end)) ? [last] : undefined;
  }

  /** Whether the last sentence of a block, or a line of it, says no more than "Source:" and the source. */
  #isSourceLine({ start }: Mention, block: Span): boolean {
    const from = Math.max(block.start, start - MAX_SOURCE_LINE);
    const before = this.#note.text.slice(from, start);
    const line = before.lastIndexOf('\n') + 1;
    return (line > 0 || from === block.start) && SOURCE_LINE.test(before.slice(line));
  }

  /** "According to @roe it was 12. Then 14 came." */
  #findContinued(claim: Span, block: Block): readonly Mention[] | undefined {
    const { sentences, prose, text } = this.#note;
    const last = indexAt(sentences, claim.start);
    for (let index = last; index > last - MAX_ACCOUNT; index--) {
      const sentence = sentences[index];
      if (sentence === undefined || sentence.start < block.start) return undefined;
      if (sentence.end - sentence.start > MAX_SENTENCE_LENGTH) return undefined;
      const [only, ...others] = this.#listWithin(sentence);
      if (only !== undefined) {
        const isAccount = others.length === 0 && ACCORDING_TO.test(text.slice(sentence.start, only.start));
        return isAccount ? [only] : undefined;
      }
      if (FIRST_PERSON.test(prose.slice(sentence.start, sentence.end))) return undefined;
    }
    return undefined;
  }

  #listHeadSources(): readonly CitedSource[] {
    const { blocks } = this.#note;
    const index = blocks.slice(0, MAX_HEAD).findIndex(({ kind }) => kind !== 'heading');
    // A line at the end is of what stands above it.
    if (index < 0 || index === blocks.length - 1) return [];
    return this.#findOnlySource(blocks[index])?.sources ?? [];
  }

  /** Of a block that says no more than "Source: [[roe]]". */
  #findOnlySource(block: Block | undefined): Mention | undefined {
    const [only, ...others] = block === undefined ? [] : this.#listWithin(block);
    if (block === undefined || only === undefined || others.length > 0) return undefined;
    const { text } = this.#note;
    const isLine =
      SOURCE_LINE.test(text.slice(block.start, only.start)) &&
      TRAILING_PUNCTUATION.test(text.slice(only.end, block.end));
    return isLine ? only : undefined;
  }

  #findAttribution(block: Block): readonly Mention[] | undefined {
    if (block.kind === 'paragraph') {
      const only = this.#findOnlySource(this.#note.blocks[indexAt(this.#note.blocks, block.start) + 1]);
      return only && [only];
    }
    if (block.kind === 'heading' || block.kind === 'footnote') return undefined;
    const index = indexAt(this.#note.blocks, block.start);
    const end = this.#findEnd(index, 1);
    const { blocks } = this.#note;
    return (
      (end > index ? this.#listAttributing(blocks[end]) : undefined) ??
      this.#listAttributing(blocks[end + 1]) ??
      this.#findLeadIn(blocks[this.#findEnd(index, -1) - 1])
    );
  }

  /** Index of the last block of the same kind in one direction: the other end of the list, the table, the quotation. */
  #findEnd(index: number, step: 1 | -1): number {
    const { blocks } = this.#note;
    let end = index;
    while (Math.abs(end - index) < MAX_RUN && blocks[end + step]?.kind === blocks[index]?.kind) end += step;
    return end;
  }

  /** Citations of a block that only says where the block before it is from. */
  #listAttributing(block: Block | undefined): readonly Mention[] | undefined {
    if (block === undefined || !ATTRIBUTION.test(this.#note.prose.slice(block.start, block.end))) return undefined;
    return orUndefined(this.#listWithin(block));
  }

  /** Citations of a sentence that ends in a colon. */
  #findLeadIn(block: Block | undefined): readonly Mention[] | undefined {
    if (block === undefined || !/:[\s*_]*$/.test(this.#note.prose.slice(block.start, block.end))) return undefined;
    const last = this.#note.sentences[indexAt(this.#note.sentences, block.end - 1)];
    return orUndefined(this.#listWithin(last === undefined ? block : { start: last.start, end: block.end }));
  }
}

/**
 * Of several citations in a sentence: the next one that stands after what it backs, and the last one before that is part of
 * the sentence, unless another stands between; both are tried, as "@doe counts 12 and 14 [@roe]" may mean either.
 */
function chooseNearest(claim: Span, mentions: readonly Mention[], prose: string): Mention[] {
  const around = mentions.filter((mention) => contains(mention, claim));
  if (around.length > 0) return around;
  const before = mentions.findLast(({ start }) => start < claim.start);
  const next = mentions.filter(({ start }) => start >= claim.start);
  // "Marsh [@roe] lost 676 and BA [@doe] made 75": each covers its own clause.
  const [following] = next;
  const isSplit = (start: number, end: number) =>
    end - start > MAX_CLAUSE_LENGTH || CLAUSE_JOINT.test(prose.slice(start, end));
  if (before && following && !isSplit(before.end, claim.start) && isSplit(claim.end, following.start)) return [before];
  const after = next.find(({ position }) => position === 'after');
  const chosen = [before?.position === 'within' ? before : undefined, after].filter((mention) => mention !== undefined);
  return chosen.length > 0 ? chosen : [next[0] ?? before].filter((mention) => mention !== undefined);
}

function listNoteSources({ frontMatter }: Note, library: EvidenceLibrary): CitedSource[] {
  for (const field of SOURCE_FIELDS) {
    const value = lookup(frontMatter, field);
    const only: unknown = Array.isArray(value) ? (value.length === 1 ? value[0] : undefined) : value;
    if (typeof only !== 'string') continue;
    const name = only.replace(/^\[\[|\]\]$/g, '').replace(/^@/, '');
    const source = (library.find(name) ?? library.findByUrl(name))?.source;
    if (source !== undefined) return [{ key: source.key }];
  }
  return [];
}

function orUndefined<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
