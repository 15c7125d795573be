// What a change of citation style came to, in one sentence, whether it was of a note or of a folder.
import * as vscode from 'vscode';
import type { CitationStyle } from '../../core/citing/styleTable.ts';

export function showResult({ id }: CitationStyle, converted: number, kept: number): void {
  const facts = { style: id, converted, kept };
  void vscode.window.showInformationMessage(
    kept > 0
      ? vscode.l10n.t(
          'Citations changed to {style}: {converted}. Left unchanged because the style cannot express them: {kept}.',
          facts,
        )
      : converted > 0
        ? vscode.l10n.t('Citations changed to {style}: {converted}.', facts)
        : vscode.l10n.t('All citations here already use the style {style}.', facts),
  );
}
