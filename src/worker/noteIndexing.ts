// The indexer's work on notes: what was asked and is not done yet, and whether all of them have been read once.
import type { StoreWriter } from '../core/store/storeWriter.ts';
import type { UseWriter } from '../core/store/uses.ts';
import type { IndexedFiles } from '../platform/indexerMessages.ts';
import { isFolder } from './libraryFiles.ts';
import type { Outcome } from './refreshLibrary.ts';
import { listNoteDifferences, NoteFiles, refreshNotes } from './refreshNotes.ts';
import { RescanQueue, type Rescan } from './rescanQueue.ts';
import { thisHolder } from './thisHolder.ts';

export class NoteIndexing {
  readonly #queue = new RescanQueue();
  readonly #onChange: (notes: readonly string[]) => void;
  #files = new NoteFiles({ roots: [], notes: [] });
  #isComplete = false;

  /** `onChange` is told which notes the store knows anew. */
  constructor(onChange: (notes: readonly string[]) => void) {
    this.#onChange = onChange;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  configure(indexed: IndexedFiles): void {
    this.#files = new NoteFiles(indexed);
  }

  ask(asked: Rescan): void {
    this.#queue.add(asked);
  }

  /** What is not done is done with what is asked next. */
  async refresh(writer: StoreWriter, uses: UseWriter, signal: AbortSignal): Promise<Outcome> {
    const asked = this.#queue.take();
    const wanted = asked === 'all' || ![...asked].some(isFolder) ? asked : 'all';
    const differences = listNoteDifferences(uses, this.#files, wanted);
    const changed = [...differences.removed, ...differences.stale].map(({ path }) => path);
    const outcome =
      changed.length === 0 ? 'done' : await refreshNotes(writer, uses, differences, { holder: thisHolder, signal });
    this.#isComplete ||= outcome === 'done';
    if (outcome !== 'done') this.#queue.add(wanted);
    if (changed.length > 0) this.#onChange(changed);
    return outcome;
  }
}
