// The indexer's reading of notes: what they cite and name, and whether all of them have been read once.
import type { IndexedFiles, IndexerEvent } from '../platform/indexerMessages.ts';
import { isFolder } from './libraryFiles.ts';
import { compareNotes, NoteFiles, refreshNotes, type NoteRefreshOptions } from './refreshNotes.ts';
import type { Rescan } from './rescan.ts';
import type { StoreWriters } from '../core/store/storeWriters.ts';
import type { StepsOutcome } from './takeSteps.ts';

export class NoteScan {
  readonly #post: (event: IndexerEvent) => void;
  #files = new NoteFiles({ roots: [], notes: [], isTrusted: false });
  #isComplete = false;

  constructor(post: (event: IndexerEvent) => void) {
    this.#post = post;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  configure(indexed: IndexedFiles): void {
    this.#files = new NoteFiles(indexed);
  }

  async run(writers: StoreWriters, paths: Rescan, options: NoteRefreshOptions): Promise<StepsOutcome> {
    const wanted = paths === 'all' || ![...paths].some(isFolder) ? paths : 'all';
    const differences = compareNotes(writers.uses, this.#files, wanted);
    const changed = [...differences.removed, ...differences.stale].map(({ path }) => path);
    const outcome = changed.length === 0 ? 'done' : await refreshNotes(writers, differences, options);
    this.#isComplete ||= outcome === 'done';
    if (changed.length > 0) this.#post({ kind: 'noted', notes: changed });
    return outcome;
  }
}
