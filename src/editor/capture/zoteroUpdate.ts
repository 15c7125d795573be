// From Zotero's library to a CSL-JSON file in the workspace, which the indexer and Pandoc read. Loaded on first use.
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.ts';
import { fetchZotero, formatZotero, type ZoteroLibrary, type ZoteroState } from '../../core/zotero/zotero.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../settings.ts';

const FILE_NAME = 'zotero.csl.json';
/** How long the outcome stays in the status bar. */
const OUTCOME_MS = 5_000;
/** How long to work before others get their turn. */
const SLICE_MS = 8;

/** Resolves once the file is written, or nothing is new, or the user cancelled. */
export async function updateFromZotero({ context }: Services): Promise<void> {
  const file = vscode.Uri.joinPath(toFolder(), FILE_NAME);
  const previous = await readText(file);
  const stateKey = `zotero:${file.toString()}`;
  const known = previous === undefined ? undefined : context.workspaceState.get<ZoteroState>(stateKey);
  const library = await fetchWithProgress(known);
  if (library === 'cancelled') return;
  if (library === undefined) return showOutcome(vscode.l10n.t('Nothing new in Zotero'));
  const text = await runInSlices(formatZotero(library.items, readSetting('citekey.pattern', file), previous ?? ''));
  if (text !== previous) await writeWhole(file, text);
  await context.workspaceState.update(stateKey, library.state);
  const count = library.items.length;
  showOutcome(
    text === previous
      ? vscode.l10n.t('Nothing new in Zotero')
      : vscode.l10n.t('{count} sources from Zotero', { count }),
  );
}

/** The folder of the note that one is writing, else the first. */
function toFolder(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new UserError('Open a folder first; Ibid saves the sources from Zotero in it.');
  return folder.uri;
}

function fetchWithProgress(known: ZoteroState | undefined): Thenable<ZoteroLibrary | undefined | 'cancelled'> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading sources from Zotero'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    let shown = 0;
    const onProgress = (received: number, total: number) => {
      const percent = Math.min(100, Math.round((100 * received) / Math.max(1, total)));
      progress.report({ increment: Math.max(0, percent - shown), message: `${percent} %` });
      shown = Math.max(shown, percent);
    };
    const get = (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) =>
      fetch(url, { headers, signal, redirect: 'error' });
    try {
      return await fetchZotero(
        { get, port: readSetting('zotero.port'), groups: readSetting('zotero.groupLibraries'), known, onProgress },
        controller.signal,
      );
    } catch (error) {
      if (controller.signal.aborted) return 'cancelled';
      throw error;
    }
  });
}

async function runInSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  for (let end = performance.now() + SLICE_MS; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    end = performance.now() + SLICE_MS;
  }
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that no one, the indexer first of all, ever sees half a file. */
async function writeWhole(file: vscode.Uri, text: string): Promise<void> {
  const draft = file.with({ path: `${file.path}.part` });
  try {
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(draft, file, { overwrite: true });
  } catch {
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
    throw new UserError('{file} could not be written. Check whether the folder is read-only or the disk is full.', {
      file: file.fsPath,
    });
  }
}

function showOutcome(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, OUTCOME_MS);
}
