// What a note's evidence comes to, in as few words as say it.
import * as vscode from 'vscode';
import type { Evidence } from '../../core/evidence/evidence.ts';
import type { Tally } from '../../core/evidence/standing.ts';
import { formatCount, type Counted } from '../counted.ts';

const KINDS: Readonly<Record<Tally['kind'], Counted>> = {
  figure: [() => vscode.l10n.t('1 figure'), (facts) => vscode.l10n.t('{count} figures', facts)],
  quotation: [() => vscode.l10n.t('1 quotation'), (facts) => vscode.l10n.t('{count} quotations', facts)],
};

const VERDICTS: Readonly<Record<Evidence['verdict'], Counted>> = {
  stated: [() => vscode.l10n.t('1 stated'), (facts) => vscode.l10n.t('{count} stated', facts)],
  rounded: [() => vscode.l10n.t('1 rounded'), (facts) => vscode.l10n.t('{count} rounded', facts)],
  converted: [() => vscode.l10n.t('1 converted'), (facts) => vscode.l10n.t('{count} converted', facts)],
  differs: [() => vscode.l10n.t('1 differs'), (facts) => vscode.l10n.t('{count} differ', facts)],
  absent: [() => vscode.l10n.t('1 not found'), (facts) => vscode.l10n.t('{count} not found', facts)],
  verbatim: [() => vscode.l10n.t('1 verbatim'), (facts) => vscode.l10n.t('{count} verbatim', facts)],
  edited: [() => vscode.l10n.t('1 edited'), (facts) => vscode.l10n.t('{count} edited', facts)],
  altered: [() => vscode.l10n.t('1 altered'), (facts) => vscode.l10n.t('{count} altered', facts)],
  'cannot check': [() => vscode.l10n.t('1 unchecked'), (facts) => vscode.l10n.t('{count} unchecked', facts)],
};

const PROBLEMS: Counted = [
  () => vscode.l10n.t('1 problem in this note'),
  (facts) => vscode.l10n.t('{count} problems in this note', facts),
];

/** "14 figures: 12 stated, 1 rounded, 1 differs · 3 quotations: 3 verbatim". VS Code makes one paragraph of it. */
export function formatSummary(tallies: readonly Tally[]): string {
  return tallies
    .map(({ kind, count, verdicts }) => {
      const parts = verdicts.map((each) => formatTogether(VERDICTS[each.verdict], each.count));
      return vscode.l10n.t('{claims}: {verdicts}', {
        claims: formatTogether(KINDS[kind], count),
        verdicts: parts.join(', '),
      });
    })
    .join(' · ');
}

export function formatProblemCount(count: number): string {
  return formatCount(PROBLEMS, count);
}

/** Its words stay together when the line is folded. */
function formatTogether(counted: Counted, count: number): string {
  return formatCount(counted, count).replaceAll(' ', '\u00a0');
}
