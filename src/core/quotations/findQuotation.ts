// Where the words of a quotation stand in its source, and whether they are still the source's words.
import type { Difference } from './quotation.ts';
import { foldText, wordAt } from '../fold.ts';
import { foldCharacters } from '../foldCharacters.ts';
import type { FoldedText } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { compareWords } from './compareWords.ts';
import { type AlignmentCandidate, listAlignments } from './alignQuotation.ts';
import { parseQuotation } from './quotedWords.ts';

export type MatchVerdict = 'verbatim' | 'edited' | 'altered';

/** All offsets are into the source's original text. */
export interface QuotationMatch extends Span {
  readonly verdict: MatchVerdict;
  /** The words that were found, a span for each run of them. */
  readonly fragments: readonly Span[];
  /** Of an edited quotation, what it left out or put in; of an altered one, what was changed as well. */
  readonly differences: readonly Difference[];
}

/** What is known of a quotation: the words around its place, to choose among repeats, and its fragments. */
export interface QuotationContext {
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where its fragments are joined, if "he said" interrupts it: offsets into the quotation, ascending. */
  readonly joints?: readonly number[];
}

const RANKS: Readonly<Record<MatchVerdict, number>> = { verbatim: 0, edited: 1, altered: 2 };

/** The place of the quoted words in the source, or undefined when they are not there. */
export function findQuotation(
  source: string | FoldedText,
  quotation: string,
  context: QuotationContext = {},
): QuotationMatch | undefined {
  const matches = listBestMatches(source, quotation, context);
  return nearestTo(typeof source === 'string' ? source : source.original, context, matches);
}

/** All places where the source has the words best, in its order: those that repeat are several. */
export function listBestMatches(
  source: string | FoldedText,
  quotation: string,
  context: QuotationContext = {},
): QuotationMatch[] {
  const folded = typeof source === 'string' ? foldText(source) : source;
  const quoted = parseQuotation(quotation, context.joints);
  const alignments = listAlignments(folded, quoted);
  const closest = Math.max(...alignments.map(({ share }) => share));
  const compare = ({ alignment }: AlignmentCandidate) => compareWords(quoted, folded, alignment);
  const matches = alignments.filter(({ share }) => share === closest).map(compare);
  const best = Math.min(...matches.map(({ verdict }) => RANKS[verdict]));
  const found = matches.filter(({ verdict }) => RANKS[verdict] === best);
  const isMarked = quoted.editorialMarks.length > 0;
  if (best !== RANKS.altered || isMarked || alignments.length === found.length) return found;
  return listNearest([...found, ...alignments.filter(({ share }) => share !== closest).map(compare)]);
}

/** Of words that were changed, the reading that changes fewest: a person would rather see two words exchanged than a page left out. */
function listNearest(matches: readonly QuotationMatch[]): QuotationMatch[] {
  const costs = matches.map(({ differences }) => differences.reduce((sum, each) => sum + costOf(each), 0));
  const least = Math.min(...costs);
  return matches.filter((_, index) => costs[index] === least);
}

/** In words: what goes from one sentence into another counts as so many more. */
const NEXT_SENTENCE = 10;

function costOf({ quoted, source }: Difference): number {
  const count = (text: string) => text.split(/\s+/).filter((word) => WORD.test(word)).length;
  return Math.max(1, count(quoted), count(source)) + (SENTENCE_END.test(source) ? NEXT_SENTENCE : 0);
}

const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_END = /[.!?]["”’»)]*\s+\S|\n[^\S\n]*\n/;

/** The first match, or the one around which most words of the context stand. */
function nearestTo(
  text: string,
  { prefix = '', suffix = '' }: QuotationContext,
  matches: readonly QuotationMatch[],
): QuotationMatch | undefined {
  if (matches.length < 2) return matches[0];
  const before = foldCharacters(prefix).text.trimEnd();
  const after = foldCharacters(suffix).text.trimStart();
  const scores = matches.map(({ start, end }) => {
    const left = foldCharacters(text.slice(Math.max(0, start - 2 * prefix.length), start)).text.trimEnd();
    const right = foldCharacters(text.slice(end, end + 2 * suffix.length)).text.trimStart();
    return countCommonEnd(left, before) + countCommonStart(right, after);
  });
  return matches[scores.indexOf(Math.max(...scores))];
}

function countCommonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

function countCommonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** Words that are looked up as one phrase; more say no more, and take longer. */
const PHRASE_LENGTH = 4;

/**
 * What to look up a quotation by where its source is not known: words that follow each other and have most letters, as long
 * words are rare ones; undefined where too few do.
 */
export function findPhrase(quotation: string): string | undefined {
  const { folded, runs } = parseQuotation(quotation);
  const phrases = runs.flatMap(({ from, to }) => {
    const count = Math.max(1, to - from - PHRASE_LENGTH + 1);
    return Array.from({ length: count }, (_, shift) => {
      const start = from + shift;
      const length = Math.min(PHRASE_LENGTH, to - start);
      return Array.from({ length }, (_, index) => wordAt(folded, start + index)).join(' ');
    });
  });
  const longest = phrases.sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && longest.split(' ').length >= PHRASE_LENGTH ? longest : undefined;
}
