// Open Sample Notebook: copies the notebook that ships with Ibid to a folder of the user's choice and opens it.
import * as vscode from 'vscode';
import { UserError } from '../core/userError.ts';
import { registerCommands } from './commands.ts';
import type { Services } from './services.ts';

const FOLDER_NAME = 'ibid-sample';

export function registerSampleNotebook(services: Services): vscode.Disposable {
  return registerCommands(services, {
    'ibid.openSampleNotebook': async (target?: vscode.Uri) => {
      const parent = target ?? (await pickFolder());
      if (parent === undefined) return;
      const folder = await copySample(services, parent);
      if (target === undefined)
        await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
    },
  });
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where should the sample notebook be saved?'),
    openLabel: vscode.l10n.t('Copy Sample Here'),
  });
  return picked?.[0];
}

/** Never overwrites: a second copy beside the first would hide the user's own changes, so it says so instead. */
async function copySample({ context }: Services, parent: vscode.Uri): Promise<vscode.Uri> {
  const sample = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample');
  const folder = vscode.Uri.joinPath(parent, FOLDER_NAME);
  try {
    await vscode.workspace.fs.copy(sample, folder, { overwrite: false });
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') {
      throw new UserError('{folder} already exists; choose another place or open that folder.', {
        folder: folder.fsPath,
      });
    }
    throw new UserError('The sample notebook could not be copied to {folder}.', { folder: folder.fsPath });
  }
  return folder;
}
