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

interface Entry {
  readonly file: NamedFile;
  readonly sources: TextlessSource[];
}

export class AttachmentQueue {
  /** By rank, and in each by path, in the order in which they came. */
  readonly #files: Readonly<Record<Rank, Map<string, Entry>>> = {
    open: new Map(),
    cited: new Map(),
    others: new Map(),
  };
  #preferred: ReadonlySet<string> = new Set();
  #cited: ReadonlySet<string> = new Set();

  get size(): number {
    return RANKS.reduce((sum, rank) => sum + this.#files[rank].size, 0);
  }

  /** Of the file that would be taken next. */
  get firstRank(): Rank | undefined {
    return RANKS.find((rank) => this.#files[rank].size > 0);
  }

  prefer(keys: readonly string[]): void {
    this.#preferred = new Set(keys);
    const entries = RANKS.flatMap((rank) => [...this.#files[rank].values()]);
    for (const rank of RANKS) this.#files[rank].clear();
    for (const entry of entries) this.#put(entry);
  }

  /** Begins anew; `cited` are the keys that notes on disk cite. */
  clear(cited: ReadonlySet<string>): void {
    for (const rank of RANKS) this.#files[rank].clear();
    this.#cited = cited;
  }

  add(file: NamedFile, source: TextlessSource): void {
    const rank = RANKS.find((each) => this.#files[each].has(file.path));
    const queued = rank && this.#files[rank].get(file.path);
    if (rank === undefined || queued === undefined) return this.#put({ file, sources: [source] });
    queued.sources.push(source);
    if (this.#rankOf(queued.sources) === rank) return;
    this.#files[rank].delete(file.path);
    this.#put(queued);
  }

  take(): QueuedFile | undefined {
    const rank = this.firstRank;
    const [entry] = rank === undefined ? [] : this.#files[rank].values();
    if (rank === undefined || entry === undefined) return undefined;
    this.#files[rank].delete(entry.file.path);
    return { ...entry, rank };
  }

  #put(entry: Entry): void {
    this.#files[this.#rankOf(entry.sources)].set(entry.file.path, entry);
  }

  #rankOf(sources: readonly TextlessSource[]): Rank {
    if (sources.some(({ key }) => this.#preferred.has(key))) return 'open';
    return sources.some(({ key }) => this.#cited.has(key)) ? 'cited' : 'others';
  }
}
