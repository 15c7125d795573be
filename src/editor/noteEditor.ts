// The note in which one is writing, and changing it in one step that one undo takes back.
import * as vscode from 'vscode';
import type { CitingStyle, Insertion } from '../core/citing/insertion.ts';
import { findFrontMatter } from '../core/frontMatter/frontMatter.ts';
import type { Library } from '../core/library.ts';
import type { Note } from '../core/note/note.ts';
import { UserError } from '../core/userError.ts';
import type { TextEdit } from '../core/text/textEdit.ts';
import { addTextEdits, toRange } from './convert.ts';
import type { Front } from './frontDocument.ts';
import { isNote } from './notes.ts';
import { readCiting } from './noteStyle.ts';
import type { Services } from './services.ts';

export interface WritingContext {
  readonly front: Front;
  readonly note: Note;
  readonly library: Library;
  readonly citing: CitingStyle;
}

export interface InsertionContext extends WritingContext {
  /** Where things are inserted. */
  readonly offset: number;
}

/** Fails with a sentence where no note is being edited. */
export function startWriting({ notes, library, front: shown }: Services): WritingContext {
  const front = shown.find();
  if (front === undefined || !isNote(front.document)) {
    throw new UserError('Open a Markdown note first; Ibid inserts the citation at the cursor.');
  }
  const { document } = front;
  const note = notes.get(document);
  const own = library.for(document);
  return { front, note, library: own, citing: readCiting(document, note, own) };
}

/** Fails also where the cursor stands as in a file just opened: what goes before front matter would end its being that. */
export function startInserting(services: Services): InsertionContext {
  const writing = startWriting(services);
  const offset = findInsertionOffset(writing.front);
  if (offset < (findFrontMatter(writing.note.text)?.yaml.start ?? 0))
    throw new UserError('Move the cursor below the front matter first.');
  return { ...writing, offset };
}

/** After what is selected; at the end where nothing tells. */
export function findInsertionOffset({ document, selection }: Front): number {
  return selection === undefined ? document.getText().length : document.offsetAt(selection.end);
}

export async function place(services: Services, { front }: WritingContext, insertion: Insertion): Promise<void> {
  const { document, editor } = front;
  await editNote(front, insertion.edits);
  moveTo(services, front, insertion.cursor);
  if (editor !== undefined) await vscode.window.showTextDocument(document, editor.viewColumn);
}

/** One step for undo. */
export async function editNote({ document, editor }: Front, edits: readonly TextEdit[]): Promise<void> {
  const done = editor
    ? await editor.edit((edit) => edits.forEach((each) => edit.replace(toRange(document, each), each.text)))
    : await vscode.workspace.applyEdit(addTextEdits(new vscode.WorkspaceEdit(), document, edits));
  if (!done) throw new UserError('The note could not be changed; it may be read-only.');
}

/** The cursor, or where there is none the place at which one writes next. */
export function moveTo(services: Services, { document, editor }: Front, offset: number): void {
  services.front.setPlace(document, offset);
  if (editor === undefined) return;
  const at = document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}
