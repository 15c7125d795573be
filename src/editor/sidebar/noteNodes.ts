// The rows of In This Note: citations in order with the claims that they back, or the claims by how they stand.
import type { Evidence } from '../../core/evidence/claimVerifier.ts';
import * as vscode from 'vscode';
import { listCitedClaims, type CitedClaims } from '../../core/citedClaims.ts';
import { type ReviewStatus, findReviewStatus, findWorstStatus } from '../../core/evidence/verdicts.ts';
import { formatSourceName, type Library } from '../../core/library.ts';
import { shorten } from '../../core/markdownText.ts';
import { createSourceTest } from '../../core/targets/citeTarget.ts';
import type { Span } from '../../core/text/span.ts';
import type { NoteState } from '../activeNote.ts';
import type { TreeNode } from './diffingTreeProvider.ts';
import { describeEvidence } from '../hovers/claimHover.ts';
import { describeVerdict, STATUS_COLORS } from '../verdicts.ts';

export type NoteGrouping = 'citation' | 'standing';

const MAX_LENGTH = 120;

const ICONS: Readonly<Record<ReviewStatus, string>> = {
  supported: 'check',
  'needs review': 'warning',
  unverified: 'dash',
};

const STATUSES: readonly (readonly [status: ReviewStatus, label: () => string])[] = [
  ['needs review', () => vscode.l10n.t('Needs review')],
  ['unverified', () => vscode.l10n.t('Not checked')],
  ['supported', () => vscode.l10n.t('Confirmed')],
];

/** `library` is the one that the note sees; until it is whole, a key that it has not is not known to be missing. */
export function listNoteNodes(
  state: NoteState,
  library: Library,
  isReady: boolean,
  grouping: NoteGrouping,
): TreeNode[] {
  const evidence = state.evidence ?? [];
  if (grouping === 'citation') {
    const namesSource = createSourceTest(state.note, library);
    const others = state.note.citations.filter((citation) => !namesSource(citation, (key) => library.has(key)));
    const starts = new Set(others.map(({ start }) => start));
    const cited = listCitedClaims(state.note, evidence).filter(({ start }) => !starts.has(start));
    return withOrdinal(cited, ({ keys }) => keys.join(' ')).map(([id, each]) =>
      toCitationNode(state, library, isReady, toFoldedId(id, each), each),
    );
  }
  return STATUSES.flatMap(([status, label]) => {
    const claims = evidence.filter((each) => findReviewStatus(each) === status).sort(compareStarts);
    if (claims.length === 0) return [];
    const item = new vscode.TreeItem(label(), vscode.TreeItemCollapsibleState.Expanded);
    item.description = String(claims.length);
    item.iconPath = toIcon(status);
    return [{ id: status, item, listChildren: () => listClaimNodes(state, library, claims, 'with source') }];
  });
}

/** VS Code keeps a row that was bare folded when it gets children; one of another name starts unfolded. */
function toFoldedId(id: string, { claims }: CitedClaims): string {
  return claims.length > 0 ? `${id} with claims` : id;
}

function compareStarts(a: Evidence, b: Evidence): number {
  return a.claim.start - b.claim.start;
}

function toCitationNode(
  state: NoteState,
  library: Library,
  isReady: boolean,
  id: string,
  cited: CitedClaims,
): TreeNode {
  const { keys, locator, claims } = cited;
  const folded = claims.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(keys.map((key) => nameKey(library, key)).join('; '), folded);
  const unknown = isReady ? keys.filter((key) => !library.has(key)) : [];
  const worst = findWorstStatus(claims);
  item.description = unknown.length > 0 ? vscode.l10n.t('not in the library') : locator;
  item.iconPath =
    unknown.length > 0
      ? new vscode.ThemeIcon('question', new vscode.ThemeColor(STATUS_COLORS['needs review']))
      : worst === undefined
        ? new vscode.ThemeIcon('quote')
        : toIcon(worst);
  const row = library.findRow(keys[0] ?? '');
  item.contextValue = ['citation', row && 'source', row?.hasLink && 'link'].filter(Boolean).join(' ');
  item.command = toCommand(state, cited);
  const listChildren = () => listClaimNodes(state, library, claims, 'bare');
  return { id, item, place: cited, ...(row && { row }), ...(claims.length > 0 && { listChildren }) };
}

function nameKey(library: Library, key: string): string {
  const row = library.findRow(key);
  return row === undefined ? `@${key}` : formatSourceName(row);
}

function listClaimNodes(
  state: NoteState,
  library: Library,
  claims: readonly Evidence[],
  form: 'bare' | 'with source',
): TreeNode[] {
  return withOrdinal(claims, ({ kind, claim }) => `${kind} ${claim.text}`).map(([id, evidence]) => {
    const { claim, key, passage } = evidence;
    const { words } = describeVerdict(evidence);
    const label = evidence.kind === 'quotation' ? `“${toLine(claim.text)}”` : toLine(labelFigure(evidence));
    const item = new vscode.TreeItem(label);
    item.description = form === 'bare' ? words : `${words} · ${nameKey(library, key)}`;
    item.iconPath = toIcon(findReviewStatus(evidence));
    item.contextValue = passage === undefined ? 'claim' : 'claim passage';
    item.command = toCommand(state, claim);
    item.accessibilityInformation = { label: `${label}: ${words}` };
    const row = library.findRow(key);
    return {
      id,
      item,
      place: claim,
      ...(row && { row }),
      ...(passage && { passage: { start: passage.start, end: passage.end } }),
      describe: () => describeEvidence(evidence, library.find(key)).toMarkdown(),
    };
  });
}

function labelFigure(evidence: Evidence): string {
  const { claim } = evidence;
  return 'noun' in claim ? [claim.text, claim.noun].filter(Boolean).join(' ') : claim.text;
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

function toIcon(status: ReviewStatus): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[status], new vscode.ThemeColor(STATUS_COLORS[status]));
}

function toCommand({ document }: NoteState, { start, end }: Span): vscode.Command {
  const title = vscode.l10n.t('Go to Passage');
  return { command: 'ibid.goToPlace', title, arguments: [document.uri.toString(), { start, end }] };
}

function toLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), MAX_LENGTH);
}
