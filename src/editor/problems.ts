// Problems in the editor: those of each open note once it has been verified, and those of the library's own files.
import type { SeveritySettings } from '../core/problems/describe.ts';
import * as vscode from 'vscode';
import { containAsync, substitute } from '../core/bulkhead.ts';
import type { FileProblems } from '../core/library.ts';
import type { Problem } from '../core/problem.ts';
import { toRange, toUri } from './convert.ts';
import type { VerifiedNote } from './evidenceCache.ts';
import { FileTexts } from './fileTexts.ts';
import { toDiagnostic, toRelatedInformation, type ProblemDiagnostic } from './problemDiagnostic.ts';
import type { Services } from './services.ts';
import { readSeverities } from './settings.ts';
import { timeSliced } from './timeSlicing.ts';
import { TypingRange } from './typingRange.ts';

export function registerProblems(services: Services): vscode.Disposable {
  const ofLibrary = new LibraryProblems(services);
  return vscode.Disposable.from(
    new NoteProblems(services),
    ofLibrary,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('ibid.problems')) return;
      services.evidence.refresh();
      void ofLibrary.refresh();
    }),
  );
}

interface FoundProblems {
  readonly version: number;
  readonly diagnostics: readonly ProblemDiagnostic[];
}

/**
 * The problems of each open note, but for what one is just writing. A search that has been overtaken by a change of the
 * note or the library ends early.
 */
class NoteProblems implements vscode.Disposable {
  readonly #services: Services;
  readonly #collection = vscode.languages.createDiagnosticCollection('ibid.notes');
  readonly #searches = new Map<vscode.TextDocument, AbortController>();
  readonly #found = new Map<vscode.TextDocument, FoundProblems>();
  readonly #writing = new TypingRange();
  readonly #listening: vscode.Disposable;

  constructor(services: Services) {
    this.#services = services;
    this.#listening = vscode.Disposable.from(
      this.#writing,
      this.#writing.onDidLeave((document) => this.#publish(document)),
      services.evidence.onDidVerify((verified) => void this.#show(verified)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#searches.get(document)?.abort()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    );
  }

  /** A key counts as unknown only when the library has been read; until then its problems would be false alarms. */
  async #show(verified: VerifiedNote): Promise<void> {
    const { library } = this.#services;
    const { document } = verified;
    if (!library.isComplete || library.isSource(document)) return;
    const { signal } = this.#begin(document);
    const problems = await this.#check(verified, signal);
    const texts = new FileTexts();
    const settings = readSeverities(document);
    const shown: ProblemDiagnostic[] = [];
    const onFailure = this.#services.failures.in(document);
    for await (const problem of timeSliced(problems, signal)) {
      const diagnostic = toDiagnostic(problem, toRange(document, problem.span), settings);
      if (diagnostic === undefined) continue;
      shown.push(diagnostic);
      if (problem.related === undefined) continue;
      const { related } = problem;
      diagnostic.relatedInformation = await containAsync(
        () => toRelatedInformation(related, texts),
        substitute(onFailure, problem.span, []),
      );
    }
    if (signal.aborted) return;
    this.#found.set(document, { version: verified.version, diagnostics: shown });
    this.#publish(document);
  }

  #publish(document: vscode.TextDocument): void {
    const found = this.#found.get(document);
    if (found?.version !== document.version) return;
    const finished = found.diagnostics.filter(({ range }) => !this.#writing.isIn(document, range));
    this.#collection.set(document.uri, finished);
  }

  #begin(document: vscode.TextDocument): AbortController {
    this.#searches.get(document)?.abort();
    const search = new AbortController();
    this.#searches.set(document, search);
    return search;
  }

  async #check({ document, evidence }: VerifiedNote, signal: AbortSignal): Promise<Problem[]> {
    const { library, notes, failures, platform } = this.#services;
    const { checkInSteps, sortProblems } = platform.code.claims();
    const steps = checkInSteps(notes.get(document), evidence, library.for(document), {
      severities: readSeverities(document),
      onFailure: failures.in(document),
    });
    const problems: Problem[] = [];
    for await (const step of timeSliced(steps, signal)) if (step !== undefined) problems.push(step);
    return sortProblems(problems);
  }

  #forget(document: vscode.TextDocument): void {
    this.#searches.get(document)?.abort();
    this.#searches.delete(document);
    this.#found.delete(document);
    this.#collection.delete(document.uri);
  }

  dispose(): void {
    for (const search of this.#searches.values()) search.abort();
    this.#listening.dispose();
    this.#collection.dispose();
  }
}

/** What the readers of library files stumbled over, shown at its place whether the file is open or not. */
class LibraryProblems implements vscode.Disposable {
  readonly #services: Services;
  readonly #collection = vscode.languages.createDiagnosticCollection('ibid.library');
  readonly #listening: vscode.Disposable;
  #turn = 0;

  constructor(services: Services) {
    this.#services = services;
    this.#listening = services.library.onDidChange(() => void this.refresh());
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const settings = readSeverities();
    const texts = new FileTexts();
    const files = await Promise.all(
      this.#services.library.current.listProblems().map((each) => showFile(each, settings, texts)),
    );
    if (turn !== this.#turn) return;
    this.#collection.clear();
    this.#collection.set(files);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#collection.dispose();
  }
}

async function showFile({ file, problems }: FileProblems, settings: SeveritySettings, texts: FileTexts) {
  const shown = problems.map(async (problem) =>
    toDiagnostic(problem, await texts.toRange(file, problem.span), settings),
  );
  const diagnostics = (await Promise.all(shown)).filter((diagnostic) => diagnostic !== undefined);
  return [toUri(file), diagnostics] as [vscode.Uri, vscode.Diagnostic[]];
}
