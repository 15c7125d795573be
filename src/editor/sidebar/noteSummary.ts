// What a note's evidence comes to, in as few words as say it.
import type { Tally } from '../../core/evidence/verdicts.ts';
import * as vscode from 'vscode';
import { formatPlural, type PluralForms } from '../plural.ts';
import { countVerdict } from '../verdicts.ts';

const KINDS: Readonly<Record<Tally['kind'], PluralForms>> = {
  figure: [() => vscode.l10n.t('1 number'), (facts) => vscode.l10n.t('{count} numbers', facts)],
  quotation: [() => vscode.l10n.t('1 quotation'), (facts) => vscode.l10n.t('{count} quotations', facts)],
};

const PROBLEMS: PluralForms = [
  () => vscode.l10n.t('1 problem in this note'),
  (facts) => vscode.l10n.t('{count} problems in this note', facts),
];

/** "14 figures: 12 stated, 1 rounded, 1 differs · 3 quotations: 3 verbatim". VS Code makes one paragraph of it. */
export function formatSummary(tallies: readonly Tally[]): string {
  return tallies
    .map(({ kind, count, verdicts }) => {
      const parts = verdicts.map((each) => formatTogether(countVerdict(each.verdict), each.count));
      return vscode.l10n.t('{claims}: {verdicts}', {
        claims: formatTogether(KINDS[kind], count),
        verdicts: parts.join(', '),
      });
    })
    .join(' · ');
}

export function formatProblemCount(count: number): string {
  return formatPlural(PROBLEMS, count);
}

/** Its words stay together when the line is folded. */
function formatTogether(counted: PluralForms, count: number): string {
  return formatPlural(counted, count).replaceAll(' ', '\u00a0');
}
