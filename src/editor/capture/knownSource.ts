// What was captured is in the library already: whether to update it, to open it, or to add it all the same.
import * as vscode from 'vscode';
import { formatTitle, type Source } from '../../core/source.ts';

export type KnownChoice = 'update' | 'open' | 'add';

/** Resolves with undefined where the user leaves with Escape. */
export async function pickForKnown(known: Source): Promise<KnownChoice | undefined> {
  const rows: (vscode.QuickPickItem & { readonly choice: KnownChoice })[] = [
    {
      label: `$(diff) ${vscode.l10n.t('Update it')}`,
      description: vscode.l10n.t('shows the changes first; your notes and fields are kept'),
      choice: 'update',
    },
    { label: `$(go-to-file) ${vscode.l10n.t('Open it')}`, choice: 'open' },
    { label: `$(add) ${vscode.l10n.t('Add as a new source anyway')}`, choice: 'add' },
  ];
  const picked = await vscode.window.showQuickPick(
    // An entry of a bibliography belongs to the program that wrote it.
    rows.filter(({ choice }) => choice !== 'update' || isArticle(known)),
    {
      title: vscode.l10n.t('Already in your library: @{key}', { key: known.key }),
      placeHolder: formatTitle(known.item),
      ignoreFocusOut: true,
    },
  );
  return picked?.choice;
}

function isArticle({ file, textStart }: Source): boolean {
  return textStart > 0 && /\.(?:md|markdown|qmd)$/i.test(file);
}
