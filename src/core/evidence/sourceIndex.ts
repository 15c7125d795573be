// A source made ready for many comparisons: its words indexed by stem, its language guessed, once.
import type { Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import { type FoldedText, foldText } from '../fold.ts';
import type { Source } from '../source.ts';
import { findQuotation } from '../quotations/findQuotation.ts';
import type { Span } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';
import { guessLanguagesLazily, parseLanguageTag } from './language.ts';
import type { Stemmer } from '../stems.ts';
import { type Chronology, listRelativeDates, parseChronology } from './relativeDates.ts';
import { type Measurement, toMeasurement } from './measurement.ts';
import { type FigureInContext, FigureContexts } from './figureContext.ts';
import { OPPOSITES } from '../synonyms.ts';

export interface Overlap {
  /** Sum of the weights of the shared stems. */
  readonly weight: number;
  /** The same as a share of all the claim's stems. */
  readonly share: number;
  readonly count: number;
}

export class SourceIndex {
  readonly text: Note;
  /** Only the beginning of the text. */
  readonly isTruncated: boolean;
  /** As `guessLanguages` does; what the source declares is believed. */
  readonly listLanguages: () => readonly string[];
  /** When it was published, ISO 8601: what it tells happened about then, and it need not say so. */
  readonly issued: string | undefined;
  /** In order. */
  readonly dates: readonly Figure[];
  /** Of all figures that are quantities, in order. */
  readonly measurements: ReadonlyMap<Figure, Measurement>;
  readonly #figureContexts: FigureContexts;
  readonly #contexts = new Map<Figure, FigureInContext>();
  readonly #figuresBySentence = new Map<number, readonly Figure[]>();
  #folded: FoldedText | undefined;
  #relativeDates: readonly Figure[] | undefined;
  #chronology: Chronology | undefined;
  #sentencesByStem: ReadonlyMap<string, readonly number[]> | undefined;

  readonly #titles: string;

  constructor({ item }: Source, text: Note, stemmer: Stemmer) {
    this.text = text;
    this.#titles = [item.title, item['title-short'], item['container-title']].filter(Boolean).join('\n');
    this.isTruncated = isTruncated(text);
    const guess = guessLanguagesLazily(text.prose);
    this.listLanguages = () => {
      const declared = parseLanguageTag(item.language ?? '');
      return declared === undefined ? guess() : [declared];
    };
    this.issued = item.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-');
    this.dates = text.figures.filter(({ kind }) => kind === 'date');
    const measurements = text.figures.flatMap((figure) => toMeasurement(figure) ?? []);
    this.measurements = new Map(measurements.map((quantity) => [quantity.figure, quantity]));
    this.#figureContexts = new FigureContexts(text, stemmer);
  }

  /** Whether the words are the source's own title, or a part of it. */
  isTitle(words: string): boolean {
    const match = this.#titles === '' ? undefined : findQuotation(this.#titles, words);
    return match !== undefined && match.verdict !== 'altered';
  }

  /** Dates that are told by the day of publication, in order; looked for when the first is asked for. */
  get relativeDates(): readonly Figure[] {
    this.#relativeDates ??= this.issued === undefined ? [] : listRelativeDates(this.text.prose, this.issued);
    return this.#relativeDates;
  }

  get chronology(): Chronology {
    this.#chronology ??= parseChronology(this.text.prose, [this.issued, ...this.dates.map(({ date }) => date)]);
    return this.#chronology;
  }

  /** Folded for quotations, when the first is asked for. */
  get folded(): FoldedText {
    this.#folded ??= foldText(this.text.prose);
    return this.#folded;
  }

  /** Looked up for figures, when the first is asked for. */
  #listSentencesWith(stem: string): readonly number[] {
    this.#sentencesByStem ??= this.#figureContexts.listSentencesByStem();
    return this.#sentencesByStem.get(stem) ?? [];
  }

  findContext(figure: Figure): FigureInContext {
    const known = this.#contexts.get(figure);
    if (known !== undefined) return known;
    const context = this.#figureContexts.find(figure);
    this.#contexts.set(figure, context);
    return context;
  }

  /** How telling a stem is: the rarer in this source, the more. 1 for what every sentence has, 6 for one of 30. */
  #weightOf(stem: string): number {
    const sentences = this.text.sentences.length;
    return Math.log2((2 * (sentences + 1)) / Math.max(1, this.#listSentencesWith(stem).length));
  }

  overlap(claim: ReadonlySet<string>, found: ReadonlySet<string>): Overlap {
    let [weight, all, count] = [0, 0, 0];
    for (const stem of claim) {
      const own = this.#weightOf(stem);
      all += own;
      if (!found.has(stem)) continue;
      weight += own;
      count += 1;
    }
    return { weight, share: all === 0 ? 0 : weight / all, count };
  }

  /** The figures, sentence by sentence, of all that share at least two stems with the claim, or its only one. */
  listSentencesNear(claim: ReadonlySet<string>): (readonly Figure[])[] {
    const shared = new Map<number, number>();
    for (const stem of claim) {
      for (const index of this.#listSentencesWith(stem)) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const enough = Math.min(2, claim.size);
    return [...shared].filter(([, count]) => count >= enough).map(([index]) => this.#listFiguresIn(index));
  }

  /** Whether any sentence has a word of that stem. */
  has(stem: string): boolean {
    return this.#listSentencesWith(stem).length > 0;
  }

  #listFiguresIn(index: number): readonly Figure[] {
    const known = this.#figuresBySentence.get(index);
    if (known !== undefined) return known;
    const sentence = this.text.sentences[index];
    const figures = sentence === undefined ? [] : this.listFiguresOf(sentence);
    this.#figuresBySentence.set(index, figures);
    return figures;
  }

  listFiguresOf(sentence: Span): Figure[] {
    const { figures } = this.text;
    const first = indexAt(figures, sentence.start - 1) + 1;
    return figures.slice(first, indexAt(figures, sentence.end - 1) + 1);
  }
}

/** Whether one clause says the opposite of the other: "12 were killed", "12 were injured". */
export function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return OPPOSITES.some(
    ([one, other]) =>
      (a.has(one) && !a.has(other) && b.has(other) && !b.has(one)) ||
      (a.has(other) && !a.has(one) && b.has(one) && !b.has(other)),
  );
}

/** Words; what is shorter is hardly a text. */
const MIN_WORDS = 12;
/** Words; a longer text that ends in no full stop may be one of lists or captions, a shorter one was cut off. */
const MIN_ENDLESS_WORDS = 60;
/** Characters; from here on a text is surely not truncated, so that no long text is counted word by word. */
const MIN_COMPLETE_LENGTH = 3000;

/** How a text ends that was not cut off; three full stops are no end. */
const END = /(?:[^.][.]|[!?。！？])[)\]"'”’»]*\s*$/;

/** What publishers write where the article breaks off. */
const PAYWALL =
  /\b(?:subscribe (?:now |today )?to (?:continue|keep) reading|(?:log|sign) in to (?:continue|read)|to (?:continue|keep) reading|(?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:paying )?subscribers|subscribers? only|already a subscriber|get unlimited access|this is a preview)\b|\bremaining \d{1,3} ?%/i;

/** Words; a page that was scanned may have a line that says who fetched it. */
const MIN_PAGE_WORDS = 20;
/** Of the pages; a paper has some with nothing but a picture. */
const MAX_EMPTY_SHARE = 1 / 3;

/** Whether a text is a part of one, cut off by a paywall or with pages that are pictures, and so cannot disprove a claim. */
export function isTruncated(text: Pick<Note, 'prose' | 'pages'>): boolean {
  const { prose, pages } = text;
  if (pages.length > 0) return countEmptyPages(text) > MAX_EMPTY_SHARE * pages.length;
  if (prose.length >= MIN_COMPLETE_LENGTH) return false;
  const words = countWords(prose);
  return words < MIN_WORDS || (words < MIN_ENDLESS_WORDS && !END.test(prose)) || PAYWALL.test(prose);
}

function countEmptyPages({ prose, pages }: Pick<Note, 'prose' | 'pages'>): number {
  const isEmpty = (start: number, end: number) => countWords(prose.slice(start, end)) < MIN_PAGE_WORDS;
  return pages.filter(({ offset }, index) => isEmpty(offset, pages[index + 1]?.offset ?? prose.length)).length;
}

/** Where no blanks part words, two letters make one. */
function countWords(text: string): number {
  const letters = text.match(UNSPACED)?.length ?? 0;
  return (text.replace(UNSPACED, ' ').match(/\S+/g)?.length ?? 0) + letters / 2;
}

const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;
