// The status bar while the library is being read, and the context keys by which views know what to say.
import * as vscode from 'vscode';
import type { StoreTrouble } from '../platform/indexerMessages.ts';
import type { IndexerNotification } from '../platform/platform.ts';
import { registerCommands } from './commands.ts';
import type { Services } from './services.ts';

/** Short work is not worth a look. */
const SHOW_AFTER_MS = 600;

const TROUBLES: Readonly<Record<StoreTrouble, () => string>> = {
  rebuilt: () => vscode.l10n.t('The library index was damaged or outdated; Ibid is rebuilding it. No source is lost.'),
  temporary: () =>
    vscode.l10n.t('The storage folder is not writable, so the library index lasts only until VS Code closes.'),
  unwritable: () => vscode.l10n.t('Ibid cannot save its library index (is the disk full?) and uses the previous one.'),
  unusable: () => vscode.l10n.t('Ibid cannot store its library index, so it cannot show any sources.'),
};

export function registerIndexStatus(services: Services): vscode.Disposable {
  const { library } = services;
  const progress = new ProgressItem();
  const warning = new WarningItem();

  let isResting = false;
  const showState = () => setLibraryState(services, isResting);

  const show = (event: IndexerNotification) => {
    if (event.kind === 'working' || event.kind === 'resting') {
      isResting = event.kind === 'resting';
      showState();
    }
    const line = describeForLog(event);
    if (line !== undefined) services.log.warn(line);
    if (event.kind === 'progress' || event.kind === 'extracting') progress.show(event);
    if (event.kind === 'resting' || event.kind === 'idle') progress.hide();
    if (event.kind === 'trouble' && event.trouble !== 'rebuilt') warning.put('store', TROUBLES[event.trouble]());
    if (event.kind === 'crashed') warning.put('thread', describeCrash());
    if (event.kind === 'idle' && event.complete) warning.put('thread', undefined);
    if (event.kind === 'idle' && event.complete && warning.get('store') === TROUBLES.unwritable()) {
      warning.put('store', undefined);
    }
  };

  showState();
  return vscode.Disposable.from(
    progress,
    warning,
    library.onEvent(show),
    library.onDidChange(() => {
      showState();
      warning.put('skipped', describeSkipped(library.current.listSkippedFiles()));
    }),
    registerCommands(services, {
      'ibid.rebuildIndex': () => library.reread(),
      'ibid.cancelIndexing': () => library.cancel(),
      'ibid.showLog': () => services.log.show(),
    }),
  );
}

/** What one would like to find in the log; undefined for what goes as it should. */
function describeForLog(event: IndexerNotification): string | undefined {
  switch (event.kind) {
    case 'trouble':
      return TROUBLES[event.trouble]();
    case 'crashed':
      return `${describeCrash()} ${event.detail}`;
    case 'failed':
      return `${event.path}: ${event.detail}`;
    case 'skipped': {
      const { path, reason, step, entry, detail = '' } = event.skip;
      return `${path}: ${reason} (${step} ${entry}). ${detail}`;
    }
    default:
      return undefined;
  }
}

function describeCrash(): string {
  return vscode.l10n.t('The indexer stopped unexpectedly and is restarting.');
}

function describeSkipped(files: readonly string[]): string | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  const file = vscode.workspace.asRelativePath(first);
  return files.length === 1
    ? vscode.l10n.t('{file} was skipped, completely or in part. See the Problems panel for details.', { file })
    : vscode.l10n.t(
        '{file} and {count} other files were skipped, completely or in part. See the Problems panel for details.',
        {
          file,
          count: files.length - 1,
        },
      );
}

function setLibraryState({ library }: Services, isResting: boolean): void {
  const unfinished = isResting ? 'stopped' : 'reading';
  const state = library.current.count() > 0 ? 'filled' : library.isReady ? 'empty' : unfinished;
  void vscode.commands.executeCommand('setContext', 'ibid.libraryState', state);
}

type WarningKind = 'store' | 'thread' | 'skipped';

/** Appears while something is wrong with the library; a click shows the log. */
class WarningItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ibid.trouble', vscode.StatusBarAlignment.Left);
  readonly #sentences = new Map<WarningKind, string>();

  constructor() {
    this.#item.name = vscode.l10n.t('Ibid: Library Index');
    this.#item.text = `$(warning) ${vscode.l10n.t('Library')}`;
    this.#item.command = 'ibid.showLog';
  }

  get(kind: WarningKind): string | undefined {
    return this.#sentences.get(kind);
  }

  /** `undefined` is that all is well. */
  put(kind: WarningKind, sentence: string | undefined): void {
    if (sentence === undefined) this.#sentences.delete(kind);
    else this.#sentences.set(kind, sentence);
    this.#item.tooltip = [...this.#sentences.values()].join('\n');
    if (this.#sentences.size > 0) this.#item.show();
    else this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** Appears only when the work is long; a click cancels. */
class ProgressItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ibid.progress', vscode.StatusBarAlignment.Left);
  #delay: NodeJS.Timeout | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('Ibid: Reading the Library');
    this.#item.tooltip = vscode.l10n.t('Reading the library. Click to stop; what Ibid has read so far is kept.');
    this.#item.command = 'ibid.cancelIndexing';
  }

  show({ kind, done, total }: Extract<IndexerNotification, { readonly kind: 'progress' | 'extracting' }>): void {
    const percent = Math.floor((100 * done) / Math.max(total, 1));
    const words =
      kind === 'progress'
        ? vscode.l10n.t('Reading the library: {percent} %', { percent })
        : vscode.l10n.t('Reading source files: {done} of {total}', { done, total });
    this.#item.text = `$(sync~spin) ${words}`;
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
