// The notes that are open: each document is read once per version, its changed part alone, and every feature has that Note.
import * as vscode from 'vscode';
import { readContained } from '../core/note/containedNote.ts';
import type { Note } from '../core/note/note.ts';
import { createNoteReader, type NoteReader } from '../core/note/noteReader.ts';
import type { FailureLog } from './failureLog.ts';

/** The last two are those of other extensions' for what is Markdown to Pandoc. */
const LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd'];
/** The documents in which Ibid works. */
export const NOTES: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

export function isNote(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId);
}

interface ReadNote {
  readonly version: number;
  readonly note: Note;
  readonly reader: NoteReader;
}

export class Notes implements vscode.Disposable {
  readonly #failures: FailureLog;
  readonly #read = new Map<string, ReadNote>();
  readonly #closing = vscode.workspace.onDidCloseTextDocument((document) => this.#read.delete(document.uri.toString()));

  constructor(failures: FailureLog) {
    this.#failures = failures;
  }

  /** A note that cannot be read by a fault of Ibid has a text and a problem that says so. */
  read(document: vscode.TextDocument): Note {
    const uri = document.uri.toString();
    const known = this.#read.get(uri);
    if (known?.version === document.version) return known.note;
    const reader = known?.reader ?? createNoteReader();
    const text = document.getText();
    const note = readContained(text, () => reader.read(text), this.#failures.in(document));
    this.#read.set(uri, { version: document.version, note, reader });
    return note;
  }

  dispose(): void {
    this.#closing.dispose();
    this.#read.clear();
  }
}
