// From evidence to the claims that the preview marks, each with its look and its card.
import type { Evidence } from '../evidence/claimVerifier.ts';
import type { ParsedSource } from '../library.ts';
import { toRichText } from '../references/richText.ts';
import { type ClaimMark, VERDICTS } from '../evidence/verdicts.ts';
import { memoize } from '../memoize.ts';
import { findContainer, formatAuthors, formatTitle, yearOf, type Source } from '../source.ts';
import type { Span } from '../text/span.ts';
import { formatPart, type Pieces } from './cards.ts';
import type { PreviewClaim } from './previewNote.ts';

/** Evidence in words. */
export interface EvidenceWords {
  readonly words: string;
  readonly explanation: string;
  /** Places in the source's text. */
  readonly marks: readonly Span[];
}

export type DescribeEvidence = (evidence: Evidence) => EvidenceWords;
type FindParsedSource = (key: string) => ParsedSource | undefined;

/** Not by colour alone. */
const SIGNS: Readonly<Record<ClaimMark, string>> = { holds: '✓', differs: '≠', absent: '∅', open: '–' };

/** A reader of the preview wants the sentence, not the page. */
const MAX_PASSAGE_LENGTH = 500;
const BEFORE_MARK = 150;

/** A function from evidence to claims, which asks for each source once. */
export function createClaimMaker(pieces: Pieces, describe: DescribeEvidence, findParsed: FindParsedSource) {
  const origins = new Map<string, Origin>();
  const verdicts: Readonly<Record<ClaimMark, Map<string, string>>> = {
    holds: new Map(),
    differs: new Map(),
    absent: new Map(),
    open: new Map(),
  };
  return (evidence: Evidence): PreviewClaim => {
    const { claim, key } = evidence;
    const origin = memoize(origins, key, () => toOrigin(findParsed(key)));
    const isMisattributed = evidence.kind === 'quotation' && evidence.wrongSpeaker;
    const mark = isMisattributed ? 'differs' : VERDICTS[evidence.verdict].mark;
    const { words, explanation, marks } = describe(evidence);
    const said = explanation === '' ? words : `${words}\n${explanation}`;
    const verdict = memoize(verdicts[mark], said, () => formatVerdict(pieces, `${SIGNS[mark]} ${words}`, explanation));
    const passage = formatPassage(pieces, evidence, origin, marks);
    // Joined it is one string in memory, not a tree of its parts, and drawn again and again.
    const place = formatPlace(pieces, origin, evidence.passage?.page);
    const open = ['<span class="ibid-claim ibid-', mark, '" data-ibid="', verdict, passage, place, '">'].join('');
    return { start: claim.start, end: claim.end, open };
  };
}

function formatVerdict(pieces: Pieces, head: string, explanation: string): string {
  const words = [...toRichText(head, { bold: true }), ...toRichText(explanation && ` ${explanation}`)];
  return formatPart('v', pieces.add(words));
}

/** What cards say of a source. */
interface Origin {
  /** Empty for a source that is unknown. */
  readonly words: string;
  /** By page, each with a blank before it; that of no page is by ''. */
  readonly places: Map<string, string>;
  readonly prose: string | undefined;
  /** The numbers of passages of its text, by where they begin and how long they are. */
  readonly passages: Map<number, number>;
}

function toOrigin(found: ParsedSource | undefined): Origin {
  const words = found === undefined ? '' : formatOrigin(found.source);
  return { words, places: new Map(), prose: found?.parsedText?.prose, passages: new Map() };
}

/** Where the source is from, and the page. */
function formatPlace(pieces: Pieces, { words, places }: Origin, page = ''): string {
  if (words === '') return '';
  return memoize(places, page, () => ` ${formatPart('o', pieces.add(page === '' ? words : `${words} · p. ${page}`))}`);
}

/** As much of the sentence as there is room for, around the first mark; with a blank before it. */
function formatPassage(pieces: Pieces, { passage }: Evidence, { prose, passages }: Origin, marks: readonly Span[]) {
  if (passage === undefined || prose === undefined) return '';
  const { start, end } = passage.sentence;
  const from = Math.max(start, Math.min((marks[0]?.start ?? start) - BEFORE_MARK, end - MAX_PASSAGE_LENGTH));
  const to = Math.min(end, from + MAX_PASSAGE_LENGTH);
  const before = from > start ? '… ' : '';
  const piece = memoize(passages, from * 2 * MAX_PASSAGE_LENGTH + (to - from), () =>
    pieces.add(before + prose.slice(from, to) + (to < end ? ' …' : '')),
  );
  const shift = before.length - from;
  const seen = marks.filter((mark) => mark.start >= from && mark.start < to);
  const moved = seen.map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, to) + shift }));
  return ` ${formatPart('p', piece, moved)}`;
}

function formatOrigin({ item }: Source): string {
  const authors = formatAuthors(item);
  const container = findContainer(item);
  const origin = [authors, container === authors ? undefined : container, yearOf(item)].filter(Boolean).join(' · ');
  return [formatTitle(item), origin].filter(Boolean).join(' — ');
}
