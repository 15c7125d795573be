// The note that one is writing, also while something else has the focus: what is quoted elsewhere goes to its cursor.
import * as vscode from 'vscode';
import { UserError } from '../core/userError.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { isNote } from './notes.ts';

export class LastNote implements vscode.Disposable {
  readonly #library: LibraryIndex;
  readonly #listening: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  constructor(library: LibraryIndex) {
    this.#library = library;
    this.#listening = vscode.window.onDidChangeActiveTextEditor((editor) => this.#remember(editor));
    this.#remember(vscode.window.activeTextEditor);
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isNote(editor.document) || this.#library.isSource(editor.document)) return;
    this.#document = editor.document;
  }

  /** Brings it to the front where it is open, else beside what has the focus. */
  async show(): Promise<vscode.TextEditor> {
    const document = this.#document;
    if (document === undefined || document.isClosed) {
      throw new UserError('Open your note first; Ibid inserts the words at its cursor.');
    }
    const isShown = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
    const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isShown));
    return vscode.window.showTextDocument(document, group?.viewColumn ?? vscode.ViewColumn.Beside);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
