// What a note cites, written into the note as a list or beside it as a file for Pandoc. Loaded on first use.
import * as vscode from 'vscode';
import { insertBibliography as toEdit } from '../../core/references/bibliographyBlock.ts';
import { addBibliography, isCitedList, listBibliographies } from '../../core/projects/bibliography.ts';
import { UserError } from '../../core/userError.ts';
import { withCaptureProgress } from '../capture/captureProgress.ts';
import { addTextEdits } from '../convert.ts';
import { formatPlural, type PluralForms } from '../plural.ts';
import type { Front } from '../frontDocument.ts';
import { editNote } from '../noteEditor.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';
import { formatCited, collectCited } from './citedSources.ts';

/** At the cursor, or in the place of the list that is there; one edit, so that one undo takes it back. */
export async function insertBibliography(services: Services): Promise<void> {
  const { csl, notes } = services;
  const front = findNote(services);
  const { document } = front;
  const title = vscode.l10n.t('Formatting references');
  const formatted = await withCaptureProgress(title, (_, signal) => csl.load(document, signal));
  if (formatted === undefined) return;
  const { references, locale } = formatted;
  if (references.length === 0) throw new UserError('This note cites no source in your library.');
  const cursor = front.cursor ?? document.getText().length;
  await editNote(front, [toEdit(notes.get(document), cursor, references, locale)]);
  const plain = references.filter(({ isPlain }) => isPlain);
  if (plain.length > 0) {
    const keys = plain.map(({ key }) => `@${key}`).join(', ');
    void vscode.window.showWarningMessage(vscode.l10n.t('The style could not format {keys}.', { keys }));
  }
}

/** Asks where to, writes, and offers to name the file in the note, so that Pandoc finds it. */
export async function exportBibliography(services: Services): Promise<void> {
  const { document } = findNote(services);
  const title = vscode.l10n.t('Collecting cited sources');
  const cited = await withCaptureProgress(title, (_, signal) => collectCited(services, document, signal));
  if (cited === undefined) return;
  const { items, unknown } = cited;
  if (items.length === 0) throw new UserError('This note cites no source in your library.');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Bibliography'),
    defaultUri: suggestTarget(document),
    filters: { 'CSL-JSON': ['json'], BibTeX: ['bib'] },
  });
  if (target === undefined) return;
  const writing = vscode.l10n.t('Writing {file}', { file: vscode.workspace.asRelativePath(target) });
  const bytes = await withCaptureProgress(writing, (_, signal) => formatCited(target, items, signal));
  if (bytes === undefined) return;
  await vscode.workspace.fs.writeFile(target, bytes);
  await offerToName(services, document, target, items.length, unknown);
}

/** Writes those of the named files that do not say what the note cites. Without some sources it would lose them: then none. */
export async function updateExports(
  services: Services,
  document: vscode.TextDocument,
  named: readonly string[],
): Promise<void> {
  const { signal } = new AbortController();
  const { items, unknown } = await collectCited(services, document, signal);
  if (unknown.length > 0) {
    services.log.info(`${named.join(', ')} is left as it is: the library lacks ${unknown.join(', ')}`);
    return;
  }
  for (const name of named) {
    const target = vscode.Uri.joinPath(document.uri, '..', name);
    if (vscode.workspace.getWorkspaceFolder(target) === undefined) continue;
    const bytes = await formatCited(target, items, signal);
    const before = await vscode.workspace.fs.readFile(target).then(undefined, () => undefined);
    if (before === undefined || decode(before) !== decode(bytes)) await vscode.workspace.fs.writeFile(target, bytes);
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Beside the note, by a name that says what it is and that the library passes over. */
function suggestTarget({ uri }: vscode.TextDocument): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = uri.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const beside = uri.scheme === 'untitled' ? (folder?.uri ?? uri) : vscode.Uri.joinPath(uri, '..');
  return vscode.Uri.joinPath(beside, `${name}.cited.json`);
}

async function offerToName(
  { notes }: Services,
  document: vscode.TextDocument,
  target: vscode.Uri,
  count: number,
  unknown: readonly string[],
): Promise<void> {
  const path = toRelative(document.uri, target);
  const edit = path === undefined ? undefined : addBibliography(notes.get(document), path);
  const isNamed = listBibliographies(notes.get(document).frontMatter).includes(path ?? '');
  const name = vscode.l10n.t('Add It to Front Matter');
  const said = formatPlural(toWritten(vscode.workspace.asRelativePath(target)), count);
  const lacks = unknown.length === 0 ? '' : vscode.l10n.t('Not in your library: {keys}.', { keys: unknown.join(', ') });
  const hint = isCitedList(target.path)
    ? vscode.l10n.t('If the note lists it as its bibliography, Ibid updates it each time you save.')
    : '';
  if (edit === undefined || isNamed) return void vscode.window.showInformationMessage(join(said, lacks));
  if ((await vscode.window.showInformationMessage(join(said, lacks, hint), name)) !== name) return;
  const fresh = addBibliography(notes.get(document), path ?? '');
  if (fresh === undefined) return;
  await vscode.workspace.applyEdit(addTextEdits(new vscode.WorkspaceEdit(), document, [fresh]));
}

const toWritten = (file: string): PluralForms => [
  () => vscode.l10n.t('Exported 1 cited source to {file}.', { file }),
  ({ count }) => vscode.l10n.t('Exported {count} cited sources to {file}.', { count, file }),
];

function join(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}

/** From the note's folder downwards; undefined for what lies elsewhere. */
function toRelative(note: vscode.Uri, target: vscode.Uri): string | undefined {
  const folder = vscode.Uri.joinPath(note, '..').path.replace(/\/?$/, '/');
  return target.path.startsWith(folder) ? target.path.slice(folder.length) : undefined;
}

function findNote({ front }: Services): Front {
  const found = front.find();
  if (found !== undefined && isNote(found.document)) return found;
  throw new UserError('Open a Markdown note first.');
}
