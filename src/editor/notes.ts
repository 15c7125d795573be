// The notes that are open: each document is read once per version, its changed part alone, and every feature has that Note.
import * as vscode from 'vscode';
import { contain } from '../core/bulkhead.ts';
import { parseContained } from '../core/note/containedNote.ts';
import type { Note } from '../core/note/note.ts';
import type { NoteParser } from '../core/note/parseNote.ts';
import type { LateCode } from '../platform/platform.ts';
import type { FailureLog } from './failureLog.ts';
import { runTimeSliced } from './timeSlicing.ts';

/** The last two are those of other extensions for what is Markdown to Pandoc; package.json has them for who has none of these. */
const LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd'];
/** The documents in which Ibid works. */
export const NOTES: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

export function isNote(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId);
}

interface ParsedNote {
  readonly version: number;
  readonly note: Note;
  readonly parser: NoteParser;
  /** Done once all of it has been read. */
  ahead?: Promise<void>;
}

export class Notes {
  readonly #code: LateCode;
  readonly #failures: FailureLog;
  /** Not by address: what still works on a document that has been closed must not speak for the next one of its file. */
  readonly #parsed = new WeakMap<vscode.TextDocument, ParsedNote>();

  constructor(code: LateCode, failures: FailureLog) {
    this.#code = code;
    this.#failures = failures;
  }

  /** A note that cannot be read by a bug of Ibid has a text and a problem that says so. */
  get(document: vscode.TextDocument): Note {
    return this.#find(document).note;
  }

  /** The same of a note that one need not wait for: a long one is read in slices, once for all who ask. */
  async load(document: vscode.TextDocument): Promise<Note> {
    const parsed = this.#find(document);
    parsed.ahead ??= runTimeSliced(parseAhead(document, parsed));
    await parsed.ahead;
    return this.get(document);
  }

  #find(document: vscode.TextDocument): ParsedNote {
    const known = this.#parsed.get(document);
    if (known?.version === document.version) return known;
    const parser = known?.parser ?? this.#code.notes().createNoteParser();
    const text = document.getText();
    const note = parseContained(text, () => parser.parse(text), this.#failures.in(document));
    const parsed = { version: document.version, note, parser };
    this.#parsed.set(document, parsed);
    return parsed;
  }
}

/** In steps of some milliseconds reads what is otherwise read when it is asked for; ends early when the note changes. */
function* parseAhead(document: vscode.TextDocument, { note, parser, version }: ParsedNote): Generator<undefined> {
  const steps = parser.parseAhead(note.text);
  while (document.version === version) {
    // A failure occurs again, and is handled, where the note is asked for what cannot be read.
    const step = contain(
      () => steps.next(),
      () => undefined,
    );
    if (step?.done !== false) return;
    yield undefined;
  }
}
