// The files that are still to be read for sources, in the order in which their texts are wanted.
import type { TextlessSource } from '../core/store/storeWriters.ts';
import type { NamedFile } from '../platform/extractorMessages.ts';

/** What open notes cite, what notes cite, and what nobody waits for. */
const RANKS = ['open', 'cited', 'others'] as const;

export type Rank = (typeof RANKS)[number];

export interface QueuedFile {
  readonly file: NamedFile;
  readonly sources: readonly TextlessSource[];
  readonly rank: Rank;
}

export class AttachmentQueue {
  readonly #files = new Map<string, { readonly file: NamedFile; readonly sources: TextlessSource[] }>();
  #preferred: ReadonlySet<string> = new Set();
  #cited: ReadonlySet<string> = new Set();

  get size(): number {
    return this.#files.size;
  }

  /** Of the file that would be taken next. */
  get firstRank(): Rank | undefined {
    return this.#findFirst()?.rank;
  }

  prefer(keys: readonly string[]): void {
    this.#preferred = new Set(keys);
  }

  /** Begins anew; `cited` are the keys that notes on disk cite. */
  clear(cited: ReadonlySet<string>): void {
    this.#files.clear();
    this.#cited = cited;
  }

  add(file: NamedFile, source: TextlessSource): void {
    const queued = this.#files.get(file.path);
    if (queued === undefined) this.#files.set(file.path, { file, sources: [source] });
    else queued.sources.push(source);
  }

  take(): QueuedFile | undefined {
    const first = this.#findFirst();
    if (first !== undefined) this.#files.delete(first.file.path);
    return first;
  }

  /** Looked for each time, as what is preferred changes with each note that is opened. */
  #findFirst(): QueuedFile | undefined {
    let best: QueuedFile | undefined;
    for (const queued of this.#files.values()) {
      const rank = this.#rankOf(queued.sources);
      if (best === undefined || RANKS.indexOf(rank) < RANKS.indexOf(best.rank)) best = { ...queued, rank };
      if (best.rank === 'open') break;
    }
    return best;
  }

  #rankOf(sources: readonly TextlessSource[]): Rank {
    if (sources.some(({ key }) => this.#preferred.has(key))) return 'open';
    return sources.some(({ key }) => this.#cited.has(key)) ? 'cited' : 'others';
  }
}
