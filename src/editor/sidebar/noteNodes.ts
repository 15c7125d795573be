// The rows of In This Note: what there is to say of it, the verdict first, under its sources, its places or how it stands.
import * as vscode from 'vscode';
import { createSourceTest } from '../../core/targets/citeTarget.ts';
import type { Claim, Evidence } from '../../core/evidence/claimVerifier.ts';
import { findReviewStatus } from '../../core/evidence/verdicts.ts';
import { formatSourceName, type Library } from '../../core/library.ts';
import { shorten } from '../../core/markdownText.ts';
import { findWorstStatus, type ItemStatus, type ReviewItem } from '../../core/noteReview.ts';
import { describeProblem } from '../../core/problems/describe.ts';
import type { Span } from '../../core/text/span.ts';
import type { NoteState } from '../activeNote.ts';
import { describeVerdict } from '../verdicts.ts';
import type { TreeNode } from './diffingTreeProvider.ts';
import { listPlaces } from './notePlaces.ts';
import { STATUSES, STATUS_ICONS } from './reviewWords.ts';

export const NOTE_GROUPINGS = ['source', 'place', 'verdict'] as const;
export type NoteGrouping = (typeof NOTE_GROUPINGS)[number];

/** Of a verdict and its claim, so that a narrow side bar shows the line after it; a tooltip has all of it. */
const MAX_LABEL = 24;
/** What is left of a claim after the longest verdict. */
const MIN_CLAIM = 10;
const MAX_PROBLEM = 36;
const QUOTATION_MARKS = 2;
const MAX_SENTENCE = 80;

export interface NoteRows {
  readonly state: NoteState;
  /** The one that the note sees. */
  readonly library: Library;
  /** Until it is whole, a key that it has not is not known to be missing. */
  readonly isReady: boolean;
  readonly grouping: NoteGrouping;
  /** The card of a claim. */
  readonly describe: (evidence: Evidence) => vscode.MarkdownString;
}

export function listNoteNodes(rows: NoteRows): TreeNode[] {
  return GROUPINGS[rows.grouping](rows);
}

const GROUPINGS: Readonly<Record<NoteGrouping, (rows: NoteRows) => TreeNode[]>> = {
  source: listBySource,
  place: listByPlace,
  verdict: listByVerdict,
};

function listByVerdict(rows: NoteRows): TreeNode[] {
  const { items } = rows.state.review;
  return STATUSES.flatMap(({ status, label }) => {
    const own = items.filter((item) => item.status === status);
    if (own.length === 0) return [];
    const item = new vscode.TreeItem(label(), vscode.TreeItemCollapsibleState.Expanded);
    item.description = own.length.toLocaleString();
    item.iconPath = toIcon(status);
    return [{ id: status, item, listChildren: () => listItemNodes(rows, own, 'with source') }];
  });
}

function listByPlace(rows: NoteRows): TreeNode[] {
  const { note, review } = rows.state;
  return withOrdinal(listPlaces(note, review.items), ({ words }) => words).map(([id, { words, start, end, items }]) => {
    const label = words === '' ? vscode.l10n.t('Before the first heading') : toLine(words, MAX_SENTENCE);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.description = describeLine(rows.state, start);
    item.iconPath = toIcon(findWorstStatus(items));
    item.command = toCommand(rows.state, { start, end });
    return { id, item, listChildren: () => listItemNodes(rows, items, 'with source') };
  });
}

/** In the order in which the note first cites them; what is about no source comes last. */
function listBySource(rows: NoteRows): TreeNode[] {
  const { state, library } = rows;
  const namesSource = createSourceTest(state.note, library);
  const cited = state.note.citations.filter((citation) => namesSource(citation, (key) => library.has(key)));
  const byKey = Map.groupBy(state.review.items, ({ key }) => key);
  const places = new Map<string, Span>();
  for (const { cites, start, end } of cited) {
    for (const { key } of cites) if (!places.has(key)) places.set(key, { start, end });
  }
  for (const { key, start, end } of state.review.items) {
    if (key !== undefined && !places.has(key)) places.set(key, { start, end });
  }
  const sources = [...places].map(([key, place]) => toKeyNode(rows, key, place, byKey.get(key) ?? []));
  return [...sources, ...listItemNodes(rows, byKey.get(undefined) ?? [], 'bare')];
}

