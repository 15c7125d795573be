// What is to be looked at next: paths gathered one by one, until so many are asked for that all is quicker.

/** With more paths than this, walking all folders once costs less than asking for each. */
const MOST_PATHS = 500;

export type Rescan = ReadonlySet<string> | 'all';

export class RescanQueue {
  #asked = new Set<string>();
  #all = false;

  get isEmpty(): boolean {
    return !this.#all && this.#asked.size === 0;
  }

  add(paths: Iterable<string> | 'all'): void {
    if (paths === 'all') this.#all = true;
    else for (const path of paths) this.#asked.add(path);
  }

  take(): Rescan {
    const asked = this.#all || this.#asked.size > MOST_PATHS ? 'all' : this.#asked;
    this.#asked = new Set();
    this.#all = false;
    return asked;
  }
}
