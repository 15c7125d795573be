// How a verdict looks: its icon, and its words and its reason in the language of the user.
import * as vscode from 'vscode';
import type { Headline } from '../core/card/card.ts';
import { findVerdictRow, type JudgedClaim, type ReviewStatus } from '../core/evidence/verdicts.ts';

interface Presentation {
  readonly icon: string;
  readonly words: string;
}

/** Colours of VS Code's own for what holds, what is worth a look, and what is neither. */
export const STATUS_COLORS: Readonly<Record<ReviewStatus, string>> = {
  supported: 'charts.green',
  'needs review': 'list.warningForeground',
  unverified: 'disabledForeground',
};

export function describeVerdict(claim: JudgedClaim): Presentation {
  const { icon, sentences } = findVerdictRow(claim);
  return { icon, words: vscode.l10n.t(sentences.title) };
}

/** The verdict, and with its colon what the source says. */
export function describeHeadline({ title, statement }: Headline): { readonly title: string; readonly rest: string } {
  const said = statement && vscode.l10n.t(statement.template, statement.facts);
  // Between a verdict and what explains it.
  return {
    title: vscode.l10n.t(title.template, title.facts),
    rest: said === undefined ? '' : vscode.l10n.t(': ') + said,
  };
}
