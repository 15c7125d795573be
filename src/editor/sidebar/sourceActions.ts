// What changes the library's own files on the user's word: tags, keys, merging, deleting. Each resolves to what takes it back, and asks unless the answer is given. Loaded on first use.
import * as vscode from 'vscode';
import { findTagEdit } from '../../core/navigation/fieldEdits.ts';
import type { SourceRow } from '../../core/library.ts';
import { listMergedReferences, listMergeEdits, refuseRenaming } from '../../core/navigation/citekeyEdits.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { listTags } from '../../core/source.ts';
import { isUserError, UserError } from '../../core/userError.ts';
import { toRangeIn, toUri } from '../convert.ts';
import { formatPlural, type PluralForms } from '../plural.ts';
import { applyWithUndo, FileEdits } from './fileEdits.ts';
import type { Services } from '../services.ts';
import type { Undo } from '../sourceUndo.ts';
import { pickTags } from './tagPicker.ts';
import { escapeRow } from '../../core/labelText.ts';

/** Formats of which an entry can be cut without the rest losing its form. */
const CUTTABLE = /\.(?:bib|bibtex|ris)$/i;
const ARTICLE = /\.(?:md|markdown|qmd|mdx)$/i;

/** Asks which tags the sources shall have and writes what changes; `added` are given without asking. */
export async function tagSources(
  services: Services,
  rows: readonly SourceRow[],
  added?: readonly string[],
): Promise<Undo | undefined> {
  const { current } = services.library;
  const tagsOf = new Map(rows.map((row) => [row, listTags(current.findItem(row.key) ?? { id: row.key, type: '' })]));
  const [first = [], ...others] = tagsOf.values();
  const shared = first.filter((tag) => others.every((tags) => tags.includes(tag)));
  const known = current.listGroups('tag').map(({ name }) => name);
  const wanted = added === undefined ? await pickTags(known, shared, rows.length) : [...shared, ...added];
  if (wanted === undefined) return undefined;
  const edits = new FileEdits();
  for (const [row, tags] of tagsOf) {
    const kept = tags.filter((tag) => wanted.includes(tag) || !shared.includes(tag));
    const next = [...new Set([...kept, ...wanted])];
    if (next.join() !== tags.join()) await writeTags(edits, row, next);
  }
  return edits.apply();
}

async function writeTags(edits: FileEdits, row: SourceRow, tags: readonly string[]): Promise<void> {
  const text = await edits.read(row.file);
  const entry = await edits.findEntry(row.file, row.key);
  const edit = findTagEdit(text, row.file, entry, tags);
  if (edit === undefined) {
    throw new UserError('Another program writes {file}; tag {key} there.', {
      file: vscode.workspace.asRelativePath(row.file),
      key: `@${row.key}`,
    });
  }
  edits.edit.replace(toUri(row.file), toRangeIn(text, edit), edit.text);
}

/** Articles go to the trash where there is one; entries are cut from their file. */
export async function deleteSources(
  services: Services,
  rows: readonly SourceRow[],
  answer?: 'delete',
): Promise<Undo | undefined> {
  const edits = new FileEdits();
  for (const row of rows) await cutSource(edits, row);
  const places = rows.reduce((sum, { key }) => sum + (services.uses.count().get(key)?.times ?? 0), 0);
  const [only] = rows;
  const question =
    rows.length === 1
      ? vscode.l10n.t('Delete “{title}”?', { title: only?.title ?? '' })
      : vscode.l10n.t('Delete {count} sources?', { count: rows.length });
  const detail = [places > 0 && formatPlural(BEREFT, places), ...describeRemoval(rows)].filter(Boolean).join('\n');
  const sure = answer === 'delete' || (await confirm(question, detail, vscode.l10n.t('Delete')));
  return sure ? edits.apply() : undefined;
}

const BEREFT: PluralForms = [
  () => vscode.l10n.t('1 citation in your notes will be left without a source.'),
  (facts) => vscode.l10n.t('{count} citations in your notes will be left without a source.', facts),
];

