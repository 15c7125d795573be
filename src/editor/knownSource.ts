// What was captured is in the library already: update it, with the changes shown first, open it, or add it all the same.
import * as vscode from 'vscode';
import type { Draft } from '../core/capture/draft.ts';
import { updateArticle } from '../core/capture/updatedArticle.ts';
import { formatTitle, type Source } from '../core/source.ts';
import { toUri } from './convert.ts';
import { replaceDocument } from './replaceDocument.ts';

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

const SCHEME = 'ibid-update';

/** Shows what would change, and changes it once the user agrees. */
export async function updateKnown(known: Source, draft: Draft): Promise<void> {
  const document = await vscode.workspace.openTextDocument(toUri(known.file));
  const updated = updateArticle(document.getText(), known.key, draft);
  const proposal = document.uri.with({ scheme: SCHEME });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => updated,
  });
  try {
    const title = vscode.l10n.t('@{key}: as it is ↔ as captured now', { key: known.key });
    await vscode.commands.executeCommand('vscode.diff', document.uri, proposal, title, { preview: true });
    if (await agree(known)) await replaceDocument(document, updated);
  } finally {
    await closeDiff(proposal);
    provider.dispose();
  }
}

async function agree({ key }: Source): Promise<boolean> {
  const update = `$(check) ${vscode.l10n.t('Update @{key}', { key })}`;
  const rows = [update, `$(close) ${vscode.l10n.t('Leave it as it is')}`];
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Add Source: are these changes right?'),
    ignoreFocusOut: true,
  });
  return picked === update;
}

async function closeDiff(proposal: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isDiff = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputTextDiff && input.modified.toString() === proposal.toString();
  await vscode.window.tabGroups.close(tabs.filter(isDiff));
}
