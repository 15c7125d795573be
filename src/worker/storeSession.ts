// The store while the indexer writes to it: opened wherever it can be, rebuilt where it is damaged, each fault reported once.
import { checkIntegrity, findFault } from '../core/store/storeDatabase.ts';
import { createStoreWriters, type StoreWriters } from '../core/store/storeWriters.ts';
import type { IndexerEvent, StoreTrouble } from '../platform/indexerMessages.ts';
import type { Outcome } from './indexState.ts';
import { removeStore, type OpenedStore } from './openStore.ts';
import type { StepsOutcome } from './takeSteps.ts';

/** Milliseconds until the store is tried again after another window had it, or the disk was full. */
const RETRY = { busy: 500, unwritable: 15_000 };

export interface StoreSessionOptions {
  /** Called when everything has to be read again. */
  readonly onRebuild: () => void;
  /** Whether sources can be searched for, as they can unless this is false. */
  readonly indexesWords?: boolean | undefined;
}

export class StoreSession {
  readonly #openStore: () => OpenedStore | undefined;
  readonly #post: (event: IndexerEvent) => void;
  readonly #onRebuild: () => void;
  readonly #indexesWords: boolean | undefined;
  #store: OpenedStore | undefined;
  #writers: StoreWriters | undefined;
  #needsCheck = false;
  #trouble: StoreTrouble | undefined;
  /** The library's revision that the editor knows of. */
  #notifiedRevision = 0;

  constructor(
    openStore: () => OpenedStore | undefined,
    post: (event: IndexerEvent) => void,
    { onRebuild, indexesWords }: StoreSessionOptions,
  ) {
    this.#openStore = openStore;
    this.#post = post;
    this.#onRebuild = onRebuild;
    this.#indexesWords = indexesWords;
    this.#open();
  }

  /** Runs `write`; a fault of the store is handled, any other error thrown. */
  async write(write: (writers: StoreWriters) => Promise<StepsOutcome>): Promise<Outcome> {
    if (this.#writers === undefined) return { kind: 'done' };
    try {
      const outcome = await write(this.#writers);
      if (outcome === 'busy') return { kind: 'retry', retry: RETRY.busy };
      if (outcome === 'done') this.#trouble = undefined;
      return { kind: outcome };
    } catch (error) {
      return this.#handleFault(error);
    }
  }

  /** What `read` finds, or `otherwise` where the store is at fault. */
  read<T>(read: (writers: StoreWriters) => T, otherwise: T): T {
    if (this.#writers === undefined) return otherwise;
    try {
      return read(this.#writers);
    } catch (error) {
      this.#handleFault(error);
      return otherwise;
    }
  }

  /** A read has failed. */
  requireCheck(): void {
    this.#needsCheck = true;
  }

  /** Rebuilds the store if a reader's doubt in it is right. */
  verify(): void {
    if (this.#needsCheck && this.#store && checkIntegrity(this.#store.database) === 'corrupt') this.#rebuild();
    this.#needsCheck = false;
  }

  /** What another window has read in the meantime is news for this one as well. */
  notifyChange({ writer }: StoreWriters): void {
    const revision = writer.findRevision();
    if (revision !== this.#notifiedRevision) this.#post({ kind: 'changed' });
    this.#notifiedRevision = revision;
  }

  close(): void {
    this.#store?.database.close();
    this.#store = undefined;
    this.#writers = undefined;
  }

  #open(): void {
    this.#store = this.#openStore();
    const database = this.#store?.database;
    this.#writers = database && createStoreWriters(database, this.#indexesWords);
    this.#notifiedRevision = this.#writers?.writer.findRevision() ?? 0;
    if (this.#store !== undefined) this.#post({ kind: 'opened', path: this.#store.path });
    this.#notify(this.#store === undefined ? 'unusable' : this.#store.trouble);
  }

  #rebuild(): void {
    this.#store?.database.close();
    if (this.#store !== undefined) removeStore(this.#store.path);
    this.#open();
    this.#notify('rebuilt');
    this.#onRebuild();
  }

  #handleFault(error: unknown): Outcome {
    const fault = findFault(error);
    if (fault === undefined) throw error;
    if (fault === 'locked') return { kind: 'retry', retry: RETRY.busy };
    if (fault === 'corrupt') {
      this.#rebuild();
      return { kind: 'done' };
    }
    this.#notify('unwritable');
    return { kind: 'retry', retry: RETRY.unwritable };
  }

  /** Each trouble is reported once. */
  #notify(trouble: StoreTrouble | undefined): void {
    if (trouble !== undefined && trouble !== this.#trouble) this.#post({ kind: 'trouble', trouble });
    this.#trouble = trouble;
  }
}
