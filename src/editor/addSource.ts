// The commands that add a source; what they need to understand a text is loaded when one is run.
import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import type { Services } from './services.ts';

export function registerAddSource(services: Services): vscode.Disposable {
  return registerCommands(services, {
    'ibid.addSourceFromClipboard': async () => (await import('./captureFlow.ts')).addFromClipboard(services),
  });
}
