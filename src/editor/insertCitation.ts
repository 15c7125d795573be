// Insert Citation: one or several sources at the cursor, joining the citation that is there; and a sentence quoted.
import * as vscode from 'vscode';
import { formatInsertion, formatQuotation, type Insertion, type Quoted } from '../core/citing/insertion.ts';
import { toPassage } from '../core/evidence/passage.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { UserError } from '../core/userError.ts';
import { registerCommands } from './commands.ts';
import { toRange } from './convert.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';
import { pickSources } from './sourcePicker.ts';

export function registerInsertCitation(services: Services): vscode.Disposable {
  return registerCommands(services, { 'ibid.insertCitation': () => pickAndInsert(services) });
}

async function pickAndInsert(services: Services): Promise<void> {
  noteEditor();
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Insert Citation'),
    placeholder: vscode.l10n.t('Title, author, year or citekey; tick several to cite them together'),
    many: true,
  });
  const keys = picked?.map(({ hit }) => hit.row.key) ?? [];
  if (keys.length > 0) await insertCitation(services, keys);
}

/** One edit, so that one undo takes it back. */
export async function insertCitation({ notes }: Services, keys: readonly string[]): Promise<void> {
  const { document, selection } = noteEditor();
  await insert(formatInsertion(notes.read(document), document.offsetAt(selection.end), keys));
}

/** The sentence of the source around `passage` (offsets into its text), word for word, with its citation. */
export async function quotePassage(services: Services, { key }: Source, passage: Span): Promise<void> {
  noteEditor();
  const reading = services.library.current.find(key)?.reading;
  if (reading === undefined) throw new UserError('The library has no text of {key} to quote from.', { key: `@${key}` });
  const { sentence, page } = toPassage(reading, passage);
  const words = reading.prose.slice(sentence.start, sentence.end);
  await quoteWords(services, { key, words, ...(page !== undefined && { page }) });
}

export async function quoteWords({ notes }: Services, quoted: Quoted): Promise<void> {
  const { document, selection } = noteEditor();
  await insert(formatQuotation(notes.read(document), document.offsetAt(selection.end), quoted));
}

async function insert(insertion: Insertion): Promise<void> {
  const editor = noteEditor();
  const { document } = editor;
  const at = document.positionAt(insertion.start);
  const done = await editor.edit((edit) => edit.replace(toRange(document, insertion), insertion.text));
  if (!done) throw new UserError('The note could not be changed; it may be read-only.');
  const cursor = document.positionAt(document.offsetAt(at) + insertion.text.length);
  editor.selection = new vscode.Selection(cursor, cursor);
  await vscode.window.showTextDocument(document, editor.viewColumn);
}

function noteEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && isNote(editor.document)) return editor;
  throw new UserError('Open a Markdown note first; the citation goes to its cursor.');
}
