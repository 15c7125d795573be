// The edits that give a source another citekey in all files at once, or the reason why not. Loaded on first use.
import * as vscode from 'vscode';
import { listKeys } from '../../core/formats/formatTable.ts';
import {
  listCiteEdits,
  listEntryEdits,
  listReferenceEdits,
  refuseRenaming,
  type Renaming,
} from '../../core/navigation/citekeyEdits.ts';
import { listCitedKeys } from '../../core/citations/citation.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import { UserError } from '../../core/userError.ts';
import { toUri } from '../convert.ts';
import { FileTexts } from '../fileTexts.ts';
import type { Services } from '../services.ts';

/** One edit of all files, which one undo takes back. Where the key stands in a library file, `asked` is that file. */
export async function renameKey(
  services: Services,
  renaming: Renaming,
  token: vscode.CancellationToken,
  asked?: vscode.TextDocument,
): Promise<vscode.WorkspaceEdit | undefined> {
  refuseRenaming(renaming, services.library.current);
  const edit = new vscode.WorkspaceEdit();
  const texts = new FileTexts();
  const add = async (file: string, edits: readonly TextEdit[]) => {
    for (const each of edits) edit.replace(toUri(file), await texts.toRange(file, each), each.text);
  };
  // The index may not know yet what was typed a moment ago in the file itself.
  const own = asked !== undefined && services.library.isSource(asked) ? [asked.uri.fsPath] : [];
  const claiming = services.library.current.listClaims(renaming.from).map((entry) => entry.file);
  for (const file of new Set([...claiming, ...own])) {
    await add(file, listLibraryEdits(await texts.read(file), file, renaming));
  }
  for (const { file } of services.uses.list(renaming.from)) {
    if (token.isCancellationRequested) return undefined;
    const text = await texts.read(file);
    await add(file, listCiteEdits(text, listCitedKeys(parseNote(text).citations), renaming));
  }
  return edit;
}

/** The file is read as it is now, since the store may lag an editor. */
function listLibraryEdits(text: string, file: string, renaming: Renaming): TextEdit[] {
  const entries = listKeys(text, file).filter(({ key }) => key === renaming.from);
  const written = entries.map((entry) => listEntryEdits(text, file, entry, renaming));
  if (written.some((edits) => edits.length === 0)) {
    const facts = { file: vscode.workspace.asRelativePath(toUri(file)), key: renaming.from };
    throw new UserError('{file} does not contain the key {key} itself, so it cannot be renamed there.', facts);
  }
  return [...written.flat(), ...listReferenceEdits(text, file, renaming)];
}
