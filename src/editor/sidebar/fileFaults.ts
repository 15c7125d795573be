// What a row says of the text of its source: of a file that cannot be read, why, as what is to be done depends on that.
import * as vscode from 'vscode';
import type { FileFault, SourceRow } from '../../core/library.ts';
import { TEXT_STATES } from './sourceWords.ts';

const FAULTS: Readonly<Record<FileFault, () => string>> = {
  missing: () => vscode.l10n.t('file not found'),
  outside: () => vscode.l10n.t('file outside this folder'),
  locked: () => vscode.l10n.t('password-protected'),
  scanned: () => vscode.l10n.t('scan without text'),
  damaged: () => vscode.l10n.t('damaged file'),
  large: () => vscode.l10n.t('file too large'),
  other: () => vscode.l10n.t('file cannot be read'),
};

/** Nothing is shown of what one expects. */
export function describeTextState({ textState, fault }: SourceRow): {
  readonly shown: string | undefined;
  readonly spoken: string;
} {
  const { shown, words } = TEXT_STATES[textState];
  if (fault !== undefined) return { shown: FAULTS[fault](), spoken: FAULTS[fault]() };
  return { shown: shown?.(), spoken: words() };
}
