// The note in which one is writing, and changing it in one step that one undo takes back.
import * as vscode from 'vscode';
import type { CitingStyle, Insertion } from '../core/citing/insertion.ts';
import { findFrontMatter } from '../core/frontMatter/frontMatter.ts';
import type { Library } from '../core/library.ts';
import type { Note } from '../core/note/note.ts';
import { UserError } from '../core/userError.ts';
import { toRange } from './convert.ts';
import { isNote } from './notes.ts';
import { readCiting } from './noteStyle.ts';
import type { Services } from './services.ts';

export interface WritingContext {
  readonly editor: vscode.TextEditor;
  readonly note: Note;
  readonly library: Library;
  readonly citing: CitingStyle;
}

export interface InsertionContext extends WritingContext {
  /** Where things are inserted. */
  readonly offset: number;
}

/** Fails with a sentence where no note is being edited. */
export function startWriting({ notes, library }: Services): WritingContext {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isNote(editor.document)) {
    throw new UserError('Open a Markdown note first; Ibid inserts the citation at the cursor.');
  }
  const { document } = editor;
  const note = notes.get(document);
  const own = library.for(document);
  return { editor, note, library: own, citing: readCiting(document, note, own) };
}

/** Fails also where the cursor stands as in a file just opened: what goes before front matter would end its being that. */
export function startInserting(services: Services): InsertionContext {
  const writing = startWriting(services);
  const { document, selection } = writing.editor;
  const offset = document.offsetAt(selection.end);
  if (offset < (findFrontMatter(writing.note.text)?.yaml.start ?? 0))
    throw new UserError('Move the cursor below the front matter first.');
  return { ...writing, offset };
}

export async function place({ editor }: WritingContext, { edits, cursor }: Insertion): Promise<void> {
  const { document } = editor;
  const ranges = edits.map((each) => ({ range: toRange(document, each), text: each.text }));
  const done = await editor.edit((edit) => ranges.forEach(({ range, text }) => edit.replace(range, text)));
  if (!done) throw new UserError('The note could not be changed; it may be read-only.');
  const at = document.positionAt(cursor);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
  await vscode.window.showTextDocument(document, editor.viewColumn);
}
