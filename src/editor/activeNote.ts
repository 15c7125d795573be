// The note that one is working on: it stays so while one looks into a source, until another note is opened or it is closed.
import type { Evidence } from '../core/evidence/claimVerifier.ts';
import { findReviewStatus } from '../core/evidence/verdicts.ts';
import * as vscode from 'vscode';
import type { Note } from '../core/note/note.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';

/** What Ibid knows of a note at one moment. */
export interface NoteState {
  readonly document: vscode.TextDocument;
  readonly note: Note;
  /** Undefined until the note has been verified for the first time. */
  readonly evidence: readonly Evidence[] | undefined;
  /** How many problems there are to look at; hints are none. */
  readonly problems: number;
}

export class ActiveNote implements vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  /** Which note was turned to last. */
  #turn = 0;

  /** Fires when another note is the active one, and when what is known of it may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#turnTo(undefined);
      }),
      services.library.onDidChange(() => this.#update()),
      services.evidence.onDidVerify(({ document }) => document === this.#document && this.#changed.fire()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const uri = this.#document?.uri.toString();
        if (uris.some((each) => each.toString() === uri)) this.#changed.fire();
      }),
    ];
    this.#update();
  }

  read(): NoteState | undefined {
    const document = this.#document;
    if (document === undefined) return undefined;
    const { notes, evidence } = this.#services;
    const verified = evidence.findLatest(document);
    return { document, note: notes.get(document), evidence: verified?.evidence, problems: countProblems(document) };
  }

  /** Whether its editor is the one in front. */
  get isInFront(): boolean {
    return this.#document !== undefined && vscode.window.activeTextEditor?.document === this.#document;
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isSource = document === undefined || !isNote(document) || this.#services.library.isSource(document);
    if (isSource && this.#document === document) this.#turnTo(undefined);
    else if (isSource) this.#changed.fire();
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
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function countProblems(document: vscode.TextDocument): number {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, severity }) => source === 'Ibid' && severity < vscode.DiagnosticSeverity.Hint).length;
}

/** How many of the claims hold. */
export function countSupported(evidence: readonly Evidence[]): number {
  return evidence.filter((each) => findReviewStatus(each) === 'supported').length;
}
