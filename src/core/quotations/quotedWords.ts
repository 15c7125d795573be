// What an editor's marks make of a quotation: which words are the source's, and where ellipses and brackets cut.
import { foldText } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import type { Span } from '../text/span.ts';

/** A place where the quotation admits to differ from its source; offsets into the folded quotation. */
export interface Cut extends Span {
  readonly kind: 'ellipsis' | 'bracket';
}

/** A run of the source's own words, by index: `from` up to and without `to`. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
}

export interface QuotedWords {
  readonly folded: FoldedText;
  readonly cuts: readonly Cut[];
  /** What lies between the cuts. */
  readonly runs: readonly WordRun[];
}

const ELLIPSIS = String.raw`[[(] ?(?:\.{2,}|\.(?: \.){1,3}) ?[\])]|\.{3,}|\.(?: \.){2,3}`;
/** Longer runs are looked for in parts, which bounds the time of an alignment (in words). */
const LONGEST_RUN = 200;
/** Longer brackets are the source's own. */
// recheck: at most 200 characters of a bracket
const CUT = new RegExp(`${ELLIPSIS}|${String.raw`\[[^[\]]{1,200}\]`}`, 'g');

export function parseQuotation(quotation: string): QuotedWords {
  const folded = foldText(quotation);
  const cuts = Array.from(folded.text.matchAll(CUT), toCut);
  return { folded, cuts, runs: listRuns(folded, cuts) };
}

function toCut({ 0: text, index }: RegExpExecArray): Cut {
  const kind = /\p{L}|\p{N}/u.test(text) ? 'bracket' : 'ellipsis';
  return { kind, start: index, end: index + text.length };
}

function listRuns({ words }: FoldedText, cuts: readonly Cut[]): WordRun[] {
  const runs: WordRun[] = [];
  let from = 0;
  let word = 0;
  const addRuns = (end: number): void => {
    for (; from < end; from += LONGEST_RUN) runs.push({ from, to: Math.min(end, from + LONGEST_RUN) });
  };
  for (const cut of cuts) {
    while (word < words.count && (words.ends[word] ?? 0) <= cut.start) word++;
    addRuns(word);
    while (word < words.count && (words.starts[word] ?? 0) < cut.end) word++;
    from = word;
  }
  addRuns(words.count);
  return runs;
}
