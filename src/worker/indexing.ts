// The indexer's work: requests are gathered, done one after the other, and tried again when the store or a file resists.
import { checkIntegrity, findFault } from '../core/store/schema.ts';
import { StoreWriter } from '../core/store/storeWriter.ts';
import { UseWriter } from '../core/store/uses.ts';
import type { IndexedFiles, IndexerEvent, IndexerRequest, StoreTrouble } from '../platform/indexerMessages.ts';
import { FolderWatch } from './folderWatch.ts';
import { isFolder, isWithin, LibraryFiles, type FoundFile } from './libraryFiles.ts';
import { toNamedRoot } from './namedFiles.ts';
import { NoteIndexing } from './noteIndexing.ts';
import { openStore, removeStore, type OpenedStore } from './openStore.ts';
import {
  fillReadings,
  isStale,
  listDifferences,
  refreshLibrary,
  type Differences,
  type Outcome,
} from './refreshLibrary.ts';
import { thisHolder } from './thisHolder.ts';
import { RescanQueue, type Rescan } from './rescanQueue.ts';

/** Milliseconds in which changes are gathered: a checkout or an export changes many files in one go. */
const GATHER = 100;
/** Milliseconds after which a half-written file is taken as it is. */
const SETTLE = 2000;
/** Milliseconds until the store is tried again after another window had it, or the disk was full. */
const RETRY = { busy: 500, unwritable: 15_000 };

export class Indexing {
  readonly #openStore: () => OpenedStore | undefined;
  readonly #post: (event: IndexerEvent) => void;
  readonly #watch = new FolderWatch((path) => this.#ask([path]));
  readonly #queue = new RescanQueue();
  readonly #notes = new NoteIndexing((notes) => this.#post({ kind: 'noted', notes }));
  /** Half-written files with the stamp at which they were found so. */
  readonly #unsettled = new Map<string, FoundFile>();
  #store: OpenedStore | undefined;
  #writer: StoreWriter | undefined;
  #uses: UseWriter | undefined;
  #indexed: IndexedFiles = { folders: [], roots: [], notes: [], open: [], isTrusted: false };
  #files = new LibraryFiles([]);
  /** The files that notes name, as they were when `#files` was made. */
  #named: readonly string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #abort: AbortController | undefined;
  #filling: AbortController | undefined;
  #trouble: StoreTrouble | undefined;
  /** The library's revision that the editor knows of. */
  #toldRevision = 0;
  #isComplete = false;
  #isSuspect = false;
  #mustReread = false;
  #isClosed = false;

  /** `open` is another function where a test makes the disk run full. */
  constructor(storage: string, post: (event: IndexerEvent) => void, open = openStore) {
    this.#post = post;
    this.#openStore = () => open(storage);
    this.#open();
  }

  handle(request: IndexerRequest): void {
    switch (request.kind) {
      case 'configure':
        this.#indexed = request;
        this.#notes.configure(request);
        return this.#findPlaces(this.#listNamed());
      case 'rescan':
        return this.#ask(request.paths ?? 'all');
      case 'reread':
        this.#mustReread = true;
        return this.#ask('all', 0);
      case 'cancel':
        return this.#stop();
      case 'check':
        this.#isSuspect = true;
        return this.#ask([], 0);
      case 'close':
        return this.#close();
    }
  }

  #close(): void {
    this.#isClosed = true;
    this.#watch.clear();
    clearTimeout(this.#timer);
    this.#stop();
    if (this.#abort === undefined) this.#store?.database.close();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#filling?.abort();
  }

  #open(): void {
    this.#store = this.#openStore();
    this.#writer = this.#store && new StoreWriter(this.#store.database);
    this.#uses = this.#store && new UseWriter(this.#store.database);
    this.#toldRevision = this.#writer?.findRevision() ?? 0;
    if (this.#store !== undefined) this.#post({ kind: 'opened', path: this.#store.path });
    this.#tell(this.#store === undefined ? 'unusable' : this.#store.trouble);
  }

  #findPlaces(named: readonly string[]): void {
    const { roots, open } = this.#indexed;
    this.#named = named;
    this.#files = new LibraryFiles([...roots, toNamedRoot([...named, ...open], this.#indexed)]);
    this.#watch.clear();
    this.#ask('all', 0);
  }

  #rebuild(): void {
    this.#store?.database.close();
    if (this.#store !== undefined) removeStore(this.#store.path);
    this.#open();
    this.#tell('rebuilt');
    this.#queue.add('all');
  }