function toKeyNode(rows: NoteRows, key: string, place: Span, items: readonly ReviewItem[]): TreeNode {
  const { state, library, isReady } = rows;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const row = library.findRow(key);
  const item = new vscode.TreeItem(row?.title ?? `@${key}`, items.length > 0 ? Expanded : None);
  const isUnknown = row === undefined && isReady;
  if (row !== undefined) item.description = formatSourceName(row) === row.title ? '' : formatSourceName(row);
  else if (isUnknown) item.description = vscode.l10n.t('not in the library');
  const worst = findWorstStatus(items);
  item.iconPath = worst === undefined ? new vscode.ThemeIcon(isUnknown ? 'question' : 'quote') : toIcon(worst);
  item.contextValue = ['citation', row && 'source', row?.hasLink && 'link'].filter(Boolean).join(' ');
  item.command = toCommand(state, place);
  // VS Code keeps a row that was bare folded when it gets children; one of another name starts unfolded.
  const id = items.length > 0 ? `${key} with claims` : key;
  const listChildren = () => listItemNodes(rows, items, 'bare');
  return { id, item, place, ...(row && { row }), ...(items.length > 0 && { listChildren }) };
}

function listItemNodes(rows: NoteRows, items: readonly ReviewItem[], form: 'bare' | 'with source'): TreeNode[] {
  return withOrdinal(items, nameItem).map(([id, each]) => toItemNode(rows, each, id, form));
}

function nameItem({ evidence, problem }: ReviewItem): string {
  return evidence === undefined ? (problem?.code ?? '') : `${evidence.kind} ${evidence.claim.text}`;
}

function toItemNode(
  { state, library, describe }: NoteRows,
  review: ReviewItem,
  id: string,
  form: 'bare' | 'with source',
) {
  const { start, end, status, key, evidence } = review;
  const label = labelItem(review);
  const item = new vscode.TreeItem(label);
  const line = describeLine(state, start);
  const row = key === undefined ? undefined : library.findRow(key);
  const source =
    form === 'bare' || key === undefined ? undefined : row === undefined ? `@${key}` : formatSourceName(row);
  item.description = [line, source].filter(Boolean).join(' · ');
  item.iconPath = toIcon(status);
  item.contextValue = evidence?.passage === undefined ? 'claim' : 'claim passage';
  item.command = toCommand(state, { start, end });
  item.accessibilityInformation = { label: [label, line, source].filter(Boolean).join(', ') };
  const passage = evidence?.passage && { start: evidence.passage.start, end: evidence.passage.end };
  return {
    id,
    item,
    place: { start, end },
    ...(row && { row }),
    ...(passage && { passage }),
    describe: () => describeItem(review, describe),
  };
}

/** "Differs: 54,000 people"; of what the source bears out, and is wrong all the same, the problem. */
function labelItem({ evidence, problem }: ReviewItem): string {
  if (evidence === undefined || (problem !== undefined && findReviewStatus(evidence) === 'supported')) {
    return problem === undefined ? '' : toLine(formatProblem(problem), MAX_PROBLEM);
  }
  const verdict = describeVerdict(evidence).words + vscode.l10n.t(': ');
  return verdict + labelClaim(evidence.claim, Math.max(MIN_CLAIM, MAX_LABEL - verdict.length));
}

function labelClaim(claim: Claim, limit: number): string {
  if ('fragments' in claim) return `“${toLine(claim.text, limit - QUOTATION_MARKS)}”`;
  return toLine([claim.text, claim.noun].filter(Boolean).join(' '), limit);
}

function describeItem(
  { evidence, problem }: ReviewItem,
  describe: NoteRows['describe'],
): vscode.MarkdownString | undefined {
  if (evidence !== undefined) return describe(evidence);
  return problem === undefined ? undefined : new vscode.MarkdownString().appendText(formatProblem(problem));
}

function formatProblem(problem: NonNullable<ReviewItem['problem']>): string {
  const { template, facts } = describeProblem(problem);
  return vscode.l10n.t(template, facts);
}

function describeLine({ document }: NoteState, offset: number): string {
  return vscode.l10n.t('line {line}', { line: document.positionAt(offset).line + 1 });
}

/** Names that stay the same when text is typed above: the words, and which one of several alike it is. */
function withOrdinal<T>(all: readonly T[], name: (each: T) => string): (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return all.map((each) => {
    const words = name(each);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return [`${words} ${count}`, each] as const;
  });
}

function toIcon(status: ItemStatus | undefined): vscode.ThemeIcon {
  const { icon, color } = STATUS_ICONS[status ?? 'unverified'];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

function toCommand({ document }: NoteState, { start, end }: Span): vscode.Command {
  const title = vscode.l10n.t('Go to Passage');
  return { command: 'ibid.showPlace', title, arguments: [document.uri.toString(), { start, end }] };
}

function toLine(text: string, limit: number): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), limit);
}
