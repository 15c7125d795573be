// The status bar while the library is being read, and the context keys by which views know what to say.
import * as vscode from 'vscode';
import type { IndexerEvent, StoreTrouble } from '../platform/indexerMessages.ts';
import { registerCommands } from './commands.ts';
import type { Services } from './services.ts';

/** Short work is not worth a look. */
const SHOW_AFTER_MS = 600;

const TROUBLES: Readonly<Record<StoreTrouble, () => string>> = {
  rebuilt: () =>
    vscode.l10n.t('The index of the library was damaged or outdated and is being made anew. No source is lost.'),
  temporary: () =>
    vscode.l10n.t(
      'The storage folder cannot be written to, so the index of the library lasts only until VS Code closes.',
    ),
  unwritable: () =>
    vscode.l10n.t('The index of the library cannot be written at the moment (is the disk full?); the last one serves.'),
  unusable: () => vscode.l10n.t('There is no place to keep the index of the library, so no sources can be shown.'),
};

export function registerIndexStatus(services: Services): vscode.Disposable {
  const { library } = services;
  const progress = new ProgressItem();
  const trouble = vscode.window.createStatusBarItem('ibid.trouble', vscode.StatusBarAlignment.Left);
  trouble.name = vscode.l10n.t('Ibid: Library Index');
  trouble.text = `$(warning) ${vscode.l10n.t('Library')}`;
  trouble.command = 'ibid.showLog';
  let latest: StoreTrouble | undefined;

  const hear = (event: IndexerEvent) => {
    if (event.kind === 'progress') progress.show(event.done, event.total);
    if (event.kind === 'idle') progress.hide();
    if (event.kind === 'idle' && event.complete && latest === 'unwritable') trouble.hide();
    if (event.kind !== 'trouble') return;
    latest = event.trouble;
    const sentence = TROUBLES[event.trouble]();
    services.log.warn(sentence);
    if (event.trouble === 'rebuilt') return;
    trouble.tooltip = sentence;
    trouble.show();
  };

  return vscode.Disposable.from(
    progress,
    trouble,
    library.onEvent(hear),
    library.onDidChange(() => setLibraryState(services)),
    registerCommands(services, {
      'ibid.rebuildIndex': () => library.reread(),
      'ibid.cancelIndexing': () => library.cancel(),
      'ibid.showLog': () => services.log.show(),
    }),
  );
}

function setLibraryState({ library }: Services): void {
  const state = library.current.count() > 0 ? 'filled' : library.isReady ? 'empty' : 'reading';
  void vscode.commands.executeCommand('setContext', 'ibid.libraryState', state);
}

/** Appears only when the work is long; a click cancels. */
class ProgressItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ibid.progress', vscode.StatusBarAlignment.Left);
  #delay: NodeJS.Timeout | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('Ibid: Reading the Library');
    this.#item.tooltip = vscode.l10n.t('Reading the library. Click to stop; what has been read stays.');
    this.#item.command = 'ibid.cancelIndexing';
  }

  show(done: number, total: number): void {
    const percent = Math.floor((100 * done) / Math.max(total, 1));
    this.#item.text = `$(sync~spin) ${vscode.l10n.t('Reading the library: {percent} %', { percent })}`;
    this.#delay ??= setTimeout(() => this.#item.show(), SHOW_AFTER_MS);
  }

  hide(): void {
    clearTimeout(this.#delay);
    this.#delay = undefined;
    this.#item.hide();
  }

  dispose(): void {
    this.hide();
    this.#item.dispose();
  }
}
