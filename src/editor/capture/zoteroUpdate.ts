// From Zotero's library to a CSL-JSON file in the workspace, which the indexer and Pandoc read. Loaded on first use.
import * as vscode from 'vscode';
import { isUserError, UserError } from '../../core/userError.ts';
import { fetchZotero, formatZotero, type ZoteroLibrary, type ZoteroState } from '../../core/zotero/zotero.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../settings.ts';
import { runTimeSliced } from '../timeSlicing.ts';

const FILE_NAME = 'zotero.csl.json';
/** How long the outcome stays in the status bar. */
const OUTCOME_MS = 5_000;

/** Resolves once the file is written, or nothing is new, or the user cancelled. */
export async function updateFromZotero(services: Services): Promise<void> {
  const count = await updateFile(services, vscode.Uri.joinPath(toFolder(), FILE_NAME), fetchWithProgress);
  if (count === 'cancelled') return;
  showOutcome(count === undefined ? vscode.l10n.t('Nothing new in Zotero') : describeCount(count));
}

/** Without a word, but for what has changed: in the folders that have been given sources from Zotero before. */
export async function refreshFromZotero(services: Services): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, FILE_NAME);
    if ((await readText(file)) === undefined) continue;
    try {
      const { signal } = new AbortController();
      const count = await updateFile(services, file, (known) => fetchLibrary(known, () => undefined, signal));
      if (typeof count === 'number') showOutcome(describeCount(count));
    } catch (error) {
      // Zotero does not run, as it mostly will not, or does not answer.
      if (!isUserError(error)) throw error;
      services.log.debug(`Zotero: ${error.message}`);
    }
  }
}

type Fetched = ZoteroLibrary | undefined | 'cancelled';

/** How many sources there are now; undefined where nothing is new. */
async function updateFile(
  services: Services,
  file: vscode.Uri,
  fetchChanged: (known: ZoteroState | undefined) => Thenable<Fetched>,
): Promise<number | undefined | 'cancelled'> {
  const { workspaceState } = services.context;
  const previous = await readText(file);
  const stateKey = `zotero:${file.toString()}`;
  const known = previous === undefined ? undefined : workspaceState.get<ZoteroState>(stateKey);
  const library = await fetchChanged(known);
  if (library === 'cancelled' || library === undefined) return library;
  const text = await runTimeSliced(formatZotero(library.items, readSetting('citekey.pattern', file), previous ?? ''));
  if (text !== previous) await writeWhole(services, file, text);
  await workspaceState.update(stateKey, library.state);
  return text === previous ? undefined : library.items.length;
}

function describeCount(count: number): string {
  return vscode.l10n.t('{count} sources from Zotero', { count });
}

/** The folder of the note that one is writing, else the first. */
function toFolder(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new UserError('Open a folder first; Ibid saves the sources from Zotero in it.');
  return folder.uri;
}

function fetchWithProgress(known: ZoteroState | undefined): Thenable<Fetched> {
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
    try {
      return await fetchLibrary(known, onProgress, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return 'cancelled';
      throw error;
    }
  });
}

/** Undefined where nothing is new. */
function fetchLibrary(
  known: ZoteroState | undefined,
  onProgress: (received: number, total: number) => void,
  signal: AbortSignal,
): Promise<ZoteroLibrary | undefined> {
  const ask = (url: string, init: RequestInit) => fetch(url, { ...init, redirect: 'error' });
  const request = {
    get: (url: string, headers: Readonly<Record<string, string>>, until: AbortSignal) => ask(url, { headers, signal: until }), // oxfmt-ignore
    post: (url: string, body: string, until: AbortSignal) =>
      ask(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' }, signal: until }),
    port: readSetting('zotero.port'),
    groups: readSetting('zotero.groupLibraries'),
  };
  return fetchZotero({ ...request, known, onProgress }, signal);
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** So that no one, the indexer first of all, ever sees half a file, or none. */
async function writeWhole({ platform }: Services, { fsPath }: vscode.Uri, text: string): Promise<void> {
  try {
    await platform.replaceFile(fsPath, text);
  } catch {
    throw new UserError('{file} could not be written. Check whether the folder is read-only or the disk is full.', {
      file: fsPath,
    });
  }
}

function showOutcome(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, OUTCOME_MS);
}
