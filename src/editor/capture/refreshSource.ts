// Check Source for Changes: reads a source's page again and, where it says something else, shows what and asks. Loaded on first use.
import * as vscode from 'vscode';
import { capture } from '../../core/capture/capture.ts';
import type { Draft } from '../../core/drafts/draft.ts';
import { updateArticle } from '../../core/drafts/updatedArticle.ts';
import { formatHost } from '../../core/web.ts';
import { formatDate } from '../../core/dates.ts';
import { parseArticle } from '../../core/formats/article.ts';
import { findLink, type CslItem, type Source } from '../../core/source.ts';
import { UserError } from '../../core/userError.ts';
import { withCaptureProgress } from './captureProgress.ts';
import { startCapturing, today } from './captureStart.ts';
import { replaceDocument } from '../replaceDocument.ts';
import type { Services } from '../services.ts';
import { openSourceFile } from './sourceFile.ts';
import { proposeUpdate } from './updateProposal.ts';

export async function refreshSource(services: Services, given: unknown): Promise<void> {
  const document = await openSourceFile(services, given);
  const [source] = parseArticle(document.getText(), document.uri.fsPath).sources;
  const url = source && findLink(source.item);
  if (source === undefined || url === undefined || !/^https?:\/\//i.test(url)) {
    throw new UserError('{file} has no web address to check.', {
      file: vscode.workspace.asRelativePath(document.uri),
    });
  }
  const draft = await captureAgain(services, url);
  if (draft === undefined) return;
  if (draft.text === '')
    throw new UserError('{host} returned no text this time; the source is unchanged.', { host: formatHost(url) });
  if (draft.item['content-hash'] === source.item['content-hash']) await showUnchanged(document, source, draft);
  else await proposeUpdate(services, source, { draft, typed: url });
}

/** undefined where the user cancelled. */
async function captureAgain(services: Services, url: string): Promise<Draft | undefined> {
  const title = vscode.l10n.t('Reading {host}', { host: formatHost(url) });
  const drafts = await withCaptureProgress(title, async ({ report }, signal) => {
    const capturing = await startCapturing(services, (next) => report(`→ ${formatHost(next)}`));
    return await capture({ kind: 'address', url }, { ...capturing, today: today() }, signal);
  });
  return drafts?.[0];
}

/** The day of this reading is written only if the user wants it. */
async function showUnchanged(document: vscode.TextDocument, { key, item }: Source, draft: Draft): Promise<void> {
  const set = vscode.l10n.t('Set Access Date to Today');
  const picked = await vscode.window.showInformationMessage(describeUnchanged(key, item), set);
  if (picked !== set) return;
  const { contents } = await updateArticle(document.getText(), key, draft);
  await replaceDocument(document, contents);
}

function describeUnchanged(key: string, { accessed }: CslItem): string {
  if (accessed === undefined) return vscode.l10n.t('The page of @{key} has not changed.', { key });
  return vscode.l10n.t('The page of @{key} has not changed since {date}.', { key, date: formatDate(accessed) });
}
