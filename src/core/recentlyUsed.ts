// A map that lets go of what has not been used for longest, so that memory stays the same however much passes through it.

export class RecentlyUsed<Value> {
  readonly #limit: number;
  readonly #sizeOf: (value: Value) => number;
  /** The least recently used first. */
  readonly #values = new Map<string, Value>();
  #size = 0;

  /** `limit` in the unit that `sizeOf` counts in; the value used last is kept even if it alone is larger. */
  constructor(limit: number, sizeOf: (value: Value) => number) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** For a key that is not there yet. */
  add(key: string, value: Value): void {
    this.#values.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const [oldest, dropped] of this.#values) {
      if (this.#size <= this.#limit || oldest === key) return;
      this.#values.delete(oldest);
      this.#size -= this.#sizeOf(dropped);
    }
  }
}
