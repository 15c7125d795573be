// Complete Source: asks who knows a source's identifier for the fields that its file lacks. Loaded on first use.
import * as vscode from 'vscode';
import { fetchIdentified } from '../core/capture/capture.ts';
import { findIdentifierOf, formatIdentifier } from '../core/capture/identifiers.ts';
import { updateArticle } from '../core/capture/updatedArticle.ts';
import { parseArticle } from '../core/formats/article.ts';
import { UserError } from '../core/userError.ts';
import { withCaptureProgress } from './captureProgress.ts';
import { startCapturing } from './captureStart.ts';
import { toUri } from './convert.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';
import { replaceDocument } from './replaceDocument.ts';

/** `given` is a citekey, or the row of the tree that holds one; without it the source in the editor is meant. */
export async function completeSource(services: Services, given: unknown): Promise<void> {
  const document = await openSource(services, given);
  const [source] = parseArticle(document.getText(), document.fileName).sources;
  const identifier = source && findIdentifierOf(source.item);
  if (source === undefined || identifier === undefined) {
    throw new UserError('{file} has no DOI, ISBN, PMID or arXiv number by which it could be completed.', {
      file: vscode.workspace.asRelativePath(document.uri),
    });
  }
  const title = vscode.l10n.t('Asking for {identifier}', { identifier: formatIdentifier(identifier) });
  const item = await withCaptureProgress(title, async (_, signal) => {
    const { get } = await startCapturing(services);
    return await fetchIdentified(identifier, get, signal);
  });
  if (item === undefined) return;
  await replaceDocument(document, updateArticle(document.getText(), source.key, { item, text: '' }));
}

async function openSource({ library }: Services, given: unknown): Promise<vscode.TextDocument> {
  const key = isRowHolder(given) ? given.row.key : given;
  const file = typeof key === 'string' ? library.current.findRow(key)?.file : undefined;
  const open = vscode.window.activeTextEditor?.document;
  const document = file === undefined ? open : await vscode.workspace.openTextDocument(toUri(file));
  if (document !== undefined && isNote(document)) return document;
  throw new UserError('Open a source that is a Markdown file first; entries of a bibliography are left as they are.');
}

function isRowHolder(value: unknown): value is { readonly row: { readonly key: string } } {
  return typeof value === 'object' && value !== null && 'row' in value;
}
