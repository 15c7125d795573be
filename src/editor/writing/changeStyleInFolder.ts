// The citations of all notes in a folder in another style: gathered with progress, shown before they are made, undone as one.
import * as vscode from 'vscode';
import { convertStyle } from '../../core/citing/convertStyle.ts';
import { editStyleField, STYLE_FIELD } from '../../core/citing/styleField.ts';
import type { CitationStyle } from '../../core/citing/styles/style.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { UserError } from '../../core/userError.ts';
import { createRanges } from '../convert.ts';
import { toStyleContext } from '../noteStyle.ts';
import type { Services } from '../services.ts';

export async function changeFolder(
  services: Services,
  style: CitationStyle,
  folder: vscode.WorkspaceFolder,
): Promise<void> {
  const gathered = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the notes in {folder}', { folder: folder.name }),
      cancellable: true,
    },
    (progress, token) => gatherEdits(services, style, folder, progress, token),
  );
  if (gathered === undefined) return;
  if (gathered.size === 0)
    throw new UserError('No note in {folder} has a citation in another style.', { folder: folder.name });
  await vscode.workspace.applyEdit(gathered, { isRefactoring: true });
}

type Progress = vscode.Progress<{ message: string; increment: number }>;

/** undefined where the user cancels. */
async function gatherEdits(
  { library }: Services,
  style: CitationStyle,
  folder: vscode.WorkspaceFolder,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.md'),
    '**/node_modules/**',
    undefined,
    token,
  );
  const sources = new Set(library.current.listFiles());
  const notes = files.filter(({ fsPath }) => !sources.has(fsPath));
  const context = toStyleContext(library.current, folder);
  const edit = new vscode.WorkspaceEdit();
  for (const uri of notes) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / notes.length });
    const text = await readText(uri);
    const note = parseNote(text);
    const { edits } = convertStyle(note, style, context);
    const field = note.frontMatter[STYLE_FIELD] === undefined ? undefined : editStyleField(note, style.id);
    const toRange = createRanges(text);
    for (const each of [...(field ? [field] : []), ...edits])
      edit.replace(uri, toRange(each), each.text, describe(style));
  }
  return token.isCancellationRequested ? undefined : edit;
}

function describe({ id }: CitationStyle): vscode.WorkspaceEditEntryMetadata {
  return { needsConfirmation: true, label: vscode.l10n.t('Citation as {style}', { style: id }) };
}

/** As it stands in an editor, else on disk. */
async function readText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return (
    open?.getText() ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri))
  );
}
