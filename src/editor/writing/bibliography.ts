// The list of a note's references: inserted into it, exported beside it, and the export kept in step with it.
import * as vscode from 'vscode';
import { isCitedList, listBibliographies } from '../../core/projects/bibliography.ts';
import { registerCommands } from '../commands.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';

export function registerBibliography(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommands(services, {
      'ibid.insertBibliography': async () => (await import('./bibliographyFlow.ts')).insertBibliography(services),
      'ibid.exportBibliography': async () => (await import('./bibliographyFlow.ts')).exportBibliography(services),
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void keepInStep(services, document)),
  );
}

/** A note that names its own export as bibliography asks for it to say what the note cites, whenever it is saved. */
async function keepInStep(services: Services, document: vscode.TextDocument): Promise<void> {
  if (!isNote(document) || document.uri.scheme !== 'file' || !vscode.workspace.isTrusted) return;
  const named = listBibliographies(services.notes.get(document).frontMatter).filter(isCitedList);
  if (named.length === 0 || !services.library.isReady) return;
  const { updateExports } = await import('./bibliographyFlow.ts');
  await updateExports(services, document, named);
}
