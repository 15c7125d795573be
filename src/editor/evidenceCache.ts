// The evidence for the notes that are open: verified in slices after a pause in typing, kept until note or library change.
import * as vscode from 'vscode';
import type { Claim, ClaimVerifier, Evidence } from '../core/evidence/claimVerifier.ts';
import { findReviewStatus } from '../core/evidence/verdicts.ts';
import type { LateCode } from '../platform/platform.ts';
import type { FailureLog } from './failureLog.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { isNote, type Notes } from './notes.ts';
import { timeSliced } from './timeSlicing.ts';

const PAUSE_MS = 150;

export interface VerifiedNote {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly evidence: readonly Evidence[];
}

export class EvidenceCache implements vscode.Disposable {
  readonly #code: LateCode;
  readonly #notes: Notes;
  readonly #library: LibraryIndex;
  readonly #failures: FailureLog;
  /** One a document, as each may prefer a bibliography of its own. */
  readonly #verifiers = new Map<vscode.TextDocument, ClaimVerifier>();
  readonly #pending = new Map<string, { readonly timer: NodeJS.Timeout; readonly abort: AbortController }>();
  readonly #latest = new Map<vscode.TextDocument, VerifiedNote>();
  readonly #verified = new vscode.EventEmitter<VerifiedNote>();
  readonly #disposables: vscode.Disposable[];

  /** Fires once a note has been verified as a whole; results of an old version never arrive. */
  readonly onDidVerify = this.#verified.event;

  constructor(code: LateCode, notes: Notes, library: LibraryIndex, failures: FailureLog) {
    this.#code = code;
    this.#notes = notes;
    this.#library = library;
    this.#failures = failures;
    this.#disposables = [
      this.#verified,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, PAUSE_MS)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      library.onDidChange(() => this.refresh()),
    ];
    this.refresh();
  }

  /** One claim, at once: for a hover. */
  verify(document: vscode.TextDocument, claim: Claim): Evidence | undefined {
    return this.#verifierOf(document).verify(this.#notes.get(document), claim);
  }

  /** What was found when the note was last verified as a whole; it may have changed since. */
  findLatest(document: vscode.TextDocument): VerifiedNote | undefined {
    return this.#latest.get(document);
  }

  /** What is known of the claim at a place: of the figure there, else of the quotation around it, unless that is wrong. */
  verifyAt(document: vscode.TextDocument, offset: number): Evidence | undefined {
    const { figures, quotations } = this.#notes.get(document);
    const verifyIn = (claims: readonly Claim[]) => {
      const claim = claims.find(({ start, end }) => start <= offset && offset < end);
      return claim && this.verify(document, claim);
    };
    const quotation = verifyIn(quotations);
    if (quotation !== undefined && findReviewStatus(quotation) === 'needs review') return quotation;
    return verifyIn(figures) ?? quotation;
  }

  /** Verifies all open notes again: the library or what is asked of it has changed, often several times in a row. */
  refresh(): void {
    this.#verifiers.clear();
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, PAUSE_MS);
  }

  #verifierOf(document: vscode.TextDocument): ClaimVerifier {
    const known = this.#verifiers.get(document);
    if (known !== undefined) return known;
    const { ClaimVerifier } = this.#code.claims();
    const verifier = new ClaimVerifier(this.#library.for(document), this.#failures.in(document));
    this.#verifiers.set(document, verifier);
    return verifier;
  }

  #forget(document: vscode.TextDocument): void {
    this.#cancel(document.uri.toString());
    this.#verifiers.delete(document);
    this.#latest.delete(document);
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!isNote(document)) return;
    const uri = document.uri.toString();
    this.#cancel(uri);
    const abort = new AbortController();
    const timer = setTimeout(() => void this.#verifyAll(document, abort.signal), delay);
    this.#pending.set(uri, { timer, abort });
  }

  #cancel(uri: string): void {
    const pending = this.#pending.get(uri);
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    pending.abort.abort();
    this.#pending.delete(uri);
  }

  async #verifyAll(document: vscode.TextDocument, signal: AbortSignal): Promise<void> {
    const { version } = document;
    await this.#notes.load(document);
    const evidence: Evidence[] = [];
    for await (const step of timeSliced(this.#takeSteps(document), signal)) if (step !== undefined) evidence.push(step);
    if (signal.aborted) return;
    const verified = { document, version, evidence };
    this.#latest.set(document, verified);
    this.#verified.fire(verified);
  }

  /** What may take long ends with a step, as does what loads code at the first note. */
  *#takeSteps(document: vscode.TextDocument): Generator<Evidence | undefined> {
    const note = this.#notes.get(document);
    yield undefined;
    // To know what is prose, what stands within the paragraphs has to be read.
    if (note.prose.trim() === '') return;
    yield undefined;
    const verifier = this.#verifierOf(document);
    yield undefined;
    for (const kind of ['figures', 'quotations'] as const) {
      const claims = note[kind];
      yield undefined;
      for (const claim of claims) yield verifier.verify(note, claim);
    }
  }

  dispose(): void {
    for (const uri of [...this.#pending.keys()]) this.#cancel(uri);
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}