  #ask(paths: Iterable<string> | 'all', delay = GATHER): void {
    this.#queue.add(paths);
    this.#schedule(delay);
  }

  /** A timer that runs is left to run: a steady trickle of changes shall not put the work off for ever. */
  #schedule(delay: number): void {
    this.#filling?.abort();
    if (this.#abort === undefined && !this.#isClosed) this.#timer ??= setTimeout(() => void this.#work(), delay);
  }

  async #work(): Promise<void> {
    this.#timer = undefined;
    this.#abort = new AbortController();
    const delay = await this.#catchUp(this.#abort.signal);
    this.#abort = undefined;
    if (this.#isClosed) this.#store?.database.close();
    else if (!this.#queue.isEmpty) this.#schedule(delay);
  }

  /** Does what is asked, then what can wait. Returns the milliseconds until what is asked next. */
  async #catchUp(signal: AbortSignal): Promise<number> {
    this.#examine();
    const asked = this.#queue.take();
    this.#notes.ask(asked);
    const retry = await this.#refresh(asked, signal);
    if (retry !== undefined) this.#queue.add(asked);
    if (retry !== undefined || !this.#queue.isEmpty) return retry ?? GATHER;
    this.#tellIdle();
    this.#filling = new AbortController();
    const filling = this.#filling.signal;
    const wereRead = this.#notes.isComplete;
    const noteRetry = await this.#refreshNotes(filling);
    if (noteRetry !== undefined) {
      this.#queue.add(asked);
      return noteRetry;
    }
    if (this.#learnNames()) return 0;
    if (!wereRead) this.#tellIdle();
    await this.#attempt((writer) => fillReadings(writer, { holder: thisHolder, signal: filling }));
    return GATHER;
  }

  /** What notes name belongs to the library, so that it is complete once they have been read. */
  #tellIdle(): void {
    this.#post({ kind: 'idle', complete: this.#isComplete && this.#notes.isComplete });
  }

  /** Whether notes name other files than before, and these are read next. */
  #learnNames(): boolean {
    const named = this.#listNamed();
    const isNew = named.join('\n') !== this.#named.join('\n');
    if (isNew) this.#findPlaces(named);
    return isNew;
  }

  /** What notes name as far as the store can be read. */
  #listNamed(): readonly string[] {
    try {
      return this.#uses?.listNamed() ?? [];
    } catch (error) {
      this.#handleFault(error);
      return this.#named;
    }
  }

  /** Rebuilds the store if a reader's doubt in it is right. */
  #examine(): void {
    if (this.#isSuspect && this.#store && checkIntegrity(this.#store.database) === 'corrupt') this.#rebuild();
    this.#isSuspect = false;
  }

  /** Returns after how many milliseconds to try again, if that is necessary. */
  #refresh(asked: Rescan, signal: AbortSignal): Promise<number | undefined> {
    return this.#attempt(async (writer) => {
      if (this.#mustReread) writer.transact(() => writer.forgetStamps());
      this.#mustReread = false;
      const { unsettled, outcome } = await refreshLibrary(writer, this.#compare(writer, asked), {
        holder: thisHolder,
        signal,
        onProgress: (done, total) => this.#post({ kind: 'progress', done, total }),
        isSettled: (file) => this.#isSettled(file),
      });
      this.#waitFor(unsettled);
      this.#tellChange(writer);
      if (asked === 'all') this.#isComplete = outcome === 'done';
      if (outcome === 'done') this.#trouble = undefined;
      return outcome;
    });
  }

  /** What another window has read in the meantime is news for this one as well. */
  #tellChange(writer: StoreWriter): void {
    const revision = writer.findRevision();
    if (revision !== this.#toldRevision) this.#post({ kind: 'changed' });
    this.#toldRevision = revision;
  }

  /** Notes come after the library, which one waits for. */
  #refreshNotes(signal: AbortSignal): Promise<number | undefined> {
    return this.#attempt((writer, uses) => this.#notes.refresh(writer, uses, signal));
  }

  async #attempt(write: (writer: StoreWriter, uses: UseWriter) => Promise<Outcome>): Promise<number | undefined> {
    if (this.#writer === undefined || this.#uses === undefined) return undefined;
    try {
      return (await write(this.#writer, this.#uses)) === 'busy' ? RETRY.busy : undefined;
    } catch (error) {
      return this.#handleFault(error);
    }
  }

  #compare(writer: StoreWriter, asked: Rescan): Differences {
    if (asked === 'all' || [...asked].some(isFolder)) {
      return listDifferences(
        writer.listFiles(),
        this.#files.listFiles((folder) => isWithin(this.#indexed.folders, folder) || this.#watch.add(folder)),
      );
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
    return stays || Date.now() - file.mtime > SETTLE;
  }

  #waitFor(unsettled: readonly FoundFile[]): void {
    if (unsettled.length === 0) return;
    for (const file of unsettled) this.#unsettled.set(file.path, file);
    setTimeout(() => this.#ask(unsettled.map(({ path }) => path)), SETTLE);
  }

  #handleFault(error: unknown): number | undefined {
    const fault = findFault(error);
    if (fault === undefined) throw error;
    if (fault === 'locked') return RETRY.busy;
    if (fault === 'corrupt') {
      this.#rebuild();
      return undefined;
    }
    this.#tell('unwritable');
    return RETRY.unwritable;
  }

  /** Each trouble is told once. */
  #tell(trouble: StoreTrouble | undefined): void {
    if (trouble !== undefined && trouble !== this.#trouble) this.#post({ kind: 'trouble', trouble });
    this.#trouble = trouble;
  }
}