/** What becomes of the files, and that there is a way back. */
function describeRemoval(rows: readonly SourceRow[]): string[] {
  const articles = rows.filter(({ file }) => ARTICLE.test(file));
  const sentences = [
    articles.length > 0 &&
      (articles.every(({ file }) => hasTrash(toUri(file)))
        ? vscode.l10n.t('Article files will be moved to the trash.')
        : vscode.l10n.t('Article files will be permanently deleted: this system has no trash.')),
    articles.length < rows.length && vscode.l10n.t('Entries will be removed from their files.'),
    vscode.l10n.t('You can undo this in the Sources view until you close the window.'),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** VS Code deletes to the trash only on a desktop's own disk, and does not tell extensions so. */
function hasTrash(uri: vscode.Uri): boolean {
  const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  return isLocal && uri.scheme === 'file' && vscode.workspace.getConfiguration('files', uri).get('enableTrash', true);
}

/** What is cited otherwise from then on, and by which key. */
export interface Recited {
  readonly undo: Undo;
  readonly to: string;
}

/** Asks for another citekey and writes it wherever the present one stands. */
export async function renameSource(
  services: Services,
  { key: from }: SourceRow,
  answer?: string,
): Promise<Recited | undefined> {
  const to = answer ?? (await askForKey(services, from));
  if (to === undefined || to === from) return undefined;
  const { renameKey } = await import('../navigation/renameEdits.ts');
  const { token } = new vscode.CancellationTokenSource();
  const edit = await renameKey(services, { from, to }, token);
  const undo = edit && (await applyWithUndo(edit));
  return undo && { undo, to };
}

async function askForKey(services: Services, from: string): Promise<string | undefined> {
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
    prompt: vscode.l10n.t('Updates its entry and every note that cites it.'),
    value: from,
    validateInput: (typed) => refuse(typed.trim()),
  });
  return to?.trim();
}

/** One of the sources stays, `answer` if it is given; what cites the others cites it from then on. */
export async function mergeSources(
  services: Services,
  rows: readonly SourceRow[],
  answer?: string,
): Promise<Recited | undefined> {
  if (rows.length < 2) throw new UserError('Select two or more duplicate sources first.');
  const key = answer ?? (await pickKept(rows));
  if (key === undefined) return undefined;
  const merged = rows.filter((row) => row.key !== key);
  const edits = new FileEdits();
  const places = await recite(services, edits, merged, key);
  await renameReferences(edits, merged, key);
  for (const row of merged) await cutSource(edits, row);
  const question = vscode.l10n.t('Merge {count} sources into {key}?', { count: rows.length, key: `@${key}` });
  const detail = [places > 0 && formatPlural(toRecited(key), places), ...describeRemoval(merged)];
  const sure =
    answer !== undefined || (await confirm(question, detail.filter(Boolean).join('\n'), vscode.l10n.t('Merge')));
  const undo = sure ? await edits.apply() : undefined;
  return undo && { undo, to: key };
}

const toRecited = (key: string): PluralForms => [
  () => vscode.l10n.t('1 citation will be changed to {key}.', { key: `@${key}` }),
  ({ count }) => vscode.l10n.t('{count} citations will be changed to {key}.', { count, key: `@${key}` }),
];

async function pickKept(rows: readonly SourceRow[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    rows.map(({ key, title, file }) => escapeRow({ label: `@${key}`, description: title, detail: file, key })),
    { title: vscode.l10n.t('Merge Duplicates'), placeHolder: vscode.l10n.t('Which one should be kept?') },
  );
  return picked?.key;
}

/** Writes `to` wherever one of `merged` is cited, and returns in how many places. */
async function recite({ uses }: Services, edits: FileEdits, merged: readonly SourceRow[], to: string): Promise<number> {
  const keys = merged.map(({ key }) => key);
  const files = new Set(keys.flatMap((key) => uses.list(key).map(({ file }) => file)));
  let places = 0;
  for (const file of files) {
    const text = await edits.read(file);
    for (const each of listMergeEdits(text, parseNote(text).citations, keys, to)) {
      edits.edit.replace(toUri(file), toRangeIn(text, each), each.text);
      places++;
    }
  }
  return places;
}

/** Entries of the same file that inherit from one of `merged` inherit from `to`. */
async function renameReferences(edits: FileEdits, merged: readonly SourceRow[], to: string): Promise<void> {
  for (const [file, rows] of Map.groupBy(merged, (row) => row.file)) {
    if (ARTICLE.test(file)) continue;
    const text = await edits.read(file);
    const gone = await Promise.all(rows.map(async ({ key }) => ({ key, ...(await edits.findEntry(file, key)) })));
    for (const each of listMergedReferences(text, file, gone, to)) {
      edits.edit.replace(toUri(file), toRangeIn(text, each), each.text);
    }
  }
}

async function cutSource(edits: FileEdits, { key, file }: SourceRow): Promise<void> {
  const uri = toUri(file);
  if (ARTICLE.test(file)) {
    edits.deleteFile(uri);
    return;
  }
  if (!CUTTABLE.test(file)) {
    throw new UserError('Another program writes {file}; remove {key} there.', {
      file: vscode.workspace.asRelativePath(file),
      key: `@${key}`,
    });
  }
  const text = await edits.read(file);
  const entry = await edits.findEntry(file, key);
  const after = /^[ \t]*(?:\r?\n){0,2}/.exec(text.slice(entry.end, entry.end + 200))?.[0].length ?? 0;
  edits.edit.delete(uri, toRangeIn(text, { start: entry.start, end: entry.end + after }));
}

async function confirm(question: string, detail: string, yes: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}
