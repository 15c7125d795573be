// Seeded random numbers: the same seed makes the same case on every machine.

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to `end`, which is not among them. */
  below(end: number): number {
    return this.#next() % Math.max(1, end);
  }

  chance(probability: number): boolean {
    return this.#next() < probability * 0x1_0000_0000;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** A stretch of a text or list of that length; with `most`, no longer than that. */
  span(length: number, most = length): { readonly start: number; readonly end: number } {
    const start = this.below(length + 1);
    return { start, end: Math.min(length, start + this.below(most + 1)) };
  }

  /** mulberry32: small, and good enough to shuffle with. 32 bits. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}

/** FNV-1a: one seed made of several words and numbers. */
export function hashSeed(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\0')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
