// Verifies claims one by one; it keeps what it has prepared of note and sources, so that a keystroke costs little.
import type { EvidenceLibrary } from '../library.ts';
import { isMarkedTerm } from '../quotations/listQuotations.ts';
import { contain, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import { FIGURE_LANGUAGES, type Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { RecentlyUsed } from '../recentlyUsed.ts';
import { compareFigure } from './compareFigure.ts';
import { compareQuotation } from './compareQuotation.ts';
import { type CitedSource, CitationScope } from '../scope/citationScope.ts';
import type { Evidence, FigureEvidence, QuotationEvidence, SourceField } from './evidence.ts';
import { parseNote } from '../note/parseNote.ts';
import { guessLanguagesLazily, shareLanguage } from './language.ts';
import { isStatedAsOwn } from './ownNumbers.ts';
import { findCitedPages, toPassage } from '../passage.ts';
import { toPlainField } from '../source.ts';
import { SourceIndex } from './sourceIndex.ts';
import { Stemmer } from '../stems.ts';
import { FigureContexts } from './figureContext.ts';
import { type Obstacle, VERDICTS, findReviewStatus } from './verdicts.ts';

export type { Evidence, FigureEvidence, QuotationEvidence, SourceField } from './evidence.ts';

export type Claim = Figure | Quotation;

const SOURCE_FIELDS: readonly SourceField[] = ['abstract', 'title'];

/** Characters of the texts of sources that are kept prepared: several hundred articles, or a few books. */
const MAX_CACHED_LENGTH = 2_500_000;

/** Characters on either side of a quotation that say what it is quoted for. */
const AROUND = 200;

interface NoteIndex {
  readonly note: Note;
  readonly citationScope: CitationScope;
  readonly figureContexts: FigureContexts;
  readonly listLanguages: () => readonly string[];
}

export class ClaimVerifier {
  readonly #library: EvidenceLibrary;
  readonly #onFailure: OnFailure;
  readonly #sources = new RecentlyUsed<SourceIndex>(MAX_CACHED_LENGTH, ({ text }) => text.text.length);
  /** What was thrown when a source was prepared, by key: it would be thrown again for each of its claims. */
  readonly #failures = new Map<string, unknown>();
  readonly #stemmer = new Stemmer();
  #note: NoteIndex | undefined;

  /** For as long as the library stays the same; start with a new one when it changes. */
  constructor(library: EvidenceLibrary, onFailure: OnFailure = rethrow) {
    this.#library = library;
    this.#onFailure = onFailure;
  }

  /** Whether a claim of the note may have a source: else it has none, and nobody need look for claims. */
  namesSource(note: Note): boolean {
    return contain(
      () => !this.#indexNote(note).citationScope.isEmpty,
      () => true,
    );
  }

  /** The claims of a note of which any may have a source. */
  listClaims(note: Note): readonly Claim[] {
    return this.namesSource(note) ? [...note.figures, ...note.quotations] : [];
  }

  /**
   * undefined for a claim that has no source in scope, and for what a source need not have: a count of the writer's own, a
   * title. A fault costs the one claim, which then cannot be checked.
   */
  verify(note: Note, claim: Claim): Evidence | undefined {
    const evidence = this.#verifyAll(note, claim, 'listSources');
    const found = findBest(evidence);
    if (found === undefined || findReviewStatus(found) !== 'needs review') return found;
    const others = this.#verifyAll(note, claim, 'listOthersInSentence');
    const supporting = findBest(others.filter((each) => each && isSupported(each)));
    if (supporting !== undefined) return supporting;
    const isOwn = () =>
      isQuotation(claim) ? isMarkedTerm(note.prose, claim) : isStatedAsOwn(note, claim, found.repeated);
    if (contain(isOwn, substitute(this.#onFailure, claim, false))) return undefined;
    // Where one source need not have it, that another one has not says nothing.
    return found.verdict === 'absent' && evidence.includes(undefined) ? undefined : found;
  }

  /** What one source says of a claim, whatever the note cites for it. */
  verifyIn(note: Note, claim: Claim, key: string): Evidence | undefined {
    return contain(() => this.#verifyAgainst(note, claim, { key }), substitute(this.#onFailure, claim, undefined));
  }

  /** Whether a source would have what a note says at a place: its whole text is there, in the language, and the words are not the writer's own. */
  mayDisprove(note: Note, place: Span, key: string): boolean {
    const source = contain(() => this.#findSourceIndex(key), substitute(this.#onFailure, place, 'failed'));
    if (!(source instanceof SourceIndex) || findObstacle(source, this.#indexNote(note)) !== undefined) return false;
    return !isStatedAsOwn(note, place);
  }

  /** The sources in whose scope a place is. */
  listSources(note: Note, place: Span): readonly CitedSource[] {
    return this.#indexNote(note).citationScope.listSources(place);
  }

  /** What a note may be written in, as ISO 639-1 codes; none where it is too short to tell. */
  listLanguages(note: Note): readonly string[] {
    return this.#indexNote(note).listLanguages();
  }

  /** What each of the sources in scope, or of the others in the sentence, says of a claim; undefined where it need say nothing. */
  #verifyAll(
    note: Note,
    claim: Claim,
    listing: 'listSources' | 'listOthersInSentence',
  ): readonly (Evidence | undefined)[] {
    const sources = contain(
      () => this.#indexNote(note).citationScope[listing](claim),
      substitute(this.#onFailure, claim, []),
    );
    return sources.map((cited) =>
      contain(
        () => this.#verifyAgainst(note, claim, cited),
        substitute(this.#onFailure, claim, toUnverified(claim, cited, 'failed')),
      ),
    );
  }

  #verifyAgainst(note: Note, claim: Claim, cited: CitedSource): Evidence | undefined {
    const prepared = this.#indexNote(note);
    const source = this.#findSourceIndex(cited.key);
    const evidence =
      source instanceof SourceIndex ? verifyIn(prepared, claim, source, cited) : toUnverified(claim, cited, source);
    if (evidence === undefined || source === 'unknown source' || isSupported(evidence)) return evidence;
    return this.#verifyInReference(prepared, claim, cited) ?? evidence;
  }

  /** What its abstract or title bears out, which can disprove nothing, as they leave out most of a text. */
  #verifyInReference(note: NoteIndex, claim: Claim, cited: CitedSource): Evidence | undefined {
    for (const field of SOURCE_FIELDS) {
      const source = this.#indexField(cited.key, field);
      const evidence = source && verifyIn(note, claim, source, cited);
      if (evidence === undefined || !isSupported(evidence)) continue;
      const { passage: _, ...rest } = evidence;
      return { ...rest, field };
    }
    return undefined;
  }

  #indexField(key: string, field: SourceField): SourceIndex | undefined {
    // No citekey has a blank.
    const name = `${key} ${field}`;
    const known = this.#sources.get(name);
    const source = this.#library.find(key)?.source;
    const words = source === undefined ? '' : toPlainField(source.item, field);
    if (known !== undefined || source === undefined || words.trim() === '') return known;
    const prepared = new SourceIndex(source, parseNote(words), this.#stemmer);
    this.#sources.add(name, prepared);
    return prepared;
  }

  #indexNote(note: Note): NoteIndex {
    if (this.#note?.note === note) return this.#note;
    const citationScope = new CitationScope(note, this.#library, this.#onFailure);
    this.#note = {
      note,
      citationScope,
      figureContexts: new FigureContexts(note, this.#stemmer),
      listLanguages: guessLanguagesLazily(note.prose),
    };
    return this.#note;
  }

  #findSourceIndex(key: string): SourceIndex | Obstacle {
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    if (this.#failures.has(key)) throw this.#failures.get(key);
    try {
      return this.#indexSource(key);
    } catch (error) {
      this.#failures.set(key, error);
      throw error;
    }
  }

  #indexSource(key: string): SourceIndex | Obstacle {
    const found = this.#library.find(key);
    if (found === undefined) return 'unknown source';
    if (found.missingText !== undefined) return found.missingText === 'pending' ? 'text pending' : 'unreadable text';
    if (found.parsedText === undefined || found.parsedText.prose.trim() === '') return 'no text';
    const prepared = new SourceIndex(found.source, found.parsedText, this.#stemmer);
    this.#sources.add(key, prepared);
    return prepared;
  }
}

function verifyIn(note: NoteIndex, claim: Claim, source: SourceIndex, cited: CitedSource): Evidence | undefined {
  return isQuotation(claim) ? verifyQuotation(note, claim, source, cited) : verifyFigure(note, claim, source, cited);
}

function isSupported(evidence: Evidence): boolean {
  return findReviewStatus(evidence) === 'supported';
}

function verifyFigure(
  note: NoteIndex,
  claim: Figure,
  source: SourceIndex,
  cited: CitedSource,
): FigureEvidence | undefined {
  const finding = compareFigure(note.figureContexts.find(claim), source, findCitedPages(source.text, cited.cite));
  if (finding === undefined) return undefined;
  const isReproach = VERDICTS[finding.verdict].status === 'needs review';
  const obstacle = isReproach ? (findObstacle(source, note) ?? findLanguageObstacle(source)) : undefined;
  return {
    kind: 'figure',
    claim,
    ...cited,
    ...finding,
    ...(obstacle === undefined ? {} : { verdict: 'cannot check', obstacle }),
    ...(finding.found === undefined ? {} : { passage: toPassage(source.text, spanOf(finding.found, finding.from)) }),
  };
}

/** From the first of the figures that a claim follows from to the last. */
function spanOf(found: Span, from: readonly Span[] = []): Span {
  return { start: found.start, end: from.at(-1)?.end ?? found.end };
}

function verifyQuotation(
  note: NoteIndex,
  claim: Quotation,
  source: SourceIndex,
  cited: CitedSource,
): QuotationEvidence | undefined {
  const { span, ...finding } = compareQuotation(
    claim,
    source,
    () => findObstacle(source, note),
    listWordsAround(note.note, claim),
    findCitedPages(source.text, cited.cite),
  );
  if (finding.verdict === 'absent' && source.isTitle(claim.text)) return undefined;
  const passage = span === undefined ? {} : { passage: toPassage(source.text, span) };
  return { kind: 'quotation', claim, ...cited, ...finding, ...passage };
}

/** What the sentence of a quotation says beside it; of a block quotation, what leads in to it. */
function listWordsAround({ prose, sentences }: Note, { start, end, form }: Quotation): string {
  const first = sentences[indexAt(sentences, start)];
  const last = sentences[indexAt(sentences, end - 1)];
  const from = form === 'block' || first === undefined ? 0 : first.start;
  const to = Math.max(end, last?.end ?? end);
  return `${prose.slice(Math.max(from, start - AROUND), start)} ${prose.slice(end, Math.min(to, end + AROUND))}`;
}

function toUnverified(claim: Claim, cited: CitedSource, obstacle: Obstacle): Evidence {
  const unverified = { ...cited, verdict: 'cannot check', obstacle } as const;
  return isQuotation(claim)
    ? { kind: 'quotation', claim, ...unverified, differences: [], wrongSpeaker: false }
    : { kind: 'figure', claim, ...unverified };
}

/** Why a source cannot disprove a claim though it has a text. */
function findObstacle(source: SourceIndex, note: NoteIndex): Obstacle | undefined {
  if (source.isTruncated) return 'stub';
  return shareLanguage(note.listLanguages(), source.listLanguages()) ? undefined : 'other language';
}

/** Numbers in a language in which none are read are not missing. */
function findLanguageObstacle(source: SourceIndex): Obstacle | undefined {
  const languages = source.listLanguages();
  return languages.length === 0 || languages.some((each) => FIGURE_LANGUAGES.has(each)) ? undefined : 'language';
}

export function isQuotation(claim: Claim): claim is Quotation {
  return 'fragments' in claim;
}

function findBest(all: readonly (Evidence | undefined)[]): Evidence | undefined {
  return all
    .filter((each) => each !== undefined)
    .sort((a, b) => VERDICTS[a.verdict].rank - VERDICTS[b.verdict].rank)[0];
}

/** One piece of evidence for each figure and quotation that has a source in scope, in the order of the note. */
export function verifyClaims(note: Note, library: EvidenceLibrary, onFailure?: OnFailure): Evidence[] {
  const verifier = new ClaimVerifier(library, onFailure);
  const evidence = verifier.listClaims(note).flatMap((claim) => verifier.verify(note, claim) ?? []);
  return evidence.sort((a, b) => a.claim.start - b.claim.start);
}

/** The same for one claim. */
export function verifyClaim(note: Note, claim: Claim, library: EvidenceLibrary): Evidence | undefined {
  return new ClaimVerifier(library).verify(note, claim);
}
