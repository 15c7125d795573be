// Writes captured sources: all files of all of them in one WorkspaceEdit, so that one Undo takes them back.
import * as vscode from 'vscode';
import type { KeptPicture } from '../../core/pictures/fetchPictures.ts';
import { toSourceFiles, type NewSource } from '../../core/drafts/sourceFiles.ts';
import { UserError } from '../../core/userError.ts';
import { readSetting } from '../settings.ts';
import type { Undo } from '../sourceUndo.ts';

/** Where new sources go: in the folder of the note that one is writing, else in the first. Never outside of it. */
export function captureFolder(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const workspace = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (workspace === undefined) throw new UserError('Open a folder first; Ibid saves the source in it.');
  const folder = vscode.Uri.joinPath(workspace.uri, readSetting('library.captureFolder', workspace.uri));
  if (`${folder.path}/`.startsWith(`${workspace.uri.path}/`)) return folder;
  throw new UserError('The setting {setting} points outside the folder {folder}; choose a folder inside it.', {
    setting: 'ibid.library.captureFolder',
    folder: workspace.name,
  });
}

export interface SourceToWrite {
  readonly source: NewSource;
  readonly pictures: readonly KeptPicture[];
}

/** New files that never replace others; resolves to what deletes them again. */
export async function writeSources(sources: readonly SourceToWrite[]): Promise<Undo> {
  const folder = captureFolder();
  const taken = new Set(await listNames(folder));
  const edit = new vscode.WorkspaceEdit();
  const written: WrittenFile[] = [];
  for (const { source, pictures } of sources) {
    const isFree = (name: string) => !taken.has(`${name}.md`.toLowerCase());
    for (const [index, { name, bytes }] of toSourceFiles(source, pictures, isFree).entries()) {
      const uri = vscode.Uri.joinPath(folder, name);
      taken.add(name.toLowerCase());
      edit.createFile(uri, { contents: bytes, overwrite: index > 0 });
      written.push({ uri, bytes });
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError('Ibid could not write to {folder}; it may be read-only.', { folder: folder.fsPath });
  }
  return () => deleteWritten(written);
}

interface WrittenFile {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
}

/** Only what is as it was written: what somebody has worked on since stays. */
async function deleteWritten(written: readonly WrittenFile[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, bytes } of written) {
    const isOpen = vscode.workspace.textDocuments.some(
      (each) => each.isDirty && each.uri.toString() === uri.toString(),
    );
    if (isOpen || !(await holds(uri, bytes))) {
      const file = vscode.workspace.asRelativePath(uri);
      throw new UserError('{file} has been changed since, so this cannot be undone here.', { file });
    }
    edit.deleteFile(uri, { ignoreIfNotExists: true });
  }
  await vscode.workspace.applyEdit(edit);
}

/** A file that is no longer there is gone already. */
async function holds(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    const found = await vscode.workspace.fs.readFile(uri);
    return found.length === bytes.length && found.every((byte, at) => byte === bytes[at]);
  } catch {
    return true;
  }
}

/** In lower case, as some file systems do not tell the case apart. */
async function listNames(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase());
  } catch {
    return [];
  }
}
