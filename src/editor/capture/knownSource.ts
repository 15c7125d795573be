// What was captured is in the library already: whether to update it, to open it, or to add it all the same.
import * as vscode from 'vscode';
import { formatTitle, type Source } from '../../core/source.ts';

export type KnownChoice = 'update' | 'open' | 'add';

/** Resolves with undefined where the user leaves with Escape. */
export async function pickForKnown(known: Source): Promise<KnownChoice | undefined> {
  const rows: (vscode.QuickPickItem & { readonly choice: KnownChoice })[] = [
    {
      label: `$(diff) ${vscode.l10n.t('Update it')}`,
      description: vscode.l10n.t('the changes are shown first; your own notes and fields stay'),
      choice: 'update',
    },
    { label: `$(go-to-file) ${vscode.l10n.t('Open it')}`, choice: 'open' },
    { label: `$(add) ${vscode.l10n.t('Add another source all the same')}`, choice: 'add' },
  ];
  const picked = await vscode.window.showQuickPick(
    // An entry of a bibliography belongs to the program that wrote it.
    rows.filter(({ choice }) => choice !== 'update' || isArticle(known)),
    {
      title: vscode.l10n.t('The library has this source already: @{key}', { key: known.key }),
      placeHolder: formatTitle(known.item),
      ignoreFocusOut: true,
    },
  );
  return picked?.choice;
}

function isArticle({ file, textStart }: Source): boolean {
  return textStart > 0 && /\.(?:md|markdown|qmd)$/i.test(file);
}
