// The command that updates the sources from Zotero; what asks Zotero is loaded when it is run.
import type * as vscode from 'vscode';
import { registerCommands } from '../commands.ts';
import type { Services } from '../services.ts';

export function registerZotero(services: Services): vscode.Disposable {
  return registerCommands(services, {
    'ibid.updateFromZotero': async () => (await import('./zoteroUpdate.ts')).updateFromZotero(services),
  });
}
