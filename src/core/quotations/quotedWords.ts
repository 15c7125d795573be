// What an editor's marks make of a quotation: which words are the source's, and where ellipses and brackets stand.
import { foldText, unfold } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import type { Span } from '../text/span.ts';

/** A mark by which the quotation admits to differ from its source; offsets into the folded quotation. */
export interface EditorialMark extends Span {
  readonly kind: 'ellipsis' | 'bracket';
}

/** A run of the source's own words, by index: `from` up to and without `to`. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
}

export interface QuotedWords {
  readonly folded: FoldedText;
  readonly editorialMarks: readonly EditorialMark[];
  /** What lies between the editorial marks. */
  readonly runs: readonly WordRun[];
  /** The words that open a fragment of an interrupted quotation, by index, but for the first. */
  readonly openings: ReadonlySet<number>;
}

const ELLIPSIS = String.raw`[[(] ?(?:\.{2,}|\.(?: \.){1,3}) ?[\])]|\.{3,}|\.(?: \.){2,3}`;
/** Longer runs are looked for in parts, which bounds the time of an alignment (in words). */
const MAX_RUN = 200;
/** Longer brackets are the source's own. */
// recheck: at most 200 characters of a bracket
const EDITORIAL_MARK = new RegExp(`${ELLIPSIS}|${String.raw`\[[^[\]]{1,200}\]`}`, 'g');

/** `joints`: where fragments in marks of their own are joined, as offsets into the quotation. */
export function parseQuotation(quotation: string, joints: readonly number[] = []): QuotedWords {
  const folded = foldText(quotation);
  const editorialMarks = Array.from(folded.text.matchAll(EDITORIAL_MARK), toEditorialMark);
  return { folded, editorialMarks, runs: listRuns(folded, editorialMarks), openings: listOpenings(folded, joints) };
}

function listOpenings(folded: FoldedText, joints: readonly number[]): ReadonlySet<number> {
  const { starts, ends, count } = folded.words;
  const openings = new Set<number>();
  let word = 0;
  for (const joint of joints) {
    while (word < count && unfold(folded, starts[word] ?? 0, ends[word] ?? 0).start < joint) word++;
    openings.add(word);
  }
  return openings;
}

function toEditorialMark({ 0: text, index }: RegExpExecArray): EditorialMark {
  const kind = /\p{L}|\p{N}/u.test(text) ? 'bracket' : 'ellipsis';
  return { kind, start: index, end: index + text.length };
}

function listRuns({ words }: FoldedText, marks: readonly EditorialMark[]): WordRun[] {
  const runs: WordRun[] = [];
  let from = 0;
  let word = 0;
  const addRuns = (end: number): void => {
    for (; from < end; from += MAX_RUN) runs.push({ from, to: Math.min(end, from + MAX_RUN) });
  };
  for (const mark of marks) {
    while (word < words.count && (words.ends[word] ?? 0) <= mark.start) word++;
    addRuns(word);
    while (word < words.count && (words.starts[word] ?? 0) < mark.end) word++;
    from = word;
  }
  addRuns(words.count);
  return runs;
}
