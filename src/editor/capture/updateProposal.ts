// A source that was captured again: the changes are shown, with the claims of notes that they affect, then made or not.
import * as vscode from 'vscode';
import type { Draft } from '../../core/drafts/draft.ts';
import { updateArticle } from '../../core/drafts/updatedArticle.ts';
import { parseArticle } from '../../core/formats/article.ts';
import type { Source } from '../../core/source.ts';
import { listAffectedClaims, type AffectedClaim } from './affectedClaims.ts';
import { toRange, toUri } from '../convert.ts';
import { fetchNewPictures } from './newPictures.ts';
import { replaceDocument } from '../replaceDocument.ts';
import type { Services } from '../services.ts';
import { escapeRow } from '../../core/labelText.ts';

interface Recapture {
  readonly draft: Draft;
  /** The address that the user typed. */
  readonly typed: string | undefined;
}

const SCHEME = 'ibid-update';

/** Whether the user agreed to the changes, which are one edit that Undo takes back. */
export async function proposeUpdate(services: Services, known: Source, { draft, typed }: Recapture): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(toUri(known.file));
  const { contents: article, replacesUserNotes } = await updateArticle(document.getText(), known.key, draft);
  const updating = { document, contents: article, captured: draft.text, typed };
  const withPictures = await fetchNewPictures(services, updating);
  if (withPictures === undefined) return false;
  const { contents, edit } = withPictures;
  const [updated = known] = parseArticle(contents, known.file).sources;
  const affected = await listAffectedClaims(services, { ...updated, key: known.key });
  const proposal = document.uri.with({ scheme: SCHEME });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => contents,
  });
  try {
    const title = vscode.l10n.t('@{key}: current ↔ new version', { key: known.key });
    await vscode.commands.executeCommand('vscode.diff', document.uri, proposal, title, { preview: true });
    const isAgreed = await agree(known.key, affected, replacesUserNotes);
    if (isAgreed) await replaceDocument(document, contents, edit);
    return isAgreed;
  } finally {
    await closeDiff(proposal);
    provider.dispose();
  }
}

type Choice = 'update' | 'leave' | AffectedClaim;
type Row = vscode.QuickPickItem & { readonly choice?: Choice };

/** A claim that is chosen is shown in its note; then the question is asked again. */
async function agree(key: string, affected: readonly AffectedClaim[], replacesUserNotes: boolean): Promise<boolean> {
  const rows = listRows(key, affected);
  for (;;) {
    const picked = await vscode.window.showQuickPick(rows, {
      title: vscode.l10n.t('Update @{key}: review the changes', { key }),
      placeHolder: replacesUserNotes
        ? vscode.l10n.t('You edited this text: check that your edits survive')
        : vscode.l10n.t('Your notes, tags and fields are kept'),
      ignoreFocusOut: true,
    });
    if (typeof picked?.choice !== 'object') return picked?.choice === 'update';
    await showClaim(picked.choice);
  }
}

function listRows(key: string, affected: readonly AffectedClaim[]): Row[] {
  const heading = vscode.l10n.t('Changes in your notes ({count})', { count: affected.length });
  return [
    escapeRow({ label: vscode.l10n.t('Update @{key}', { key }), choice: 'update' }, 'check'),
    { label: `$(close) ${vscode.l10n.t('Keep the current version')}`, choice: 'leave' },
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...affected.map((claim): Row => ({ ...claim.item, choice: claim })),
  ];
}

async function showClaim({ uri, span }: AffectedClaim): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const options = { selection: toRange(document, span), viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  await vscode.window.showTextDocument(document, options);
}

async function closeDiff(proposal: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isDiff = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputTextDiff && input.modified.toString() === proposal.toString();
  await vscode.window.tabGroups.close(tabs.filter(isDiff));
}
