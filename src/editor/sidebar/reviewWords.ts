// What the side bar and the status bar call how a claim stands, and what the counts of a note come to in words.
import * as vscode from 'vscode';
import type { ItemStatus, NoteReview } from '../../core/noteReview.ts';
import { STATUS_COLORS } from '../verdicts.ts';

interface StatusLook {
  readonly status: ItemStatus;
  readonly label: () => string;
  /** "10 to review". */
  readonly count: (count: string) => string;
}

/** What is to be done comes first. */
export const STATUSES: readonly StatusLook[] = [
  {
    status: 'needs review',
    label: () => vscode.l10n.t('Needs review'),
    count: (count) => vscode.l10n.t('{count} to review', { count }),
  },
  {
    status: 'unverified',
    label: () => vscode.l10n.t('Not checked'),
    count: (count) => vscode.l10n.t('{count} not checked', { count }),
  },
  {
    status: 'supported',
    label: () => vscode.l10n.t('Confirmed'),
    count: (count) => vscode.l10n.t('{count} confirmed', { count }),
  },
  {
    status: 'ignored',
    label: () => vscode.l10n.t('Ignored'),
    count: (count) => vscode.l10n.t('{count} ignored', { count }),
  },
];

/** Told apart by their outlines, too. */
export const STATUS_ICONS: Readonly<Record<ItemStatus, { readonly icon: string; readonly color: string }>> = {
  'needs review': { icon: 'warning', color: STATUS_COLORS['needs review'] },
  unverified: { icon: 'dash', color: STATUS_COLORS.unverified },
  supported: { icon: 'check', color: STATUS_COLORS.supported },
  ignored: { icon: 'eye-closed', color: STATUS_COLORS.unverified },
};

export function describeCount(status: ItemStatus, count: number): string {
  return STATUSES.find((each) => each.status === status)?.count(count.toLocaleString()) ?? '';
}

/** "10 to review · 3 not checked · 36 confirmed", without what there is none of. */
export function describeCounts({ counts }: NoteReview): string {
  return STATUSES.filter(({ status }) => counts[status] > 0)
    .map(({ status }) => describeCount(status, counts[status]))
    .join(' · ');
}
