// What the preview shows of a note, built again for each version of it from what has been kept of the last.
import { toPlainReference, type Reference } from '../references/reference.ts';
import type { ParsedSource } from '../library.ts';
import { contain, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import { createSourceTest } from '../targets/citeTarget.ts';
import { findBlock, findHeading } from '../references/bibliographyBlock.ts';
import type { ShownText } from '../csl/formattedNote.ts';
import { type RichText, formatHtml } from '../references/richText.ts';
import type { Claim, Evidence } from '../evidence/claimVerifier.ts';
import type { Note } from '../note/note.ts';
import type { CslItem } from '../source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { diffTexts, mapSpan, mapUntouched, type Replacement, toChange } from '../text/textChange.ts';
import { Pieces } from './cards.ts';
import { toCitations } from './previewCitations.ts';
import { type CardWords, createClaimMaker } from './previewClaims.ts';
import type { PreviewClaim, PreviewNote, PreviewReferences, PreviewWords } from './previewNote.ts';
import { formatReferences } from './referencesHtml.ts';

export type { CardWords } from './previewClaims.ts';
export type { PreviewNote, PreviewWords } from './previewNote.ts';

export interface PreviewParts {
  readonly note: Note;
  /** What is undefined is being formatted, and until then set plainly. */
  readonly formatted: ShownText | undefined;
  /** All that was found of the claims of this text; undefined while they are being verified. */
  readonly evidence: readonly Evidence[] | undefined;
  /** Verifies one claim at once, for the line in which one types; undefined also where there is no time for it. */
  readonly verify: (claim: Claim) => Evidence | undefined;
  readonly cards: CardWords;
  /** Called with a failure, which costs the claim, citation or reference in which it occurs: it is shown as it is written. */
  readonly onFailure?: OnFailure;
  readonly library: {
    find(key: string): ParsedSource | undefined;
    findItem(key: string): CslItem | undefined;
  };
  /** The address of a source's file, by key; undefined for a key that no source has, empty where it has no address. */
  readonly findFile: (key: string) => string | undefined;
  readonly showsReferences: boolean;
  readonly words: Omit<PreviewWords, 'references'>;
  /** Of the references, where the note does not say which. */
  readonly language: string;
}

interface Claims {
  readonly figures: readonly PreviewClaim[];
  readonly quotations: readonly PreviewClaim[];
}

interface Known extends Claims {
  readonly text: string;
  readonly evidence: readonly Evidence[] | undefined;
}

/** One a note, as long as it is shown. */
export class PreviewBuilder {
  #pieces = new Pieces();
  #known: Known | undefined;
  readonly #html = new WeakMap<RichText, string>();

  build(parts: PreviewParts): PreviewNote {
    const { note, library, findFile, words, onFailure = rethrow } = parts;
    const claims = this.#toClaims(parts);
    const pieces = this.#pieces;
    const cited = [...new Set(note.citations.flatMap(({ cites }) => cites.map(({ key }) => key)))];
    const files = new Map(cited.map((key) => [key, findFile(key)]));
    const isKnown = (key: string) => files.get(key) !== undefined;
    const references = listReferences(parts, cited.filter(isKnown));
    const listsReferences = parts.showsReferences && findBlock(note) === undefined;
    const toHtml = (text: RichText) => this.#toHtml(text);
    const { citations, footnotes } = toCitations(note.citations, {
      pieces,
      toHtml,
      formatted: parts.formatted?.citations,
      references,
      listsReferences,
      findItem: (key) => library.findItem(key),
      isKnown,
      namesSource: createSourceTest(note),
      unknown: words.unknown,
      onFailure,
    });
    const move = toRendered(note.text);
    return {
      citations: move(citations),
      figures: move(claims.figures),
      quotations: move(claims.quotations),
      references: listsReferences
        ? formatReferences({
            references,
            footnotes,
            toHtml,
            files,
            words: { ...words, references: findTitle(parts) },
            onFailure,
          })
        : undefined,
      cards: pieces.formatBlock(),
    };
  }

  #toHtml(text: RichText): string {
    const known = this.#html.get(text);
    if (known !== undefined) return known;
    const html = formatHtml(text);
    this.#html.set(text, html);
    return html;
  }

  #toClaims(parts: PreviewParts): Claims {
    const { evidence, note } = parts;
    const known = this.#known;
    if (evidence !== undefined && evidence === known?.evidence && known.text === note.text) return known;
    const claims = evidence === undefined ? this.#shift(parts, known) : this.#take(parts, evidence);
    this.#known = { ...claims, text: note.text, evidence };
    return claims;
  }

  #take(parts: PreviewParts, evidence: readonly Evidence[]): Claims {
    this.#pieces = new Pieces(this.#pieces);
    const toClaim = this.#createClaimMaker(parts);
    const select = (kind: Evidence['kind']) => sort(evidence.filter((each) => each.kind === kind).flatMap(toClaim));
    return { figures: select('figure'), quotations: select('quotation') };
  }

  /** What was not touched stays marked, and what stands in lines that have changed is verified at once. */
  #shift(parts: PreviewParts, known: Known | undefined): Claims {
    if (known === undefined) return { figures: [], quotations: [] };
    const { note, verify } = parts;
    const change = diffTexts(known.text, note.text);
    const lines = findLines(note.text, change);
    const toClaim = this.#createClaimMaker(parts);
    const merge = (before: readonly PreviewClaim[], claims: readonly Claim[]) => {
      const kept = mapUntouched(change, before);
      const segments = new Set(kept.filter((claim) => overlaps(claim, lines)).map(({ start }) => start));
      const fresh = claims.filter((claim) => overlaps(claim, lines) && !segments.has(claim.start));
      const found = fresh.map(verify).filter((each) => each !== undefined);
      return found.length === 0 ? kept : sort([...kept, ...found.flatMap(toClaim)]);
    };
    return { figures: merge(known.figures, note.figures), quotations: merge(known.quotations, note.quotations) };
  }

  #createClaimMaker({ cards, library, onFailure = rethrow }: PreviewParts) {
    const toClaim = createClaimMaker(this.#pieces, cards, (key) => library.find(key));
    return (evidence: Evidence): PreviewClaim | [] =>
      contain(() => toClaim(evidence), substitute(onFailure, evidence.claim, []));
  }
}

