// Replaces all of a document in one step that Undo takes back, saves and shows it.
import * as vscode from 'vscode';
import { UserError } from '../core/userError.ts';
import { toRange } from './convert.ts';

/**
 * A document with changes that were not saved before stays unsaved, as those are the user's to save. `edit` holds what
 * else belongs to the step.
 */
export async function replaceDocument(
  document: vscode.TextDocument,
  text: string,
  edit = new vscode.WorkspaceEdit(),
): Promise<void> {
  const { isDirty } = document;
  edit.replace(document.uri, toRange(document, { start: 0, end: document.getText().length }), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError('{file} could not be changed; it may be read-only.', { file: document.fileName });
  }
  if (!isDirty) await document.save();
  await vscode.window.showTextDocument(document, { preview: false });
}
