// Every verdict there is on a claim, and every obstacle to one: one row each, with all that the rest of Ibid says and shows of it.

/** Whether a claim holds, is worth a look, or cannot be checked, which is no reproach and never counted as worth a look. */
export type ReviewStatus = 'needs review' | 'unverified' | 'supported';

/** How the preview marks a claim; `open` is what cannot be checked. */
export type ClaimMark = 'holds' | 'differs' | 'absent' | 'open';

type ClaimKind = 'figure' | 'quotation';

interface VerdictRow {
  /** The kinds of claim that it is passed on. */
  readonly on: readonly ClaimKind[];
  /**
   * Lowest first: of several sources the one that bears a claim out best wins, and doubt wins over contradiction. Verdicts
   * on figures and on quotations are not held against each other.
   */
  readonly rank: number;
  readonly status: ReviewStatus;
  readonly mark: ClaimMark;
  /** A codicon. */
  readonly icon: string;
  /** English, and the key of its translation: at most three words. */
  readonly sentences: { readonly title: string };
  /** What follows the claim in results for models. */
  readonly predicate: string;
}

/** Good ones first. */
export const VERDICTS = {
  stated: {
    on: ['figure'],
    rank: 0,
    status: 'supported',
    mark: 'holds',
    icon: 'check',
    sentences: { title: 'Confirmed' },
    predicate: 'is confirmed by the source',
  },
  rounded: {
    on: ['figure'],
    rank: 1,
    status: 'supported',
    mark: 'holds',
    icon: 'check',
    sentences: { title: 'Correctly rounded' },
    predicate: 'is correctly rounded from the source',
  },
  converted: {
    on: ['figure'],
    rank: 2,
    status: 'supported',
    mark: 'holds',
    icon: 'check',
    sentences: { title: 'Correctly converted' },
    predicate: 'is correctly converted from the source',
  },
  follows: {
    on: ['figure'],
    rank: 3,
    status: 'supported',
    mark: 'holds',
    icon: 'check',
    sentences: { title: 'Follows' },
    predicate: 'follows from numbers of the source',
  },
  verbatim: {
    on: ['quotation'],
    rank: 0,
    status: 'supported',
    mark: 'holds',
    icon: 'check',
    sentences: { title: 'Word for word' },
    predicate: 'is word for word in the source',
  },
  edited: {
    on: ['quotation'],
    rank: 1,
    status: 'supported',
    mark: 'holds',
    icon: 'check',
    sentences: { title: 'Acceptably edited' },
    predicate: 'is in the source, acceptably edited',
  },
  differs: {
    on: ['figure'],
    rank: 5,
    status: 'needs review',
    mark: 'differs',
    icon: 'warning',
    sentences: { title: 'Differs' },
    predicate: 'is contradicted: the source says something else',
  },
  denied: {
    on: ['quotation'],
    rank: 2,
    status: 'needs review',
    mark: 'differs',
    icon: 'warning',
    sentences: { title: 'Source denies it' },
    predicate: 'is word for word in the source, which denies it',
  },
  altered: {
    on: ['quotation'],
    rank: 3,
    status: 'needs review',
    mark: 'differs',
    icon: 'warning',
    sentences: { title: 'Altered' },
    predicate: 'is altered: the source has other words',
  },
  'of something else': {
    on: ['figure'],
    rank: 6,
    status: 'needs review',
    mark: 'differs',
    icon: 'question',
    sentences: { title: 'About something else' },
    predicate: 'is in the source, but about something else',
  },
  absent: {
    on: ['figure', 'quotation'],
    rank: 7,
    status: 'needs review',
    mark: 'absent',
    icon: 'circle-slash',
    sentences: { title: 'Not in the source' },
    predicate: 'is not in the source',
  },
  'cannot check': {
    on: ['figure', 'quotation'],
    rank: 4,
    status: 'unverified',
    mark: 'open',
    icon: 'dash',
    sentences: { title: 'Cannot check' },
    predicate: 'cannot be checked',
  },
} as const satisfies Readonly<Record<string, VerdictRow>>;

export type Verdict = keyof typeof VERDICTS;

type VerdictOn<Kind extends ClaimKind> = {
  [V in Verdict]: Kind extends (typeof VERDICTS)[V]['on'][number] ? V : never;
}[Verdict];

export type FigureVerdict = VerdictOn<'figure'>;
export type QuotationVerdict = VerdictOn<'quotation'>;

interface ObstacleRow {
  /** English, and the key of its translation; `{key}` is the source's. */
  readonly template: string;
  /** What follows the verdict in results for models. */
  readonly reason: string;
}

/** Why a claim cannot be checked; never a reproach. */
export const OBSTACLES = {
  'unknown source': {
    template: '{key} is not in the library.',
    reason: 'the source is not in the library',
  },
  'no text': {
    template: 'The library has the reference but not the text.',
    reason: 'the library has the reference but not the text',
  },
  'text pending': {
    template: 'Ibid has not read the text of this source yet.',
    reason: 'the text of the source has not been read yet',
  },
  'unreadable text': {
    template: 'The file with the text of this source cannot be read.',
    reason: 'the file with the text of the source cannot be read',
  },
  'other language': {
    template: 'The source is in another language.',
    reason: 'the source is in another language',
  },
  language: {
    template: 'Ibid does not read numbers in this language.',
    reason: 'numbers in its language are not read',
  },
  stub: {
    template: 'The library has only the beginning of the text.',
    reason: 'the library has only the beginning of the text',
  },
  /** The number is in the source (`found`), but perhaps of something else. */
  unclear: {
    template: 'The source has this number, but perhaps for something else.',
    reason: 'the source has this number, but perhaps for something else',
  },
  /** "Fewer than 900" of a source that says "the 900", which may have been rounded itself. */
  exact: {
    template: 'The source gives exactly this number, neither more nor less.',
    reason: 'the source gives exactly this number, neither more nor less',
  },
  'too short': {
    template: 'Too short to check.',
    reason: 'it is too short to check',
  },
  /** By a bug of Ibid. */
  failed: {
    template: 'Ibid failed here. See the log for details.',
    reason: 'Ibid itself failed at it',
  },
} as const satisfies Readonly<Record<string, ObstacleRow>>;

export type Obstacle = keyof typeof OBSTACLES;

export interface VerdictGiven {
  readonly verdict: Verdict;
  readonly obstacle?: Obstacle;
}

/** For results that models read. */
export function formatVerdict({ verdict, obstacle }: VerdictGiven): string {
  const { predicate } = VERDICTS[verdict];
  return obstacle === undefined ? predicate : `${predicate}: ${OBSTACLES[obstacle].reason}`;
}

/** Of a piece of evidence, what says whether it wants a look. */
export interface JudgedClaim {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** Of a quotation. */
  readonly wrongSpeaker?: boolean;
}

/** What the words of a quotation come to that are right, and given to the wrong person. */
const WRONG_SPEAKER = {
  status: 'needs review',
  mark: 'differs',
  icon: 'warning',
  sentences: { title: 'Wrong speaker' },
} as const;

type ShownVerdict = Pick<VerdictRow, 'status' | 'mark' | 'icon' | 'sentences'>;

/** How a claim is shown: what is wrong with it, should only the speaker be wrong. */
export function findVerdictRow({ verdict, wrongSpeaker = false }: JudgedClaim): ShownVerdict {
  const row = VERDICTS[verdict];
  return wrongSpeaker && row.status === 'supported' ? WRONG_SPEAKER : row;
}

export function findReviewStatus(claim: JudgedClaim): ReviewStatus {
  return claim.wrongSpeaker === true ? 'needs review' : findVerdictRow(claim).status;
}
