// The library of this window: the indexer kept informed of folders, settings and files, and its news passed on.
import * as vscode from 'vscode';
import type { Library } from '../core/library.ts';
import type { Note } from '../core/note/note.ts';
import { listProjectBibliographies, NOTE_FILES } from '../core/projects/projectFiles.ts';
import type { LibraryRoot } from '../platform/indexerMessages.ts';
import type { Indexer, IndexerNotification, Platform } from '../platform/platform.ts';
import { BibliographyFiles, listNamedFiles } from './bibliographyFiles.ts';
import type { Notes } from './notes.ts';
import { OutsideWatch, watchFiles } from './outsideWatch.ts';
import { isOn, readSetting } from './settings.ts';

/** Settings that say which files are read. */
const CONFIGURING = ['ibid.library', 'files.exclude'];

export class LibraryIndex implements vscode.Disposable {
  readonly #indexer: Indexer;
  readonly #bibliographies: BibliographyFiles;
  readonly #outside = new OutsideWatch((uri) => this.#notifyChange(uri));
  /** Files that have changed since the indexer was last told. */
  readonly #changedPaths = new Set<string>();
  #files: ReadonlySet<string> | undefined;
  #wasReady = false;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #usesChanged = new vscode.EventEmitter<void>();
  readonly #events = new vscode.EventEmitter<IndexerNotification>();
  readonly #disposables: vscode.Disposable[];

  /** Fires when sources have come, gone or changed, and once the first reading is complete. */
  readonly onDidChange = this.#changed.event;
  /** Fires when notes on disk have come to cite other sources than before. */
  readonly onDidChangeUses = this.#usesChanged.event;
  /** All that the indexer tells, for the status bar. */
  readonly onEvent = this.#events.event;

  constructor(context: vscode.ExtensionContext, platform: Platform, notes: Notes) {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'indexer.mjs').fsPath;
    this.#indexer = platform.startIndexer({ storage: context.storageUri?.fsPath, script });
    this.#bibliographies = new BibliographyFiles(notes);
    const configure = () => this.#configure();
    this.#disposables = [
      this.#changed,
      this.#usesChanged,
      this.#events,
      this.#bibliographies,
      // What a note prefers has changed in any case.
      this.#bibliographies.onDidChange(() => (this.#hasNamed() ? this.#changed.fire() : configure())),
      this.#outside,
      watchFiles(vscode.workspace.createFileSystemWatcher('**/*'), (uri) => this.#notifyChange(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(configure),
      vscode.workspace.onDidGrantWorkspaceTrust(configure),
      vscode.workspace.onDidChangeConfiguration(
        (event) => CONFIGURING.some((name) => event.affectsConfiguration(name)) && configure(),
      ),
      { dispose: () => void this.#indexer.dispose() },
      this.#indexer.onEvent((event) => this.#handle(event)),
    ];
    configure();
  }

  /** The library as it stands; ask for it again each time, as a rebuilt store is another object. */
  get current(): Library {
    return this.#indexer.library;
  }

  /** Whether all has been read once. */
  get isReady(): boolean {
    return this.#indexer.isReady;
  }

  /**
   * Whether what is missing is missing. A note that is opened without a folder, and names no bibliography, has its
   * library elsewhere.
   */
  get isComplete(): boolean {
    const hasPlace = vscode.workspace.workspaceFolders !== undefined || this.#bibliographies.listAll().length > 0;
    return this.isReady && hasPlace;
  }

  /** The library as a note sees it: what its own front matter and its project name comes first. */
  for(document: vscode.TextDocument): Library {
    return this.#preferring(document.uri, this.#bibliographies.list(document));
  }

  /** The same for a note that need not be open. */
  forNote(uri: vscode.Uri, note: Note): Library {
    return this.#preferring(uri, listNamedFiles(uri, note));
  }

