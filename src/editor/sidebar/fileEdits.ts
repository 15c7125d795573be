// Edits to files that may not be open, made in one step that can be taken back. VS Code's own undo belongs to an editor, and knows nothing of a file that was deleted.
import * as vscode from 'vscode';
import type { KeyedSpan } from '../../core/format.ts';
import { listKeys } from '../../core/formats/formatTable.ts';
import type { Span } from '../../core/text/span.ts';
import { UserError } from '../../core/userError.ts';
import { toRange, toUri } from '../convert.ts';
import type { Undo } from '../sourceUndo.ts';

export class FileEdits {
  readonly edit = new vscode.WorkspaceEdit();
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #entries = new Map<string, readonly KeyedSpan[]>();
  readonly #deleted: vscode.Uri[] = [];

  async read(file: string): Promise<string> {
    const document = this.#documents.get(file) ?? (await openDocument(toUri(file)));
    this.#documents.set(file, document);
    return document.getText();
  }

  /** The entry of the source where it stands now: the index may lag what is in the editor. */
  async findEntry(file: string, key: string): Promise<Span> {
    const entries = this.#entries.get(file) ?? listKeys(await this.read(file), file);
    this.#entries.set(file, entries);
    const entry = entries.find((each) => each.key === key);
    if (entry === undefined) throw new UserError('{file} no longer has the source {key}.', { file, key: `@${key}` });
    return entry;
  }

  deleteFile(uri: vscode.Uri): void {
    this.#deleted.push(uri);
    this.edit.deleteFile(uri, { ignoreIfNotExists: true });
  }

  apply(): Promise<Undo | undefined> {
    return applyWithUndo(this.edit, this.#deleted);
  }
}

/**
 * Saves what had no unsaved changes, and resolves to what takes all of it back; to nothing where there is nothing to
 * change, which VS Code would call a failure. `deleted` are the files that the edit deletes.
 */
export async function applyWithUndo(
  edit: vscode.WorkspaceEdit,
  deleted: readonly vscode.Uri[] = [],
): Promise<Undo | undefined> {
  if (edit.size + deleted.length === 0) return undefined;
  const documents = await Promise.all(edit.entries().map(([uri]) => openDocument(uri)));
  const clean = documents.filter(({ isDirty }) => !isDirty);
  const files = await Promise.all(deleted.map(readBytes));
  return changeWithUndo(
    documents,
    async () => {
      await applyEdit(edit);
      await saveAll(clean);
      return true;
    },
    files,
  );
}

interface TextChange {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

/**
 * Resolves to what takes back what `change` does to the documents, as long as their texts are as it left them; to nothing
 * where it says that it has done nothing.
 */
export async function changeWithUndo(
  documents: readonly vscode.TextDocument[],
  change: () => Thenable<boolean>,
  deleted: readonly DeletedFile[] = [],
): Promise<Undo | undefined> {
  const before = documents.map((document) => document.getText());
  if (!(await change())) return undefined;
  const changes = documents.map((document, at): TextChange => ({
    uri: document.uri,
    before: before[at] ?? '',
    after: document.getText(),
  }));
  return () => restore(changes, deleted);
}

interface DeletedFile {
  readonly uri: vscode.Uri;
  readonly contents: Uint8Array;
}

async function restore(changes: readonly TextChange[], deleted: readonly DeletedFile[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const clean: vscode.TextDocument[] = [];
  for (const { uri, before, after } of changes) {
    const document = await openDocument(uri);
    if (document.getText() !== after) {
      const file = vscode.workspace.asRelativePath(uri);
      throw new UserError('{file} has been changed since, so this cannot be undone here.', { file });
    }
    if (!document.isDirty) clean.push(document);
    edit.replace(uri, toRange(document, { start: 0, end: after.length }), before);
  }
  // What has come back by itself, from the trash or from Git, stays as it is.
  for (const { uri, contents } of deleted) edit.createFile(uri, { contents, ignoreIfExists: true });
  await applyEdit(edit);
  await saveAll(clean);
}

async function applyEdit(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError('The files could not be changed; they may be read-only or have changed meanwhile.');
  }
}

async function saveAll(documents: readonly vscode.TextDocument[]): Promise<void> {
  for (const document of documents) await document.save();
}

async function readBytes(uri: vscode.Uri): Promise<DeletedFile> {
  try {
    return { uri, contents: await vscode.workspace.fs.readFile(uri) };
  } catch {
    throw cannotOpen(uri);
  }
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw cannotOpen(uri);
  }
}

function cannotOpen({ fsPath }: vscode.Uri): UserError {
  return new UserError('{file} cannot be opened; it may have been moved or deleted.', { file: fsPath });
}
