// What changes the library's own files on the user's word: tags, merging, deleting. Loaded on first use.
import * as vscode from 'vscode';
import { findTagEdit } from '../core/formats/tagEdits.ts';
import type { SourceRow } from '../core/library.ts';
import { listCiteEdits, refuseRenaming } from '../core/navigation/renameKey.ts';
import { listTags } from '../core/store/records.ts';
import { isUserError, UserError } from '../core/userError.ts';
import { toRangeIn, toUri } from './convert.ts';
import type { Services } from './services.ts';
import { pickTags } from './tagPicker.ts';

/** Formats of which an entry can be cut without the rest losing its form. */
const CUTTABLE = /\.(?:bib|ris)$/i;
const ARTICLE = /\.(?:md|markdown|qmd|mdx)$/i;

/** Asks which tags the sources shall have and writes what changes; `added` are given without asking. */
export async function tagSources(
  services: Services,
  rows: readonly SourceRow[],
  added?: readonly string[],
): Promise<void> {
  const { current } = services.library;
  const tagsOf = new Map(rows.map((row) => [row, listTags(current.findItem(row.key) ?? { id: row.key, type: '' })]));
  const [first = [], ...others] = tagsOf.values();
  const shared = first.filter((tag) => others.every((tags) => tags.includes(tag)));
  const known = current.listGroups('tag').map(({ name }) => name);
  const wanted = added === undefined ? await pickTags(known, shared, rows.length) : [...shared, ...added];
  if (wanted === undefined) return;
  const edits = new FileEdits();
  for (const [row, tags] of tagsOf) {
    const kept = tags.filter((tag) => wanted.includes(tag) || !shared.includes(tag));
    const next = [...new Set([...kept, ...wanted])];
    if (next.join() !== tags.join()) await writeTags(edits, row, next);
  }
  await edits.apply();
}

async function writeTags(edits: FileEdits, row: SourceRow, tags: readonly string[]): Promise<void> {
  const text = await edits.read(row.file);
  const edit = findTagEdit(text, row.file, row.span, tags);
  if (edit === undefined) {
    throw new UserError('{file} is written by another program; give {key} its tags there.', {
      file: vscode.workspace.asRelativePath(row.file),
      key: `@${row.key}`,
    });
  }
  edits.edit.replace(toUri(row.file), toRangeIn(text, edit), edit.text);
}

/** Articles go to the trash, entries are cut from their file; both can be undone. */
export async function deleteSources(services: Services, rows: readonly SourceRow[]): Promise<void> {
  const edits = new FileEdits();
  for (const row of rows) await cutSource(edits, row);
  const places = rows.reduce((sum, { key }) => sum + (services.uses.count().get(key)?.times ?? 0), 0);
  const [only] = rows;
  const question =
    rows.length === 1
      ? vscode.l10n.t('Delete “{title}”?', { title: only?.title ?? '' })
      : vscode.l10n.t('Delete {count} sources?', { count: rows.length });
  const cited = vscode.l10n.t('Notes cite it in {places} places; those citations stay and will name no source.', {
    places,
  });
  const kept = vscode.l10n.t('Articles go to the trash, entries are cut from their file. Undo brings them back.');
  const detail = places > 0 ? `${cited}\n${kept}` : kept;
  if (await confirm(question, detail, vscode.l10n.t('Delete'))) await edits.apply();
}

/** Asks for another citekey and writes it wherever the present one stands. */
export async function renameSource(services: Services, { key: from }: SourceRow): Promise<void> {
  const refuse = (to: string) => {
    try {
      refuseRenaming({ from, to }, services.library.current);
      return undefined;
    } catch (error) {
      if (!isUserError(error)) throw error;
      return vscode.l10n.t(error.template, error.facts);
    }
  };
  const to = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Citekey'),
    prompt: vscode.l10n.t('Its entry and every note that cites it are changed.'),
    value: from,
    validateInput: (typed) => refuse(typed.trim()),
  });
  if (to === undefined || to.trim() === from) return;
  const { renameKey } = await import('./renameEdits.ts');
  const { token } = new vscode.CancellationTokenSource();
  const edit = await renameKey(services, { from, to: to.trim() }, token);
  if (edit === undefined || !(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    throw new UserError('The files could not be changed; they may be read-only or have changed meanwhile.');
  }
}

