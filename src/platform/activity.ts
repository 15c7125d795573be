// What a thread is working on, in memory that it shares with its supervisor: a stuck thread answers no message.

/** Which of the steps of reading a file is under way. */
export type Step = 'file' | 'entry' | 'text';

/** Stands in the place of the entry where a step is of the file as a whole. */
export const WHOLE = -1;

/** A unit of work that may get stuck: what is read, and how far the thread is in it. */
export interface Work {
  /** Absolute. */
  readonly path: string;
  /** Bytes, and milliseconds since 1970: by them the file is known to have changed. */
  readonly size: number;
  readonly mtime: number;
  readonly step: Step;
  /** The entry's position in the file, or `WHOLE`. */
  readonly entry: number;
}

const STEPS: readonly Step[] = ['file', 'entry', 'text'];

/** Paths are cut off here, in bytes; Linux has no longer ones. */
const MAX_PATH = 4096;

/** Places in the header, each a 32-bit integer. */
const BEAT = 0;
const STEP = 1;
const ENTRY = 2;
const PATH_LENGTH = 3;
const HEADER = 4;

/** Then size and modification time as 64-bit floats, then the path in UTF-8. */
const STAMP_AT = HEADER * Int32Array.BYTES_PER_ELEMENT;
const PATH_AT = STAMP_AT + 2 * Float64Array.BYTES_PER_ELEMENT;

/** Stands in the place of the step while nothing is under way that could get stuck. */
const NONE = -1;

export class Activity {
  /** To be handed to the thread or to its supervisor, which makes an `Activity` of it again. */
  readonly buffer: SharedArrayBuffer;
  readonly #header: Int32Array;
  readonly #stamp: Float64Array;
  readonly #path: Uint8Array;

  constructor(buffer = new SharedArrayBuffer(PATH_AT + MAX_PATH)) {
    this.buffer = buffer;
    this.#header = new Int32Array(buffer, 0, HEADER);
    this.#stamp = new Float64Array(buffer, STAMP_AT, 2);
    this.#path = new Uint8Array(buffer, PATH_AT, MAX_PATH);
  }

  /** The steps from now on are of this file. */
  enter({ path, size, mtime }: Pick<Work, 'path' | 'size' | 'mtime'>): void {
    // TextEncoder.encodeInto takes no shared memory.
    const bytes = new TextEncoder().encode(path).subarray(0, MAX_PATH);
    this.#path.set(bytes);
    this.#stamp[0] = size;
    this.#stamp[1] = mtime;
    this.#header[PATH_LENGTH] = bytes.length;
  }

  /** Takes one step, which may get stuck. Writing to the store is none: a slow disk is no fault of the file's. */
  run<T>(step: Step, entry: number, take: () => T): T {
    this.#mark(STEPS.indexOf(step), entry);
    try {
      return take();
    } finally {
      this.#mark(NONE, -1);
    }
  }

  /** The same of a step that is waited for, beside which the thread takes none. */
  async runAsync<T>(step: Step, entry: number, take: () => Promise<T>): Promise<T> {
    this.#mark(STEPS.indexOf(step), entry);
    try {
      return await take();
    } finally {
      this.#mark(NONE, -1);
    }
  }

  /** Tells that a long step goes on. */
  beatOnce(): void {
    Atomics.add(this.#header, BEAT, 1);
  }

  /** A number that is another one after each step. */
  get beat(): number {
    return Atomics.load(this.#header, BEAT);
  }

  /** What is under way; undefined between steps. Sound once the thread is stuck or has ended. */
  get work(): Work | undefined {
    const step = STEPS[Atomics.load(this.#header, STEP)];
    const [size, mtime] = this.#stamp;
    if (step === undefined || this.beat === 0 || size === undefined || mtime === undefined) return undefined;
    // TextDecoder takes no shared memory either.
    const path = new TextDecoder().decode(this.#path.slice(0, this.#header[PATH_LENGTH]));
    return { path, size, mtime, step, entry: this.#header[ENTRY] ?? -1 };
  }

  #mark(step: number, entry: number): void {
    this.#header[ENTRY] = entry;
    Atomics.store(this.#header, STEP, step);
    Atomics.add(this.#header, BEAT, 1);
  }
}
