// The note that one is working on: it stays so while one looks into a source, until another note is opened or it is closed.
import type { NoteReview } from '../core/noteReview.ts';
import type { Problem } from '../core/problem.ts';
import * as vscode from 'vscode';
import type { Note } from '../core/note/note.ts';
import { isNote } from './notes.ts';
import { isProblemDiagnostic } from './problemDiagnostic.ts';
import type { Services } from './services.ts';
import { readSeverities } from './settings.ts';

/** What Ibid knows of a note at one moment. */
export interface NoteState {
  readonly document: vscode.TextDocument;
  readonly note: Note;
  /** Of nothing until the note has been verified for the first time. */
  readonly review: NoteReview;
}

export class ActiveNote implements vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #state: NoteState | undefined;
  /** Which note was turned to last. */
  #turn = 0;

  /** Fires when another note is the active one, and when what is known of it may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#disposables = [
      this.#changed,
      services.front.onDidChange(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#turnTo(undefined);
      }),
      services.library.onDidChange(() => this.#update()),
      services.evidence.onDidVerify(({ document }) => document === this.#document && this.#notify()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const uri = this.#document?.uri.toString();
        if (uris.some((each) => each.toString() === uri)) this.#notify();
      }),
    ];
    this.#update();
  }

  /** The same until something has changed. */
  read(): NoteState | undefined {
    this.#state ??= this.#document && readState(this.#services, this.#document);
    return this.#state;
  }

  /** Whether its editor is the one in front. */
  get isInFront(): boolean {
    return this.#document !== undefined && this.#services.front.find()?.document === this.#document;
  }

  #update(): void {
    const document = this.#services.front.find()?.document;
    const isSource = document === undefined || !isNote(document) || this.#services.library.isSource(document);
    if (isSource && this.#document === document) this.#turnTo(undefined);
    else if (isSource) this.#notify();
    else void this.#load(document);
  }

  /** A long note takes a moment to be read, in which the one before stays the active one. */
  async #load(document: vscode.TextDocument): Promise<void> {
    const turn = ++this.#turn;
    await this.#services.notes.load(document);
    if (turn === this.#turn && !document.isClosed) this.#turnTo(document);
  }

  #turnTo(document: vscode.TextDocument | undefined): void {
    this.#turn++;
    this.#document = document;
    this.#notify();
  }

  #notify(): void {
    this.#state = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/** Of a note of which nothing is known yet. */
const NOTHING: NoteReview = {
  items: [],
  counts: { 'needs review': 0, unverified: 0, supported: 0, ignored: 0 },
  claims: 0,
};

/** What counts is loaded with what verifies, and so not before there is something to count. */
function readState({ notes, evidence, platform }: Services, document: vscode.TextDocument): NoteState {
  const note = notes.get(document);
  const problems = listShown(document);
  const found = evidence.findLatest(document)?.evidence ?? [];
  if (found.length + problems.length === 0) return { document, note, review: NOTHING };
  const { createSilenceTest, reviewNote } = platform.code.claims();
  const isIgnored = createSilenceTest(note, readSeverities(document));
  return { document, note, review: reviewNote({ evidence: found, problems, isIgnored }) };
}

/** The problems that are shown and worth a look: hints are none. */
function listShown(document: vscode.TextDocument): Problem[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(isProblemDiagnostic)
    .filter(({ severity }) => severity < vscode.DiagnosticSeverity.Hint)
    .map(({ problem }) => problem);
}