/** One of the sources stays; what cites the others cites it from then on. */
export async function mergeSources(services: Services, rows: readonly SourceRow[]): Promise<void> {
  if (rows.length < 2) throw new UserError('Select the sources that are one and the same, at least two of them.');
  const picked = await vscode.window.showQuickPick(
    rows.map((row) => ({ label: `@${row.key}`, description: row.title, detail: row.file, row })),
    { title: vscode.l10n.t('Merge Duplicates'), placeHolder: vscode.l10n.t('Which of them stays?') },
  );
  if (picked === undefined) return;
  const merged = rows.filter((row) => row !== picked.row);
  const edits = new FileEdits();
  let places = 0;
  for (const { key } of merged) places += await recite(services, edits, key, picked.row.key);
  for (const row of merged) await cutSource(edits, row);
  const question = vscode.l10n.t('Merge {count} sources into {key}?', { count: rows.length, key: picked.label });
  const detail = vscode.l10n.t('{places} citations will name {key}; the other entries go. Undo brings them back.', {
    places,
    key: picked.label,
  });
  if (await confirm(question, detail, vscode.l10n.t('Merge'))) await edits.apply();
}

/** Writes `to` wherever `from` is cited, and returns in how many places. */
async function recite({ uses }: Services, edits: FileEdits, from: string, to: string): Promise<number> {
  let places = 0;
  for (const { file, spans } of uses.list(from)) {
    const text = await edits.read(file);
    const cited = spans.map((span) => ({ ...span, key: from }));
    for (const each of listCiteEdits(text, cited, { from, to })) {
      edits.edit.replace(toUri(file), toRangeIn(text, each), each.text);
      places++;
    }
  }
  return places;
}

async function cutSource(edits: FileEdits, { key, file, span }: SourceRow): Promise<void> {
  const uri = toUri(file);
  if (ARTICLE.test(file)) {
    edits.deleteFile(uri);
    return;
  }
  if (!CUTTABLE.test(file)) {
    throw new UserError('{file} is written by another program; remove {key} there.', {
      file: vscode.workspace.asRelativePath(file),
      key: `@${key}`,
    });
  }
  const text = await edits.read(file);
  const after = /^[ \t]*(?:\r?\n){0,2}/.exec(text.slice(span.end, span.end + 200))?.[0].length ?? 0;
  edits.edit.delete(uri, toRangeIn(text, { start: span.start, end: span.end + after }));
}

async function confirm(question: string, detail: string, yes: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

/** Edits to files that may not be open: read once, applied together, and saved where they had no unsaved changes. */
class FileEdits {
  readonly edit = new vscode.WorkspaceEdit();
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #unsaved = new Set<vscode.TextDocument>();

  async read(file: string): Promise<string> {
    const document = this.#documents.get(file) ?? (await this.#open(file));
    this.#documents.set(file, document);
    return document.getText();
  }

  deleteFile(uri: vscode.Uri): void {
    this.edit.deleteFile(uri, { ignoreIfNotExists: true });
  }

  async apply(): Promise<void> {
    if (!(await vscode.workspace.applyEdit(this.edit))) {
      throw new UserError('The files could not be changed; they may be read-only or have changed meanwhile.');
    }
    for (const document of this.#documents.values()) if (!this.#unsaved.has(document)) await document.save();
  }

  async #open(file: string): Promise<vscode.TextDocument> {
    try {
      const document = await vscode.workspace.openTextDocument(toUri(file));
      if (document.isDirty) this.#unsaved.add(document);
      return document;
    } catch {
      throw new UserError('{file} cannot be opened; it may have been moved or deleted.', { file });
    }
  }
}
