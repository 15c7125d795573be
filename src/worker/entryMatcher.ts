// The stored entries of a file while it is read again: each may be kept or replaced once, those left over are gone.
import type { StoredEntry } from '../core/store/storeWriters.ts';

export class EntryMatcher {
  readonly #unmatched: Set<StoredEntry>;
  readonly #byHash = new Map<string, StoredEntry[]>();
  readonly #byKey = new Map<string, StoredEntry[]>();

  constructor(known: readonly StoredEntry[]) {
    this.#unmatched = new Set(known);
    // Backwards, so that the first of several is on top.
    for (const entry of known.toReversed()) {
      push(this.#byHash, entry.hash, entry);
      if (entry.key !== null) push(this.#byKey, entry.key, entry);
    }
  }

  get isEmpty(): boolean {
    return this.#unmatched.size === 0;
  }

  /** The entry with exactly this text. */
  takeByHash(hash: string): StoredEntry | undefined {
    return this.#take(this.#byHash.get(hash));
  }

  /** The entry that had this key when its text was another. */
  takeByKey(key: string): StoredEntry | undefined {
    return this.#take(this.#byKey.get(key));
  }

  list(): readonly StoredEntry[] {
    return [...this.#unmatched];
  }

  #take(stack: StoredEntry[] = []): StoredEntry | undefined {
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      if (this.#unmatched.delete(entry)) return entry;
    }
    return undefined;
  }
}

function push(stacks: Map<string, StoredEntry[]>, name: string, entry: StoredEntry): void {
  const stack = stacks.get(name);
  if (stack === undefined) stacks.set(name, [entry]);
  else stack.push(entry);
}
