// The notes that are open: each document is read once per version, its changed part alone, and every feature has that Note.
import * as vscode from 'vscode';
import { contain } from '../core/bulkhead.ts';
import { readContained } from '../core/note/containedNote.ts';
import type { Note } from '../core/note/note.ts';
import { createNoteReader, type NoteReader } from '../core/note/noteReader.ts';
import type { FailureLog } from './failureLog.ts';
import { inTurns } from './slices.ts';

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
  /** Done once all of it has been read. */
  ahead?: Promise<void>;
}

export class Notes {
  readonly #failures: FailureLog;
  /** Not by address: what still works on a document that has been closed must not speak for the next one of its file. */
  readonly #read = new WeakMap<vscode.TextDocument, ReadNote>();

  constructor(failures: FailureLog) {
    this.#failures = failures;
  }

  /** A note that cannot be read by a fault of Ibid has a text and a problem that says so. */
  read(document: vscode.TextDocument): Note {
    return this.#find(document).note;
  }

  /** The same of a note that one need not wait for: a long one is read in slices, once for all who ask. */
  async load(document: vscode.TextDocument): Promise<Note> {
    const read = this.#find(document);
    read.ahead ??= inTurns(readAhead(document, read));
    await read.ahead;
    return this.read(document);
  }

  #find(document: vscode.TextDocument): ReadNote {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known;
    const reader = known?.reader ?? createNoteReader();
    const text = document.getText();
    const note = readContained(text, () => reader.read(text), this.#failures.in(document));
    const read = { version: document.version, note, reader };
    this.#read.set(document, read);
    return read;
  }
}

/** In steps of some milliseconds reads what is otherwise read when it is asked for; ends early when the note changes. */
function* readAhead(document: vscode.TextDocument, { note, reader, version }: ReadNote): Generator<undefined> {
  const steps = reader.readAhead(note.text);
  while (document.version === version) {
    // A fault is met again, and dealt with, where the note is asked for what cannot be read.
    const step = contain(
      () => steps.next(),
      () => undefined,
    );
    if (step?.done !== false) return;
    yield undefined;
  }
}
