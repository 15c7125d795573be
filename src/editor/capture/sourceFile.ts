// The Markdown file of a source that a command is about: of a row of the tree, of a citekey, or in the editor.
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.ts';
import { toUri } from '../convert.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';

/** `given` is a citekey, or the row of the tree that holds one; without it the source in the editor is meant. */
export async function openSourceFile({ library }: Services, given: unknown): Promise<vscode.TextDocument> {
  const key = hasRow(given) ? given.row.key : given;
  const file = typeof key === 'string' ? library.current.findRow(key)?.file : undefined;
  const open = vscode.window.activeTextEditor?.document;
  const document = file === undefined ? open : await vscode.workspace.openTextDocument(toUri(file));
  if (document !== undefined && isNote(document)) return document;
  throw new UserError(
    'Open a source that is a Markdown file first; Ibid does not change bibliography entries this way.',
  );
}

function hasRow(value: unknown): value is { readonly row: { readonly key: string } } {
  return typeof value === 'object' && value !== null && 'row' in value;
}
