// The indexer on the desktop: its thread is supervised, and what it has committed is read from this one.
import { randomUUID } from 'node:crypto';
import { dirname, extname, join } from 'node:path';
import type { Library } from '../core/library.ts';
import type { IndexedFiles, IndexerData, IndexerEvent, IndexerRequest, Storage } from './indexerMessages.ts';
import { STORE_NAME } from './nodeDatabase.ts';
import type { Indexer, IndexerNotification, IndexerOptions } from './platform.ts';
import { type Annotate, LibraryReader, type ParseText } from './libraryReader.ts';
import { MAX_MEMORY, READ_LIMIT, SupervisedThread } from './supervisedThread.ts';

export class ThreadIndexer implements Indexer {
  readonly #thread: SupervisedThread<IndexerRequest, IndexerEvent>;
  readonly #listeners = new Set<(event: IndexerNotification) => void>();
  readonly #reader: LibraryReader;
  readonly #owner = `${process.pid}.${randomUUID()}`;
  readonly #options: Omit<IndexerData, 'storage' | 'owner'>;
  #preferred: readonly string[] = [];
  #wanted: readonly string[] | 'all' | undefined;
  #storage: Storage;
  #configured: IndexedFiles | undefined;
  #store: string | undefined;
  #isReady = false;

  /** `parse` reads the texts that the thread has not parsed ahead; without `annotate` sources have no annotations. */
  constructor(options: IndexerOptions, parse: ParseText, annotate?: Annotate) {
    const events = {
      onReady: () => this.#emit({ kind: 'changed' }),
      onFault: () => this.#thread.post({ kind: 'check' }),
    };
    this.#reader = new LibraryReader(parse, events, annotate);
    const { storage, script, memory = MAX_MEMORY, limit = READ_LIMIT } = options;
    const { waits = true, parsesTexts = true, indexesWords = true, extracts = true } = options;
    const extractor = join(dirname(script), `extractor${extname(script)}`);
    this.#options = { waits, parsesTexts, indexesWords, extracts, extractor };
    this.#storage = storage === undefined ? { kind: 'temporary' } : { kind: 'kept', folder: storage };
    if (storage !== undefined) this.#reader.open(join(storage, STORE_NAME));
    this.#thread = new SupervisedThread({
      script,
      limit,
      memory,
      data: () => this.#toData(),
      onStart: () => this.#repeat(),
      onMessage: (event) => this.#handle(event),
      onEnd: (end) => this.#emit(end),
    });
  }

  get library(): Library {
    return this.#reader.library;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  configure(files: IndexedFiles): void {
    this.#configured = files;
    this.#isReady = false;
    this.#thread.post({ kind: 'configure', ...files });
  }

  rescan(paths?: readonly string[]): void {
    this.#thread.post({ kind: 'rescan', ...(paths && { paths }) });
  }

  reread(): void {
    this.#thread.forgetSkips();
    this.#thread.post({ kind: 'reread' });
  }

  prefer(keys: readonly string[]): void {
    this.#preferred = keys;
    this.#thread.post({ kind: 'prefer', keys });
  }

  extract(keys: readonly string[] | 'all'): void {
    this.#wanted = keys;
    this.#thread.post({ kind: 'extract', keys });
  }

  readAgain(keys: readonly string[]): void {
    this.#thread.post({ kind: 'readAgain', keys });
  }

  cancel(): void {
    this.#thread.post({ kind: 'cancel' });
  }

  /** Where the store is; undefined until it is open. */
  get store(): string | undefined {
    return this.#store;
  }

  onEvent(listener: (event: IndexerNotification) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async dispose(): Promise<void> {
    this.#listeners.clear();
    this.#reader.close();
    await this.#thread.dispose({ kind: 'close' });
  }

  /** What a thread must know that takes the place of another. */
  #repeat(): void {
    if (this.#preferred.length > 0) this.prefer(this.#preferred);
    if (this.#wanted !== undefined) this.extract(this.#wanted);
    if (this.#configured !== undefined) this.configure(this.#configured);
  }

  #toData(): IndexerData {
    return { ...this.#options, storage: this.#storage, owner: this.#owner };
  }

  #handle(event: IndexerEvent): void {
    if (event.kind === 'working') this.#thread.watch();
    if (event.kind === 'resting') this.#thread.rest();
    if (event.kind === 'opened') this.#openStore(event.path);
    if (event.kind === 'idle') this.#isReady = event.complete;
    this.#emit(event);
  }

  #openStore(path: string): void {
    if (this.#storage.kind === 'temporary') this.#storage = { kind: 'temporary', folder: dirname(path) };
    this.#store = path;
    this.#reader.open(path);
  }

  #emit(event: IndexerNotification): void {
    for (const listener of this.#listeners) listener(event);
  }
}
