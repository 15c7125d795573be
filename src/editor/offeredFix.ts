// The fix that a card offers: the most likely one for the problem of a claim, as a command, and how fixes become actions. Loaded on first use.
import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence/claimVerifier.ts';
import type { Fix } from '../core/problems/fixes.ts';
import type { Span } from '../core/text/span.ts';
import { toRange } from './convert.ts';
import type { Services } from './services.ts';
import { readSeverities } from './settings.ts';
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
  evidence: Evidence,
): Promise<OfferedFix | undefined> {
  const fix = await findFix(services, document, evidence, AbortSignal.timeout(PATIENCE_MS));
  if (fix === undefined) return undefined;
  const title = vscode.l10n.t(fix.template, fix.facts);
  const { start, end } = evidence.claim;
  return { title, command: FIX_PROBLEM, arguments: [document.uri.toString(), { start, end }] };
}

/** Checks the claim itself: a card may be asked for before the note has been checked as a whole. */
async function findFix(
  services: Services,
  document: vscode.TextDocument,
  evidence: Evidence,
  signal?: AbortSignal,
): Promise<Fix | undefined> {
  const { checkClaimInSteps, listPreferredFixes } = services.platform.code.claims();
  const [note, library] = [await services.notes.load(document), services.library.for(document)];
  const onFailure = services.failures.in(document);
  const problems = checkClaimInSteps(note, evidence, library, { severities: readSeverities(document), onFailure });
  for await (const problem of timeSliced(problems, signal)) {
    if (problem === undefined) continue;
    const steps = listPreferredFixes(problem, note, library, onFailure);
    for await (const fix of timeSliced(steps, signal)) if (fix !== undefined) return fix;
  }
  return undefined;
}

/** Looks for the fix again, as the note may have changed since it was offered. */
export async function fixProblem(services: Services, uri: vscode.Uri, { start }: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const evidence = services.evidence.verifyAt(document, start);
  const fix = evidence && (await findFix(services, document, evidence));
  if (fix === undefined) return;
  const { edit, command } = toAction(document, fix);
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  if (command !== undefined)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

export function toAction(document: vscode.TextDocument, fix: Fix): vscode.CodeAction {
  const title = vscode.l10n.t(fix.template, fix.facts);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
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
