// A problem as VS Code shows it: its severity, its sentence in the display language, and the places it points to.
import * as vscode from 'vscode';
import type { Problem, RelatedLocation } from '../core/problem.ts';
import { describeProblem, findSeverity, type SeveritySettings } from '../core/problems/describe.ts';
import type { Severity } from '../core/problemRow.ts';
import type { FileTexts } from './fileTexts.ts';

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

/** By what it has, as bundles that are loaded on first use carry a class of their own. */
export function isProblemDiagnostic(diagnostic: vscode.Diagnostic): diagnostic is ProblemDiagnostic {
  return diagnostic.source === 'Ibid' && 'problem' in diagnostic;
}

/** Undefined for what the settings turn off. */
export function toDiagnostic(
  problem: Problem,
  range: vscode.Range,
  settings: SeveritySettings,
): ProblemDiagnostic | undefined {
  const severity = findSeverity(problem.code, settings);
  return severity === 'off' ? undefined : new ProblemDiagnostic(problem, range, SEVERITIES[severity]);
}

/** The place alone: a hover shows this above the card, which has the sentence itself. */
export function toRelatedInformation(
  places: readonly RelatedLocation[],
  texts: FileTexts,
): Promise<vscode.DiagnosticRelatedInformation[]> {
  const message = vscode.l10n.t('Passage in the source');
  return Promise.all(
    places.map(async ({ file, span }) => {
      return new vscode.DiagnosticRelatedInformation(await texts.toLocation(file, span), message);
    }),
  );
}
