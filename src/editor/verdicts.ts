// How a verdict looks: its icon, and its words and its reason in the language of the user.
import * as vscode from 'vscode';
import { type Obstacle, OBSTACLES, type ReviewStatus, type Verdict, VERDICTS } from '../core/evidence/verdicts.ts';
import type { PluralForms } from './plural.ts';

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

export function describeVerdict({ verdict }: { readonly verdict: Verdict }): Presentation {
  const { icon, sentences } = VERDICTS[verdict];
  return { icon, words: vscode.l10n.t(sentences.title) };
}

export function countVerdict(verdict: Verdict): PluralForms {
  const { sentences } = VERDICTS[verdict];
  return [() => vscode.l10n.t(sentences.one), (facts) => vscode.l10n.t(sentences.several, facts)];
}

export function describeObstacle(obstacle: Obstacle, key: string): string {
  return vscode.l10n.t(OBSTACLES[obstacle].template, { key: `@${key}` });
}
