// What a change of citation style came to, in one notice that takes it back, whether it was of a note or of a folder.
import * as vscode from 'vscode';
import type { CitationStyle } from '../../core/citing/styleTable.ts';
import { showNotice } from '../notices.ts';
import type { Services } from '../services.ts';
import type { Undo } from '../sourceUndo.ts';

export interface StyleResult {
  readonly converted: number;
  readonly kept: number;
  /** Absent where nothing was changed. */
  readonly undo?: Undo | undefined;
}

export function showResult(services: Services, { id }: CitationStyle, { converted, kept, undo }: StyleResult): void {
  const facts = { style: id, converted, kept };
  const message =
    kept > 0
      ? vscode.l10n.t(
          'Citations changed to {style}: {converted}. Left unchanged because the style cannot express them: {kept}.',
          facts,
        )
      : converted > 0
        ? vscode.l10n.t('Citations changed to {style}: {converted}.', facts)
        : vscode.l10n.t('All citations here already use the style {style}.', facts);
  showNotice(services, message, undo === undefined ? [] : [{ title: vscode.l10n.t('Undo'), run: undo }]);
}
