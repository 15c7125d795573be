// Quick fixes for the problems of a note, from core's list: edits of the note, or a setting.
import * as vscode from 'vscode';
import type { SeveritySettings } from '../core/problems/describe.ts';
import type { Span } from '../core/text/span.ts';
import { registerCommands } from './commands.ts';
import { NOTES } from './notes.ts';
import { isProblemDiagnostic } from './problemDiagnostic.ts';
import type { Services } from './services.ts';
import { timeSliced } from './timeSlicing.ts';

export function registerQuickFixes(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }, token) {
      const ours = diagnostics.filter(isProblemDiagnostic);
      if (ours.length === 0) return [];
      const note = await services.notes.load(document);
      const library = services.library.for(document);
      const { listFixes } = services.platform.code.claims();
      const onFailure = services.failures.in(document);
      const { toAction } = await import('./offeredFix.ts');
      const actions: vscode.CodeAction[] = [];
      for (const diagnostic of ours) {
        const steps = listFixes(diagnostic.problem, note, library, onFailure);
        for await (const fix of timeSliced(steps, token)) {
          if (fix === undefined) continue;
          const action = toAction(document, fix);
          action.diagnostics = [diagnostic];
          actions.push(action);
        }
      }
      return actions;
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(NOTES, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    registerCommands(services, {
      'ibid.turnOffProblem': turnOff,
      'ibid.fixProblem': async (uri: string, at: Span) =>
        (await import('./offeredFix.ts')).fixProblem(services, vscode.Uri.parse(uri), at),
    }),
  );
}

/** In the folder's settings where there is a folder, for what one silences is mostly a matter of one project. */
async function turnOff(code: string): Promise<void> {
  const section = vscode.workspace.getConfiguration('ibid.problems');
  const { globalValue, workspaceValue } = section.inspect<SeveritySettings>('severity') ?? {};
  const [target, own] =
    vscode.workspace.workspaceFolders === undefined
      ? [vscode.ConfigurationTarget.Global, globalValue]
      : [vscode.ConfigurationTarget.Workspace, workspaceValue];
  await section.update('severity', { ...own, [code]: 'off' }, target);
}
