// Problems in the editor: those of each open note once it has been weighed, and those of the library's own files.
import * as vscode from 'vscode';
import type { FileProblems } from '../core/library.ts';
import type { Problem, RelatedPlace } from '../core/problem.ts';
import { describeProblem } from '../core/problems/describe.ts';
import { findSeverity, listProblems, type SeveritySettings } from '../core/problems/listProblems.ts';
import type { Severity } from '../core/problems/problemTable.ts';
import { toRange, toUri } from './convert.ts';
import type { WeighedNote } from './evidenceBoard.ts';
import { FileTexts } from './fileTexts.ts';
import type { Services } from './services.ts';
import { readSeverities } from './settings.ts';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A diagnostic that remembers the problem it shows, for the quick fixes. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  readonly problem: Problem;

  constructor(problem: Problem, range: vscode.Range, severity: vscode.DiagnosticSeverity) {
    const { template, facts } = describeProblem(problem);
    super(range, vscode.l10n.t(template, facts), severity);
    this.problem = problem;
    this.source = 'Ibid';
    this.code = problem.code;
  }
}

export function registerProblems(services: Services): vscode.Disposable {
  const ofNotes = vscode.languages.createDiagnosticCollection('ibid.notes');
  const ofLibrary = new LibraryProblems(services);
  return vscode.Disposable.from(
    ofNotes,
    ofLibrary,
    services.evidence.onDidWeigh((weighed) => void showNote(services, ofNotes, weighed)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ofNotes.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('ibid.problems')) return;
      services.evidence.refresh();
      void ofLibrary.refresh();
    }),
  );
}

/** A key counts as unknown only when the library has been read; until then its problems would be false alarms. */
async function showNote(services: Services, collection: vscode.DiagnosticCollection, weighed: WeighedNote) {
  const { document, version, evidence } = weighed;
  const { library, notes } = services;
  if (!library.isReady || library.isSource(document)) return;
  const settings = readSeverities(document);
  const problems = listProblems(notes.read(document), evidence, library.for(document), settings);
  const texts = new FileTexts();
  const shown = await Promise.all(
    problems.map(async (problem) => {
      const diagnostic = toDiagnostic(problem, toRange(document, problem.span), settings);
      if (diagnostic === undefined) return [];
      diagnostic.relatedInformation = await toRelatedInformation(problem.related ?? [], texts);
      return [diagnostic];
    }),
  );
  if (document.version === version && !document.isClosed) collection.set(document.uri, shown.flat());
}

function toDiagnostic(problem: Problem, range: vscode.Range, settings: SeveritySettings) {
  const severity = findSeverity(problem.code, settings);
  return severity === 'off' ? undefined : new ProblemDiagnostic(problem, range, SEVERITIES[severity]);
}

function toRelatedInformation(places: readonly RelatedPlace[], texts: FileTexts) {
  return Promise.all(
    places.map(async ({ file, span, message }) => {
      return new vscode.DiagnosticRelatedInformation(await texts.toLocation(file, span), message);
    }),
  );
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
