// The file that has a source's text: named in the library file, or opened in the program that shows such files. Loaded on first use.
import * as vscode from 'vscode';
import { ATTACHMENT_EXTENSIONS } from '../../core/formats/attachments.ts';
import { canBeNamed, findAttachmentEdit } from '../../core/navigation/fieldEdits.ts';
import { UserError } from '../../core/userError.ts';
import { toFile, toRangeIn, toUri } from '../convert.ts';
import type { Services } from '../services.ts';
import type { Undo } from '../sourceUndo.ts';
import { FileEdits } from './fileEdits.ts';

/** Asks for the file unless it is given, and names it where the source stands. Resolves to what takes that back. */
export async function attachFile({ library }: Services, key: string, answer?: string): Promise<Undo | undefined> {
  const row = library.current.findRow(key);
  if (row === undefined) throw new UserError('The library has no source with the key {key}.', { key });
  const chosen = answer ?? (await askForFile(row.file));
  if (chosen === undefined) return undefined;
  if (!canBeNamed(chosen)) {
    throw new UserError('The name of {file} contains characters that a library file cannot contain. Rename it first.', {
      file: chosen,
    });
  }
  const edits = new FileEdits();
  const text = await edits.read(row.file);
  const entry = await edits.findEntry(row.file, row.key);
  const edit = findAttachmentEdit(text, row.file, entry, toPath(chosen, row.file));
  if (edit === undefined) {
    throw new UserError('Another program writes {file}; attach the file there, or save it next to {file} as {name}.', {
      file: vscode.workspace.asRelativePath(row.file),
      name: `${row.key}.pdf`,
    });
  }
  edits.edit.replace(toUri(row.file), toRangeIn(text, edit), edit.text);
  return edits.apply();
}

async function askForFile(libraryFile: string): Promise<string | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Attach File'),
      openLabel: vscode.l10n.t('Attach'),
      defaultUri: vscode.Uri.joinPath(toUri(libraryFile), '..'),
      filters: { [vscode.l10n.t('PDFs, web pages and texts')]: [...ATTACHMENT_EXTENSIONS] },
    })) ?? [];
  return uri && toFile(uri);
}

/** From the folder of the library file, if the file lies there or below, so that both can be moved together; with slashes. */
function toPath(file: string, libraryFile: string): string {
  const [path, own] = [file, libraryFile].map((each) => each.replaceAll('\\', '/'));
  const folder = own?.replace(/[^/]*$/, '') ?? '';
  return path?.startsWith(folder) === true ? path.slice(folder.length) : (path ?? file);
}

/** In the system's own program; in a remote window, whose files that cannot open, in VS Code. */
export async function openAttachment({ library }: Services, key: string): Promise<void> {
  const found = library.current.find(key);
  const tried = typeof found?.missingText === 'object' ? found.missingText.facts.file : undefined;
  const file = found?.source.attachment ?? tried ?? found?.files?.[0];
  if (file === undefined) throw new UserError('{key} has no attached file.', { key: `@${key}` });
  const uri = toUri(file);
  const isThere = await vscode.workspace.fs.stat(uri).then(() => true, () => false); // oxfmt-ignore
  if (!isThere) throw new UserError('{file} cannot be opened; it may have been moved or deleted.', { file });
  if (vscode.env.remoteName === undefined) await vscode.env.openExternal(uri);
  else await vscode.commands.executeCommand('vscode.open', uri);
}
