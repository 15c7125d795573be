// The indexer's reading of library files: how they differ from the store, and which are still being written.
import type { StoreWriter, StoreWriters } from '../core/store/storeWriters.ts';
import type { IndexedFiles, IndexerEvent } from '../platform/indexerMessages.ts';
import { isFolder, LibraryFiles, type FoundFile } from './libraryFiles.ts';
import { toNamedRoot } from './namedFiles.ts';
import { isStale, compareFiles, refreshLibrary, type Differences, type RefreshOptions } from './refreshLibrary.ts';
import type { Rescan } from './rescan.ts';
import type { StepsOutcome } from './takeSteps.ts';

/** Milliseconds after which a half-written file is taken as it is. */
const SETTLE_MS = 2000;

export interface LibraryScanOptions {
  readonly post: (event: IndexerEvent) => void;
  /** Whether half-written files are waited for. */
  readonly waits: boolean;
  /** Called with half-written files, which are to be scanned again after `delay` milliseconds. */
  readonly onUnsettled: (paths: readonly string[], delay: number) => void;
}

export class LibraryScan {
  readonly #options: LibraryScanOptions;
  /** Half-written files with the stamp at which they were found so. */
  readonly #unsettled = new Map<string, FoundFile>();
  #files = new LibraryFiles([]);
  #isComplete = false;
  #mustRead = false;

  constructor(options: LibraryScanOptions) {
    this.#options = options;
  }

  /** Whether all files have been read once. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** `named` are files that notes name. */
  configure(indexed: IndexedFiles, named: readonly string[]): void {
    this.#files = new LibraryFiles([...indexed.roots, toNamedRoot([...named, ...indexed.open], indexed)]);
    this.#options.post({ kind: 'watched', folders: this.#files.listBases(indexed.folders) });
  }

  /** The next run reads everything, changed or not. */
  reread(): void {
    this.#mustRead = true;
  }

  async run(
    { writer }: StoreWriters,
    paths: Rescan,
    options: Omit<RefreshOptions, 'isSettled'>,
  ): Promise<StepsOutcome> {
    if (this.#mustRead) writer.transact(() => writer.forgetStamps());
    this.#mustRead = false;
    const { unsettled, outcome } = await refreshLibrary(writer, this.#compare(writer, paths), {
      ...options,
      isSettled: (file) => !this.#options.waits || this.#isSettled(file),
    });
    for (const file of unsettled) this.#unsettled.set(file.path, file);
    if (unsettled.length > 0) this.#options.onUnsettled([...this.#unsettled.keys()], SETTLE_MS);
    if (paths === 'all') this.#isComplete = outcome === 'done';
    return outcome;
  }

  #compare(writer: StoreWriter, asked: Rescan): Differences {
    if (asked === 'all' || [...asked].some(isFolder)) {
      return compareFiles(writer.listFiles(), this.#files.listFiles());
    }
    const found = [...asked].flatMap((path) => this.#files.findFile(path) ?? []);
    const paths = new Set(found.map(({ path }) => path));
    return {
      removed: [...asked].filter((path) => !paths.has(path)).flatMap((path) => writer.listFilesAt(path)),
      stale: found.filter((file) => isStale(writer.findFile(file.path), file)),
      moved: new Map(),
    };
  }

  /** A file settles when it stays as it is, whatever its clock says, or has long been so. */
  #isSettled(file: FoundFile): boolean {
    const before = this.#unsettled.get(file.path);
    const stays = before?.size === file.size && before.mtime === file.mtime;
    if (stays) this.#unsettled.delete(file.path);
    return stays || Date.now() - file.mtime > SETTLE_MS;
  }
}
