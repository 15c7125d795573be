// Why the library has no text of a source, as a sentence in the language of the user.
import * as vscode from 'vscode';
import type { ParsedSource } from '../core/library.ts';
import { OBSTACLES } from '../core/evidence/verdicts.ts';
import { describeProblem } from '../core/problems/describe.ts';

/** undefined where it has one. */
export function explainMissingText({ parsedText, missingText }: ParsedSource): string | undefined {
  if (parsedText !== undefined) return undefined;
  if (missingText === undefined) return vscode.l10n.t(OBSTACLES['no text'].template);
  if (missingText === 'pending') return vscode.l10n.t(OBSTACLES['text pending'].template);
  const { template, facts } = describeProblem(missingText);
  return vscode.l10n.t(template, facts);
}
