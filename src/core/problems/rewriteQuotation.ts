// An altered quotation put right in one of two ways: with the source's words, or with the changes marked as changes.
import type { QuotationEvidence } from '../evidence/claimVerifier.ts';
import { withoutPunctuation, type Difference, type DifferenceKind } from '../quotations/quotation.ts';

/** What a reader cannot see, and what can be put right in its place. */
const REPLACEABLE: ReadonlySet<DifferenceKind> = new Set(['words', 'number', 'negation', 'case']);
/** What brackets and ellipses are honest for; a number or a "not" in brackets would be another statement. */
const MARKABLE: ReadonlySet<DifferenceKind> = new Set(['words', 'case']);
const FAIR: ReadonlySet<DifferenceKind> = new Set(['ellipsis', 'insertion']);

/** The quotation's text with the source's own words; undefined where parts would have to change places. */
export function restoreWords({ claim, differences }: QuotationEvidence): string | undefined {
  return replaceEach(claim.text, restoreEllipses(differences), REPLACEABLE, ({ source }) => source);
}

/** A negation that an ellipsis swallows comes back with all that follows it there, and the ellipsis stays for what is before. */
function restoreEllipses(differences: readonly Difference[]): Difference[] {
  const seen = new Set<number>();
  return differences.flatMap((difference) => {
    const { kind, quotedSpan, sourceSpan } = difference;
    const ellipsis = differences.find((each) => each.kind === 'ellipsis' && each.quotedSpan.start === quotedSpan.start);
    if (kind !== 'negation' || ellipsis === undefined) return [difference];
    if (seen.has(quotedSpan.start)) return [];
    seen.add(quotedSpan.start);
    const from = sourceSpan.start - ellipsis.sourceSpan.start;
    const omitted = ellipsis.source.slice(from);
    return [{ ...difference, source: from === 0 ? omitted : `${ellipsis.quoted} ${omitted}` }];
  });
}

/** The quotation's text with brackets around what was changed and `[…]` for what was left out. */
export function markChanges({ claim, differences }: QuotationEvidence): string | undefined {
  return replaceEach(claim.text, differences, MARKABLE, ({ quoted }) => (quoted === '' ? '[…]' : `[${quoted}]`));
}

function replaceEach(
  text: string,
  differences: readonly Difference[],
  kinds: ReadonlySet<DifferenceKind>,
  replacement: (difference: Difference) => string,
): string | undefined {
  const changes = differences.filter(({ kind }) => !FAIR.has(kind)).map(withoutPunctuation);
  if (changes.length === 0 || !changes.every(({ kind }) => kinds.has(kind))) return undefined;
  return changes.reduceRight((whole, change) => {
    const before = whole.slice(0, change.quotedSpan.start);
    const after = whole.slice(change.quotedSpan.end);
    return join(before, replacement(change), after);
  }, text);
}

/** What closes up to the word before it; before dashes and straight quotation marks there may be a space. */
const CLOSING = /^[.,;:!?)\]”’]/;
const NO_SPACE_BEFORE = /^[\s"—-]/;
const NO_SPACE_AFTER = /[\s([“‘"—-]$/;
/** Marks around words, which go with them. */
const AROUND: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['(', ')'],
  ['—', '—'],
]);

/** Sets words between two others with one space on each side, none before punctuation. */
function join(before: string, words: string, after: string): string {
  if (words !== '') return joinTwo(joinTwo(before, words), after);
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const isAround = left !== '' && AROUND.get(left.slice(-1)) === right.slice(0, 1);
  return isAround ? joinTwo(left.slice(0, -1).trimEnd(), right.slice(1).trimStart()) : joinTwo(left, right);
}

function joinTwo(before: string, after: string): string {
  if (CLOSING.test(after)) return before.trimEnd() + after;
  const isClose = before === '' || after === '' || NO_SPACE_AFTER.test(before) || NO_SPACE_BEFORE.test(after);
  return isClose ? before + after : `${before} ${after}`;
}
