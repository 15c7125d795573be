// How a verdict looks: an icon and at most three words, one row each.
import * as vscode from 'vscode';
import type { Evidence, Obstacle } from '../core/evidence/evidence.ts';
import type { Standing } from '../core/evidence/standing.ts';

interface Look {
  readonly icon: string;
  readonly words: string;
}

/** Colours of VS Code's own for what holds, what is worth a look, and what is neither. */
export const STANDING_COLORS: Readonly<Record<Standing, string>> = {
  holds: 'charts.green',
  look: 'list.warningForeground',
  unchecked: 'disabledForeground',
};

type Looks = Readonly<Record<Evidence['verdict'], () => Look>>;

const LOOKS: Looks = {
  stated: () => ({ icon: 'check', words: vscode.l10n.t('Stated') }),
  rounded: () => ({ icon: 'check', words: vscode.l10n.t('Fairly rounded') }),
  converted: () => ({ icon: 'check', words: vscode.l10n.t('Fairly converted') }),
  differs: () => ({ icon: 'warning', words: vscode.l10n.t('Differs') }),
  absent: () => ({ icon: 'circle-slash', words: vscode.l10n.t('Not in the source') }),
  verbatim: () => ({ icon: 'check', words: vscode.l10n.t('Word for word') }),
  edited: () => ({ icon: 'check', words: vscode.l10n.t('Fairly edited') }),
  altered: () => ({ icon: 'warning', words: vscode.l10n.t('Altered') }),
  'cannot check': () => ({ icon: 'dash', words: vscode.l10n.t('Cannot check') }),
};

export function describeVerdict({ verdict }: Pick<Evidence, 'verdict'>): Look {
  return LOOKS[verdict]();
}

const OBSTACLES: Readonly<Record<Obstacle, (key: string) => string>> = {
  'unknown source': (key) => vscode.l10n.t('{key} is not in the library.', { key: `@${key}` }),
  'no text': () => vscode.l10n.t('The library has the reference but not the text.'),
  'other language': () => vscode.l10n.t('The source is in another language.'),
  stub: () => vscode.l10n.t('The library has only the beginning of the text.'),
  unclear: () => vscode.l10n.t('The number is in the source, but perhaps of something else.'),
  'too short': () => vscode.l10n.t('The words are too few to tell.'),
  failed: () => vscode.l10n.t('Ibid failed here. The details are in the log.'),
};

export function describeObstacle(obstacle: Obstacle, key: string): string {
  return OBSTACLES[obstacle](key);
}
