// The notes that are open: each document is parsed once per version, and every feature reads that Note.
import * as vscode from 'vscode';
import type { Note } from '../core/note/note.ts';
import { parseNote } from '../core/note/parseNote.ts';

/** The documents in which Ibid works. */
export const NOTES: vscode.DocumentSelector = [{ language: 'markdown' }];

export function isNote(document: vscode.TextDocument): boolean {
  return vscode.languages.match(NOTES, document) > 0;
}

export class Notes implements vscode.Disposable {
  readonly #parsed = new Map<string, { readonly version: number; readonly note: Note }>();
  readonly #closing = vscode.workspace.onDidCloseTextDocument((document) =>
    this.#parsed.delete(document.uri.toString()),
  );

  read(document: vscode.TextDocument): Note {
    const uri = document.uri.toString();
    const known = this.#parsed.get(uri);
    if (known?.version === document.version) return known.note;
    const note = parseNote(document.getText());
    this.#parsed.set(uri, { version: document.version, note });
    return note;
  }

  dispose(): void {
    this.#closing.dispose();
    this.#parsed.clear();
  }
}
