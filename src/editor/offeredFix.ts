// The fix that a card offers: the most likely one for the problem of a claim, as a command, and how fixes become actions. Loaded on first use.
import * as vscode from 'vscode';
import type { Fix } from '../core/problems/fixes.ts';
import type { Span } from '../core/text/span.ts';
import { toRange } from './convert.ts';
import { isProblemDiagnostic, type ProblemDiagnostic } from './problemDiagnostic.ts';
import type { Services } from './services.ts';
import { timeSliced } from './timeSlicing.ts';

const TURN_OFF = 'ibid.turnOffProblem';
const FIX_PROBLEM = 'ibid.fixProblem';
/** A note is read once more to try a fix on it; a card does not wait longer for that. */
const PATIENCE_MS = 2_000;

/** What a card offers to do about a problem. */
export interface OfferedFix {
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/** The most likely fix for the problem of a claim; undefined also where to try it takes long. */
export async function findOfferedFix(
  services: Services,
  document: vscode.TextDocument,
  { start, end }: Span,
): Promise<OfferedFix | undefined> {
  const found = await findFix(services, document, { start, end }, AbortSignal.timeout(PATIENCE_MS));
  if (found === undefined) return undefined;
  const title = vscode.l10n.t(found.fix.template, found.fix.facts);
  return { title, command: FIX_PROBLEM, arguments: [document.uri.toString(), { start, end }] };
}

async function findFix(services: Services, document: vscode.TextDocument, span: Span, signal?: AbortSignal) {
  const diagnostics = listProblemsAt(document, span);
  if (diagnostics.length === 0) return undefined;
  const { listPreferredFixes } = services.platform.code.claims();
  const [note, library] = [await services.notes.load(document), services.library.for(document)];
  for (const diagnostic of diagnostics) {
    const steps = listPreferredFixes(diagnostic.problem, note, library, services.failures.in(document));
    for await (const fix of timeSliced(steps, signal)) if (fix !== undefined) return { diagnostic, fix };
  }
  return undefined;
}

/** Those of the span itself, and not of what it is a part of. */
function listProblemsAt(document: vscode.TextDocument, span: Span): ProblemDiagnostic[] {
  const range = toRange(document, span);
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(isProblemDiagnostic)
    .filter((each) => range.contains(each.range));
}

/** Looks for the fix again, as the note may have changed since it was offered. */
export async function fixProblem(services: Services, uri: vscode.Uri, span: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const found = await findFix(services, document, span);
  if (found === undefined) return;
  const { edit, command } = toAction(document, found.diagnostic, found.fix);
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  if (command !== undefined)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

export function toAction(document: vscode.TextDocument, diagnostic: ProblemDiagnostic, fix: Fix): vscode.CodeAction {
  const title = vscode.l10n.t(fix.template, fix.facts);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.preferred ?? false;
  if (fix.setting !== undefined) {
    action.command = { command: TURN_OFF, title, arguments: [fix.setting.code] };
    return action;
  }
  if (fix.add !== undefined) {
    action.command = { command: 'ibid.addSource', title, arguments: [fix.add] };
    return action;
  }
  action.edit = new vscode.WorkspaceEdit();
  const edits = fix.edits.map((edit) => vscode.TextEdit.replace(toRange(document, edit), edit.text));
  action.edit.set(document.uri, edits);
  return action;
}
