// What there is to say of each claim and each problem of a note, once, and how many there are of each: the one place where they are counted.
import type { Evidence } from './evidence/claimVerifier.ts';
import { findReviewStatus, type ReviewStatus } from './evidence/verdicts.ts';
import type { Fault, Problem } from './problem.ts';
import type { Span } from './text/span.ts';
import { findContaining } from './text/spanList.ts';

/** `ignored` is what needs a review, and what the writer has said to let be. */
export type ItemStatus = ReviewStatus | 'ignored';

/** A claim, a problem, or a claim with the problem that it has though its source bears it out. */
export interface ReviewItem extends Span {
  readonly status: ItemStatus;
  /** The source that it is about, if it is about one. */
  readonly key?: string;
  readonly evidence?: Evidence;
  readonly problem?: Problem;
}

export interface NoteReview {
  /** In the order of the note. */
  readonly items: readonly ReviewItem[];
  readonly counts: Readonly<Record<ItemStatus, number>>;
  /** How many of the items are figures and quotations. */
  readonly claims: number;
}

export interface ReviewParts {
  readonly evidence: readonly Evidence[];
  /** Those that are shown. */
  readonly problems: readonly Problem[];
  /** Whether the writer has ignored what is wrong with a claim. */
  readonly isIgnored: (evidence: Evidence) => boolean;
}

export function reviewNote({ evidence, problems, isIgnored }: ReviewParts): NoteReview {
  const byPlace = new Map(problems.map((problem) => [toPlace(problem.span), problem]));
  const claims = listReviewed(evidence).map((each): ReviewItem => {
    const { claim, key } = each;
    const item = { start: claim.start, end: claim.end, key, evidence: each };
    const status = findReviewStatus(each);
    const problem = byPlace.get(toPlace(claim));
    if (status === 'supported' && problem !== undefined) return { ...item, status: 'needs review', problem };
    return { ...item, status: status === 'needs review' && isIgnored(each) ? 'ignored' : status };
  });
  const places = new Set(problems.length === 0 ? [] : claims.map(toPlace));
  const others = problems
    .filter(({ span }) => !places.has(toPlace(span)))
    .map((problem): ReviewItem => ({ ...problem.span, status: 'needs review', ...findKey(problem), problem }));
  const items = [...claims, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = { 'needs review': 0, unverified: 0, supported: 0, ignored: 0 };
  for (const { status } of items) counts[status]++;
  return { items, counts, claims: claims.length };
}

/** A figure in a quotation that is wrong as a whole is a part of that fault. */
function listReviewed(evidence: readonly Evidence[]): Evidence[] {
  const wrong = evidence
    .filter((each) => each.kind === 'quotation' && isWrongAsAWhole(each))
    .map(({ claim }) => claim)
    .sort((a, b) => a.start - b.start);
  if (wrong.length === 0) return [...evidence];
  return evidence.filter((each) => each.kind === 'quotation' || findContaining(wrong, each.claim) === undefined);
}

function isWrongAsAWhole({ verdict }: Evidence): boolean {
  return verdict === 'altered' || verdict === 'absent';
}

/** More characters than a text has. */
const BEYOND_END = 2 ** 26;

/** Another number for every span: cheaper to look for than a text is. */
function toPlace({ start, end }: Span): number {
  return start * BEYOND_END + end;
}

/** Of the source that a problem names: `@key` among its facts. */
function findKey({ facts }: Fault): { readonly key?: string } {
  return 'key' in facts && typeof facts.key === 'string' ? { key: facts.key.replace(/^@/, '') } : {};
}

const BY_CONCERN: readonly ItemStatus[] = ['needs review', 'unverified', 'supported', 'ignored'];

/** Of several items; undefined of none. */
export function findWorstStatus(items: readonly ReviewItem[]): ItemStatus | undefined {
  return BY_CONCERN.find((status) => items.some((item) => item.status === status));
}
