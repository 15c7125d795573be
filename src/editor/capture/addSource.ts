// The commands that add a source; what they need to understand what one has is loaded when one is run.
import type * as vscode from 'vscode';
import { registerCommands } from '../commands.ts';
import type { Services } from '../services.ts';

const loadFlow = () => import('./captureFlow.ts');

export function registerAddSource(services: Services): vscode.Disposable {
  return registerCommands(services, {
    'ibid.addSource': async (given?: unknown) =>
      (await loadFlow()).addSource(services, typeof given === 'string' ? given : undefined),
    'ibid.completeSource': async (given?: unknown) =>
      (await import('./completeSource.ts')).completeSource(services, given),
    'ibid.refreshSource': async (given?: unknown) =>
      (await import('./refreshSource.ts')).refreshSource(services, given),
    'ibid.addSourceFromClipboard': async () => (await loadFlow()).addFromClipboard(services),
  });
}