  /** All keys of the bibliographies that a note and its project name; where they name none, of the library. */
  listKeysFor(document: vscode.TextDocument): string[] {
    const library = this.current;
    const files = this.#listFiles(document.uri, this.#bibliographies.list(document));
    const rows =
      files.length === 0
        ? library.list({ order: 'key', offset: 0, limit: library.count() })
        : files.flatMap((file) => library.listRowsIn(file));
    return rows.map(({ key }) => key);
  }

  #preferring(uri: vscode.Uri, own: readonly string[]): Library {
    const files = this.#listFiles(uri, own);
    return files.length === 0 ? this.current : this.current.preferring(files);
  }

  /** What the note names, then what its project does. */
  #listFiles(uri: vscode.Uri, own: readonly string[]): string[] {
    const library = this.current;
    const project = listProjectBibliographies(uri.fsPath, (file) => library.listNamedBy(vscode.Uri.file(file).fsPath));
    return [...new Set([...own, ...project])];
  }

  /** Whether the document is a file of the library: sources are not held to what notes are. */
  isSource(document: vscode.TextDocument): boolean {
    this.#files ??= new Set(this.current.listFiles());
    const path = document.uri.fsPath;
    return this.#files.has(path) && !this.#bibliographies.list(document).includes(path);
  }

  /** What sources have in files of their own is read for these first. */
  prefer(keys: readonly string[]): void {
    this.#indexer.prefer(keys);
  }

  reread(): void {
    this.#indexer.reread();
  }

  /** The files of these sources are read once more, changed or not. */
  readAgain(keys: readonly string[]): void {
    this.#indexer.readAgain(keys);
  }

  cancel(): void {
    this.#indexer.cancel();
  }

  #handle(event: IndexerNotification): void {
    this.#events.fire(event);
    if (event.kind === 'watched') this.#outside.watch(event.folders);
    if (event.kind === 'opened' || event.kind === 'noted') this.#usesChanged.fire();
    const becomesReady = this.isReady && !this.#wasReady;
    this.#wasReady = this.isReady;
    if (event.kind !== 'opened' && event.kind !== 'changed' && !becomesReady) return;
    this.#files = undefined;
    this.#changed.fire();
  }

  /** Whether all that open notes name is in the library, as it mostly is: the indexer reads what notes on disk name. */
  #hasNamed(): boolean {
    return this.current.preferring(this.#bibliographies.listAll()).listMissingFiles().length === 0;
  }

  #configure(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const toRoots = (listPatterns: (folder: vscode.WorkspaceFolder) => readonly string[]): LibraryRoot[] =>
      folders.map((folder) => ({ folder: folder.uri.fsPath, patterns: listPatterns(folder) }));
    this.#wasReady = false;
    this.#indexer.configure({
      folders: folders.map(({ uri }) => uri.fsPath),
      roots: toRoots(({ uri }) => readSetting('library.files', uri)),
      notes: toRoots(listNotePatterns),
      open: this.#bibliographies.listAll(),
      isTrusted: vscode.workspace.isTrusted,
      readsLiteratureNotes: isOn('library.literatureNotes'),
    });
  }

  /** The editor tells of a burst of changes one by one, in one turn; they go to the indexer together. */
  #notifyChange(uri: vscode.Uri): void {
    if (uri.scheme !== 'file') return;
    if (this.#changedPaths.size === 0) {
      queueMicrotask(() => {
        this.#indexer.rescan([...this.#changedPaths]);
        this.#changedPaths.clear();
      });
    }
    this.#changedPaths.add(uri.fsPath);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/** All Markdown of a folder but what the user hides from it; a pattern that names a folder hides what is in it. */
function listNotePatterns(folder: vscode.WorkspaceFolder): string[] {
  const excluded = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const patterns = Object.entries(excluded).flatMap(([pattern, hides]) => (hides === true ? [pattern] : []));
  return [NOTE_FILES, ...patterns.flatMap((pattern) => [`!${pattern}`, `!${pattern}/**`])];
}
