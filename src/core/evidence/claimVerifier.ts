// Weighing claims one by one; it keeps what it has prepared of note and sources, so that a keystroke costs little.
import { contain, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import type { Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { RecentlyUsed } from '../recentlyUsed.ts';
import { compareFigure } from './compareFigures.ts';
import { compareQuotation } from './compareQuotation.ts';
import type { Evidence, EvidenceLibrary, FigureEvidence, QuotationEvidence } from './evidence.ts';
import { Governance } from './governing.ts';
import { guessLanguagesLater, shareLanguage } from './language.ts';
import type { Governor } from './mentions.ts';
import { isOwnCount } from './ownCounts.ts';
import { toPassage } from './passage.ts';
import { PreparedSource } from './preparedSource.ts';
import { Stemmer } from './stems.ts';
import { Surroundings } from './surroundings.ts';
import { type Obstacle, VERDICTS } from './verdicts.ts';

export type Claim = Figure | Quotation;

/** Characters of the texts of sources that are kept prepared: several hundred articles, or a few books. */
const KEPT = 2_500_000;

interface PreparedNote {
  readonly note: Note;
  readonly governance: Governance;
  readonly surroundings: Surroundings;
  readonly listLanguages: () => readonly string[];
}

export class Weigher {
  readonly #library: EvidenceLibrary;
  readonly #onFailure: OnFailure;
  readonly #sources = new RecentlyUsed<PreparedSource>(KEPT, ({ reading }) => reading.text.length);
  /** What was thrown when a source was prepared, by key: it would be thrown again for each of its claims. */
  readonly #faults = new Map<string, unknown>();
  readonly #stemmer = new Stemmer();
  #note: PreparedNote | undefined;

  /** For as long as the library stays the same; start with a new one when it changes. */
  constructor(library: EvidenceLibrary, onFailure: OnFailure = rethrow) {
    this.#library = library;
    this.#onFailure = onFailure;
  }

  /**
   * undefined for a claim that no source governs, and for a count of the note's own that no source has. A fault costs the
   * one claim, which then cannot be checked.
   */
  weigh(note: Note, claim: Claim): Evidence | undefined {
    const governors = contain(
      () => this.#prepareNote(note).governance.list(claim),
      substitute(this.#onFailure, claim, []),
    );
    const evidence = governors.map((governor) =>
      contain(
        () => this.#judge(note, claim, governor),
        substitute(this.#onFailure, claim, toUnchecked(claim, governor, 'failed')),
      ),
    );
    const found = best(evidence);
    return found?.kind === 'figure' && found.verdict === 'absent' && isOwnCount(found.claim) ? undefined : found;
  }

  #judge(note: Note, claim: Claim, governor: Governor): Evidence {
    const prepared = this.#prepareNote(note);
    const source = this.#prepareSource(governor.key);
    if (!(source instanceof PreparedSource)) return toUnchecked(claim, governor, source);
    return isQuotation(claim)
      ? weighQuotation(prepared, claim, source, governor)
      : weighFigure(prepared, claim, source, governor);
  }

  #prepareNote(note: Note): PreparedNote {
    if (this.#note?.note === note) return this.#note;
    const governance = new Governance(note, this.#library, this.#onFailure);
    this.#note = {
      note,
      governance,
      surroundings: new Surroundings(note, this.#stemmer),
      listLanguages: guessLanguagesLater(note.prose),
    };
    return this.#note;
  }

  #prepareSource(key: string): PreparedSource | Obstacle {
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    if (this.#faults.has(key)) throw this.#faults.get(key);
    try {
      return this.#readSource(key);
    } catch (error) {
      this.#faults.set(key, error);
      throw error;
    }
  }

  #readSource(key: string): PreparedSource | Obstacle {
    const found = this.#library.find(key);
    if (found === undefined) return 'unknown source';
    if (found.reading === undefined || found.reading.prose.trim() === '') return 'no text';
    const prepared = new PreparedSource(found.source, found.reading, this.#stemmer);
    this.#sources.add(key, prepared);
    return prepared;
  }
}

function weighFigure(note: PreparedNote, claim: Figure, source: PreparedSource, governor: Governor): FigureEvidence {
  const finding = compareFigure(note.surroundings.find(claim), source);
  const hindered =
    finding.verdict === 'absent' || finding.verdict === 'differs' ? findObstacle(source, note) : undefined;
  return {
    kind: 'figure',
    claim,
    ...governor,
    ...finding,
    ...(hindered === undefined ? {} : { verdict: 'cannot check', obstacle: hindered }),
    ...(finding.found === undefined ? {} : { passage: toPassage(source.reading, finding.found) }),
  };
}

function weighQuotation(
  note: PreparedNote,
  claim: Quotation,
  source: PreparedSource,
  governor: Governor,
): QuotationEvidence {
  const { place, ...finding } = compareQuotation(claim, source, () => findObstacle(source, note));
  const passage = place === undefined ? {} : { passage: toPassage(source.reading, place) };
  return { kind: 'quotation', claim, ...governor, ...finding, ...passage };
}

function toUnchecked(claim: Claim, governor: Governor, obstacle: Obstacle): Evidence {
  const unchecked = { ...governor, verdict: 'cannot check', obstacle } as const;
  return isQuotation(claim)
    ? { kind: 'quotation', claim, ...unchecked, differences: [], wrongSpeaker: false }
    : { kind: 'figure', claim, ...unchecked };
}

/** Why a source cannot disprove a claim though it has a text. */
function findObstacle(source: PreparedSource, note: PreparedNote): Obstacle | undefined {
  if (source.stub) return 'stub';
  return shareLanguage(note.listLanguages(), source.listLanguages()) ? undefined : 'other language';
}

/** A function, so that a build may load all of weighing when it is first called. */
export function createWeigher(library: EvidenceLibrary, onFailure?: OnFailure): Weigher {
  return new Weigher(library, onFailure);
}

function isQuotation(claim: Claim): claim is Quotation {
  return 'fragments' in claim;
}

function best(all: readonly Evidence[]): Evidence | undefined {
  return all.toSorted((a, b) => VERDICTS[a.verdict].rank - VERDICTS[b.verdict].rank)[0];
}
