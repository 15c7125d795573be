// From pasted text to a source: understood, shown for correction, only then written. Loaded on first use.
import * as vscode from 'vscode';
import { parsePasted } from '../core/capture/pasted.ts';
import { formatArticle } from '../core/formats/article.ts';
import { formatCitekey, formatFileName } from '../core/citekey.ts';
import { UserError } from '../core/userError.ts';
import { reviewDraft, type ReviewedDraft } from './draftReview.ts';
import type { Services } from './services.ts';
import { readSetting } from './settings.ts';

export async function addFromClipboard(services: Services): Promise<void> {
  const folder = captureFolder();
  const pasted = await vscode.env.clipboard.readText();
  if (pasted.trim() === '') {
    throw new UserError('The clipboard holds no text. Copy the article in your browser first, then try again.');
  }
  const draft = parsePasted(pasted);
  const isTaken = (key: string) => services.library.current.has(key);
  const key = formatCitekey(draft.item, readSetting('citekey.pattern'), isTaken);
  const reviewed = await reviewDraft({ ...draft, key }, { folder, isTaken });
  if (reviewed !== undefined) await writeSource(folder, reviewed);
}

/** Where new sources go: in the folder of the note that one is writing, else in the first. */
function captureFolder(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const workspace = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (workspace === undefined) throw new UserError('Open a folder first; the source becomes a file in it.');
  return vscode.Uri.joinPath(workspace.uri, readSetting('library.captureFolder', workspace.uri));
}

/** A new file by a WorkspaceEdit, so that Undo takes it back; it never replaces one that is there. */
async function writeSource(folder: vscode.Uri, { key, item, text }: ReviewedDraft): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, `${formatFileName(key)}.md`);
  const contents = new TextEncoder().encode(formatArticle({ item: { ...item, id: key }, text }));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents, overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError('{file} could not be written; a file of that name may exist already.', { file: uri.fsPath });
  }
  await vscode.window.showTextDocument(uri);
}
