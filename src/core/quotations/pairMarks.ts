// Which quotation marks of a paragraph belong together; apart from the rest as it knows characters only, no words.
import type { Span } from '../text/span.ts';

/** Each opening mark with the marks that may close it. Swedish and Danish use `”…”` and `»…«`. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
  ['‚', '‘’'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
]);
const MARK = /["“”„«»‹›‘’‚'「」『』]/g;
/** Marks that are apostrophes as well. */
const SINGLE = /['‘’]/;
/** Words that lose their first letters to an apostrophe: it opens nothing. */
const CLIPPED = /^(?:\d|(?:tis|twas|twere|em|til|till|cause|bout|round|n|nuff|cos|neath|tude)(?![\p{L}\p{N}]))/iu;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** After these a mark opens; so it does at the start and after a space. */
const BEFORE_OPENING = /[\s([{<—–―\-/=:;,.…¿¡"“„«»‹›‘‚'「『，。、：；（！？]/;
const FEET_AND_INCHES = /\d['’] ?\d[\d.]*$/;
/** Quotations nested deeper are no quotations; the limit keeps pairing linear. */
const MAX_DEPTH = 16;
/** Feet and inches are never longer. */
const MAX_MEASURE_LENGTH = 10;

/** A pair of marks: the span runs from the opening mark to after the closing one. */
export interface Pair extends Span {
  readonly mark: string;
}

export interface PairedMarks {
  /** Outermost pairs only, sorted. */
  readonly pairs: readonly Pair[];
  /** Opening marks that nothing closes. */
  readonly open: readonly Opening[];
}

export interface Opening {
  readonly at: number;
  readonly mark: string;
}

/** Pairs the quotation marks within a paragraph. Marks without a counterpart are left alone. Linear in the text. */
export function pairMarks(prose: string, paragraph: Span): PairedMarks {
  const stack: Opening[] = [];
  const pairs: Pair[] = [];
  const marks = listMarks(prose, paragraph);
  marks.forEach((at, index) => {
    const mark = prose.charAt(at);
    const closes = mayClose(prose, at, paragraph) && !isPossessive(prose, at, marks[index + 1]);
    const opening = closes ? popOpening(stack, mark) : undefined;
    if (opening) pairs.push({ ...opening, start: opening.at, end: at + 1 });
    else if (mayOpen(prose, at, paragraph)) stack.push({ at, mark });
  });
  return { pairs: outermost(pairs), open: stack };
}

function listMarks(prose: string, { start, end }: Span): number[] {
  const marks = Array.from(prose.slice(start, end).matchAll(MARK), (match) => start + match.index);
  return marks.filter((at) => !isInsideWord(prose, at));
}

function isInsideWord(prose: string, at: number): boolean {
  return SINGLE.test(prose.charAt(at)) && WORD.test(prose.charAt(at - 1)) && WORD.test(prose.charAt(at + 1));
}

/** Takes the opening from the stack, and those above it, which then have no counterpart. */
function popOpening(stack: Opening[], mark: string): Opening | undefined {
  for (let index = stack.length - 1; index >= Math.max(0, stack.length - MAX_DEPTH); index--) {
    const opening = stack[index];
    if (opening && CLOSING.get(opening.mark)?.includes(mark)) return stack.splice(index)[0];
  }
  return undefined;
}

function mayOpen(prose: string, at: number, { start, end }: Span): boolean {
  const mark = prose.charAt(at);
  if (!CLOSING.has(mark) || at + 1 >= end || /\s/.test(prose.charAt(at + 1))) return isSpacedGuillemet(mark, prose, at);
  if (/[「『]/.test(mark)) return true;
  if (at > start && !BEFORE_OPENING.test(prose.charAt(at - 1))) return false;
  return !SINGLE.test(mark) || !CLIPPED.test(prose.slice(at + 1, at + 8));
}

/** French sets a space inside of « ». */
function isSpacedGuillemet(mark: string, prose: string, at: number): boolean {
  return /[«‹]/.test(mark) && /[\s\u00a0\u202f]/.test(prose.charAt(at + 1));
}

function mayClose(prose: string, at: number, { start, end }: Span): boolean {
  const mark = prose.charAt(at);
  if (/[」』]/.test(mark)) return true;
  if (at === start) return false;
  if (/\s/.test(prose.charAt(at - 1)) && !/[»›]/.test(mark)) return false;
  if (at + 1 < end && WORD.test(prose.charAt(at + 1))) return false;
  return (
    !(mark === '"' || mark === '”') || !FEET_AND_INCHES.test(prose.slice(Math.max(start, at - MAX_MEASURE_LENGTH), at))
  );
}

/** "the soldiers’ rights": no closing mark where prose goes on and the next mark can close as well. */
function isPossessive(prose: string, at: number, next: number | undefined): boolean {
  if (next === undefined || !SINGLE.test(prose.charAt(at)) || !/[sxz]/i.test(prose.charAt(at - 1))) return false;
  const goesOn = /^ \p{Ll}/u.test(prose.slice(at + 1, at + 3));
  return goesOn && prose.charAt(next) === prose.charAt(at) && !/\s/.test(prose.charAt(next - 1));
}

function outermost(pairs: Pair[]): Pair[] {
  pairs.sort((a, b) => a.start - b.start);
  let end = -1;
  return pairs.filter((pair) => {
    if (pair.start < end) return false;
    end = pair.end;
    return true;
  });
}

/** An opening mark of TeX and newswires, ``so'', a closing one, or the end of a paragraph. */
const WIRE_MARKS = /(?<!`)``(?=[^\s`])|(?<=\S)''|\n[ \t]*\n/g;

/**
 * Sets the curly marks that those of TeX and newswires stand for. The text stays as long as `prose`, so that spans hold in both: the second half of each mark that opens is one, and the first half
 * of each that closes. Two apostrophes close only what is open; elsewhere they mean inches.
 */
export function curlWireMarks(prose: string): string {
  if (!prose.includes('``')) return prose;
  let isOpen = false;
  return prose.replace(WIRE_MARKS, (mark) => {
    const closes = isOpen && mark === "''";
    isOpen = mark === '``';
    if (isOpen) return ' “';
    return closes ? '” ' : mark;
  });
}