/** Whether two notes look the same; what their cards say must have been numbered by the same builder. */
export function looksAlike(a: PreviewNote, b: PreviewNote): boolean {
  return (
    isSame(a.references ?? NONE, b.references ?? NONE, ['footnotes', 'title', 'entries']) &&
    areSame(a.citations, b.citations, ['start', 'html', 'isKnown', 'anchor', 'card']) &&
    areSame(a.figures, b.figures, ['start', 'end', 'open']) &&
    areSame(a.quotations, b.quotations, ['start', 'end', 'open'])
  );
}

function sort(claims: readonly PreviewClaim[]): PreviewClaim[] {
  return claims.toSorted((a, b) => a.start - b.start);
}

/** The lines that a change touches, whole. */
function findLines(text: string, { start, newEnd }: Replacement): Span {
  const end = text.indexOf('\n', newEnd);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: end < 0 ? text.length : end };
}

/** A source that has been cited since is set plainly and comes last. */
function listReferences({ formatted, library }: PreviewParts, cited: readonly string[]): readonly Reference[] {
  if (formatted === undefined) return listPlainReferences(cited, library);
  const known = new Set(formatted.references.map(({ key }) => key));
  const missing = cited.filter((key) => !known.has(key));
  return missing.length === 0
    ? formatted.references
    : [...formatted.references, ...listPlainReferences(missing, library)];
}

function listPlainReferences(keys: readonly string[], library: PreviewParts['library']): Reference[] {
  const items = keys.map((key) => library.findItem(key)).filter((item) => item !== undefined);
  return items.map(toPlainReference).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

function textOf({ text }: Reference): string {
  return text[0]?.text ?? '';
}

function findTitle({ note, language }: PreviewParts): string {
  return findHeading(typeof note.frontMatter.lang === 'string' ? note.frontMatter.lang : language);
}

/** A function from places in `text` to those in what is rendered: to markdown-it every line break is one character. */
function toRendered(text: string): <T extends Span>(items: readonly T[]) => readonly T[] {
  const returns = text.includes('\r\n') ? Array.from(text.matchAll(/\r\n/g), ({ index }) => index) : [];
  const change = toChange(returns.map((start) => ({ start, end: start + 1, text: '' })));
  return (items) => (change.length === 0 ? items : items.map((item) => mapSpan(change, item)));
}

const NONE: PreviewReferences = { footnotes: '', title: '', entries: '' };

function areSame<T extends object>(a: readonly T[], b: readonly T[], names: readonly (keyof T)[]): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => isSame(each, b[index], names)));
}

function isSame<T extends object>(a: T, b: T | undefined, names: readonly (keyof T)[]): boolean {
  return a === b || (b !== undefined && names.every((name) => a[name] === b[name]));
}
