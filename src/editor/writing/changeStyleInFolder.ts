// The citations of all notes in a folder in another style: collected with progress, made at once or after a review, undone as one.
import * as vscode from 'vscode';
import { convertStyle, editStyleField, STYLE_FIELD } from '../../core/citing/convertStyle.ts';
import type { CitationStyle, StyleContext } from '../../core/citing/styleTable.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { UserError } from '../../core/userError.ts';
import { createRanges } from '../convert.ts';
import { formatPlural, type PluralForms } from '../plural.ts';
import { toStyleContext } from '../noteStyle.ts';
import type { Services } from '../services.ts';
import { changeWithUndo } from '../sidebar/fileEdits.ts';
import { showResult } from './styleResult.ts';

interface Change {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly text: string;
}

interface FolderChanges {
  readonly changes: readonly Change[];
  readonly notes: number;
  readonly converted: number;
  readonly kept: number;
}

const CITATIONS: PluralForms = [
  () => vscode.l10n.t('1 citation'),
  (facts) => vscode.l10n.t('{count} citations', facts),
];
const NOTES: PluralForms = [() => vscode.l10n.t('1 note'), (facts) => vscode.l10n.t('{count} notes', facts)];

export async function changeFolder(
  services: Services,
  style: CitationStyle,
  folder: vscode.WorkspaceFolder,
): Promise<void> {
  const collected = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the notes in {folder}', { folder: folder.name }),
      cancellable: true,
    },
    (progress, token) => collectChanges(services, style, folder, progress, token),
  );
  if (collected === undefined) return;
  if (collected.changes.length === 0)
    throw new UserError('All citations in {folder} already use this style.', { folder: folder.name });
  const way = await pickWay(collected);
  if (way === undefined) return;
  const edit = toEdit(collected, style, way);
  const documents = await Promise.all(edit.entries().map(([uri]) => vscode.workspace.openTextDocument(uri)));
  const undo = await changeWithUndo(documents, () => applyAndSave(edit, documents));
  if (undo === undefined || way !== 'all') return;
  const { converted, kept } = collected;
  showResult(services, style, { converted, kept, undo });
}

/** VS Code saves the files of a refactoring unless the user has turned that off, but not where only one is ticked. */
async function applyAndSave(edit: vscode.WorkspaceEdit, documents: readonly vscode.TextDocument[]): Promise<boolean> {
  const clean = documents.filter(({ isDirty }) => !isDirty);
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) return false;
  const saves = vscode.workspace.getConfiguration('files').get<boolean>('refactoring.autoSave', true);
  if (saves) for (const document of clean) await document.save();
  return true;
}

type Progress = vscode.Progress<{ message: string; increment: number }>;

/** undefined where the user cancels. */
async function collectChanges(
  { library }: Services,
  style: CitationStyle,
  folder: vscode.WorkspaceFolder,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<FolderChanges | undefined> {
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.md'),
    '**/node_modules/**',
    undefined,
    token,
  );
  const sources = new Set(library.current.listFiles());
  const notes = files.filter(({ fsPath }) => !sources.has(fsPath));
  const context = toStyleContext(library.current, folder);
  const all: FolderChanges[] = [];
  for (const uri of notes) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / notes.length });
    all.push(convertNotes(uri, await readText(uri), style, context));
  }
  if (token.isCancellationRequested) return undefined;
  return {
    changes: all.flatMap(({ changes }) => changes),
    notes: all.filter(({ changes }) => changes.length > 0).length,
    converted: sum(all.map(({ converted }) => converted)),
    kept: sum(all.map(({ kept }) => kept)),
  };
}

function convertNotes(uri: vscode.Uri, text: string, style: CitationStyle, context: StyleContext): FolderChanges {
  const note = parseNote(text);
  const { edits, converted, kept } = convertStyle(note, style, context);
  const field = note.frontMatter[STYLE_FIELD] === undefined ? undefined : editStyleField(note, style.id);
  const toRange = createRanges(text);
  const changes = [...(field ? [field] : []), ...edits].map((each) => ({ uri, range: toRange(each), text: each.text }));
  return { changes, notes: 1, converted, kept };
}

/** VS Code shows changes one by one only if each has to be ticked, so that whoever wants them all is not made to. */
async function pickWay({ converted, notes }: FolderChanges): Promise<'all' | 'ticked' | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Change all'),
      description: `${formatPlural(CITATIONS, converted)} · ${formatPlural(NOTES, notes)}`,
      detail: vscode.l10n.t('One Undo reverts it in all notes.'),
      way: 'all' as const,
    },
    {
      label: vscode.l10n.t('Review changes first…'),
      detail: vscode.l10n.t('VS Code lists every change and makes those you select.'),
      way: 'ticked' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Change Citation Style'),
    placeHolder: vscode.l10n.t('How to change the notes'),
  });
  return picked?.way;
}

function toEdit({ changes }: FolderChanges, { id }: CitationStyle, way: 'all' | 'ticked'): vscode.WorkspaceEdit {
  const label = vscode.l10n.t('Citation as {style}', { style: id });
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, range, text } of changes)
    edit.replace(uri, range, text, { needsConfirmation: way === 'ticked', label });
  return edit;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** As it stands in an editor, else on disk. */
async function readText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return (
    open?.getText() ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri))
  );
}
