// Weighing claims one by one; it keeps what it has prepared of note and sources, so that a keystroke costs little.
import type { Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { RecentlyUsed } from '../recentlyUsed.ts';
import { compareFigure } from './compareFigures.ts';
import { compareQuotation } from './compareQuotation.ts';
import type { Evidence, EvidenceLibrary, FigureEvidence, Obstacle, QuotationEvidence } from './evidence.ts';
import { Governance } from './governing.ts';
import { guessLanguageLater } from './language.ts';
import type { Governor } from './mentions.ts';
import { isOwnCount } from './ownCounts.ts';
import { toPassage } from './passage.ts';
import { PreparedSource } from './preparedSource.ts';
import { Stemmer } from './stems.ts';
import { Surroundings } from './surroundings.ts';

export type Claim = Figure | Quotation;

/** Characters of the texts of sources that are kept prepared: several hundred articles, or a few books. */
const KEPT = 2_500_000;

/** Best first: of several sources the one that bears a claim out wins, and doubt wins over contradiction. */
const FIGURE_RANKS: readonly Evidence['verdict'][] = [
  'stated',
  'rounded',
  'converted',
  'cannot check',
  'differs',
  'absent',
];
const QUOTATION_RANKS: readonly Evidence['verdict'][] = ['verbatim', 'edited', 'altered', 'cannot check', 'absent'];

interface PreparedNote {
  readonly note: Note;
  readonly governance: Governance;
  readonly surroundings: Surroundings;
  readonly findLanguage: () => string | undefined;
}

export class Weigher {
  readonly #library: EvidenceLibrary;
  readonly #sources = new RecentlyUsed<PreparedSource>(KEPT, ({ reading }) => reading.text.length);
  readonly #stemmer = new Stemmer();
  #note: PreparedNote | undefined;

  /** For as long as the library stays the same; start with a new one when it changes. */
  constructor(library: EvidenceLibrary) {
    this.#library = library;
  }

  /** undefined for a claim that no source governs, and for a count of the note's own that no source has. */
  weigh(note: Note, claim: Claim): Evidence | undefined {
    const prepared = this.#prepareNote(note);
    const governors = prepared.governance.list(claim);
    if (isQuotation(claim))
      return best(
        governors.map((by) => this.#weighQuotation(prepared, claim, by)),
        QUOTATION_RANKS,
      );
    const evidence = best(
      governors.map((by) => this.#weighFigure(prepared, claim, by)),
      FIGURE_RANKS,
    );
    return evidence?.verdict === 'absent' && isOwnCount(claim) ? undefined : evidence;
  }

  #weighFigure(prepared: PreparedNote, claim: Figure, governor: Governor): FigureEvidence {
    const base = { kind: 'figure', claim, ...governor } as const;
    const source = this.#prepareSource(governor.key);
    if (!(source instanceof PreparedSource)) return { ...base, verdict: 'cannot check', obstacle: source };
    const finding = compareFigure(prepared.surroundings.find(claim), source);
    const hindered =
      finding.verdict === 'absent' || finding.verdict === 'differs' ? findObstacle(source, prepared) : undefined;
    return {
      ...base,
      ...finding,
      ...(hindered === undefined ? {} : { verdict: 'cannot check', obstacle: hindered }),
      ...(finding.found === undefined ? {} : { passage: toPassage(source.reading, finding.found) }),
    };
  }

  #weighQuotation(prepared: PreparedNote, claim: Quotation, governor: Governor): QuotationEvidence {
    const base = { kind: 'quotation', claim, ...governor } as const;
    const source = this.#prepareSource(governor.key);
    if (!(source instanceof PreparedSource)) {
      return { ...base, verdict: 'cannot check', obstacle: source, differences: [], wrongSpeaker: false };
    }
    const { place, ...finding } = compareQuotation(claim, source, () => findObstacle(source, prepared));
    return { ...base, ...finding, ...(place === undefined ? {} : { passage: toPassage(source.reading, place) }) };
  }

  #prepareNote(note: Note): PreparedNote {
    if (this.#note?.note === note) return this.#note;
    const governance = new Governance(note, this.#library);
    this.#note = {
      note,
      governance,
      surroundings: new Surroundings(note, this.#stemmer),
      findLanguage: guessLanguageLater(note.prose),
    };
    return this.#note;
  }

  #prepareSource(key: string): PreparedSource | Obstacle {
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const found = this.#library.find(key);
    if (found === undefined) return 'unknown source';
    if (found.reading === undefined || found.reading.prose.trim() === '') return 'no text';
    const prepared = new PreparedSource(found.source, found.reading, this.#stemmer);
    this.#sources.add(key, prepared);
    return prepared;
  }
}

/** Why a source cannot disprove a claim though it has a text. */
function findObstacle(source: PreparedSource, note: PreparedNote): Obstacle | undefined {
  if (source.stub) return 'stub';
  const [here, there] = [note.findLanguage(), source.findLanguage()];
  return here !== undefined && there !== undefined && here !== there ? 'other language' : undefined;
}

/** A function, so that a build may load all of weighing when it is first called. */
export function createWeigher(library: EvidenceLibrary): Weigher {
  return new Weigher(library);
}

function isQuotation(claim: Claim): claim is Quotation {
  return 'fragments' in claim;
}

function best<T extends Evidence>(all: readonly T[], ranks: readonly Evidence['verdict'][]): T | undefined {
  return [...all].sort((a, b) => ranks.indexOf(a.verdict) - ranks.indexOf(b.verdict))[0];
}
