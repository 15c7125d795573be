// What a change of citation style came to, in one sentence, whether it was of a note or of a folder.
import * as vscode from 'vscode';
import type { CitationStyle } from '../../core/citing/styleTable.ts';

export function showResult({ id }: CitationStyle, converted: number, kept: number): void {
  const facts = { style: id, converted, kept };
  void vscode.window.showInformationMessage(
    kept > 0
      ? vscode.l10n.t(
          'Citations rewritten as {style}: {converted}. Left as they were, since the style cannot say them: {kept}.',
          facts,
        )
      : converted > 0
        ? vscode.l10n.t('Citations rewritten as {style}: {converted}.', facts)
        : vscode.l10n.t('No citation here is in another style than {style}.', facts),
  );
}
