// A thread that is watched from outside: ended where one step takes too long or too much memory, and started again.
import { once } from 'node:events';
import { url as findInspector } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import { formatStack } from '../core/bulkhead.ts';
import { Activity, type Work } from './activity.ts';
import type { SkippedWork, SkipReason } from './skippedWork.ts';

/** Milliseconds between two polls at the thread. A machine that slept in between counts as one poll. */
const POLL_MS = 250;
/** What a step that reads a library file or note into the store may take. */
export const READ_LIMIT: StepLimit = { ms: 2000, msPerMegabyte: 1000 };
/** Of the thread's heap, in megabytes. */
export const MAX_MEMORY = 2048;
/** Milliseconds that a thread has to close the store. */
const MAX_CLOSING_MS = 5000;
/** Milliseconds until a thread that failed without a file to blame is started again: doubled each time. */
const BACK_OFF = { first: 1000, longest: 60_000 };

/** Why a thread has ended before its time. */
export type ThreadEnd =
  /** It did not survive this step, which the next thread skips. */
  | { readonly kind: 'skipped'; readonly skip: SkippedWork }
  /** It failed between files, as so many did in a row; the next one starts after `retry` milliseconds. */
  | { readonly kind: 'crashed'; readonly detail: string; readonly times: number; readonly retry: number };

/** How long a step may take: so many milliseconds, and more for each megabyte of the file. */
export interface StepLimit {
  readonly ms: number;
  readonly msPerMegabyte: number;
}

export interface ThreadOptions<Event> {
  /** The bundle that it runs, as an absolute path. */
  readonly script: string;
  readonly limit: StepLimit;
  /** In megabytes. */
  readonly memory: number;
  /** Handed to every thread beside `activity` and `skips`. */
  readonly data: () => object;
  /** A thread runs, for the first time or again. */
  readonly onStart: () => void;
  readonly onMessage: (event: Event) => void;
  readonly onEnd: (end: ThreadEnd) => void;
}

/** What a supervised thread is given to begin with. */
export interface ThreadData {
  readonly activity: SharedArrayBuffer;
  readonly skips: readonly SkippedWork[];
}

export class SupervisedThread<Request, Event> {
  readonly #options: ThreadOptions<Event>;
  #skips: SkippedWork[] = [];
  #worker: Worker | undefined;
  #activity = new Activity();
  #restart: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  /** How many threads have failed between files since one had done all there was to do. */
  #crashes = 0;

  constructor(options: ThreadOptions<Event>) {
    this.#options = options;
    this.#start();
  }

  /** What is said between two threads is lost: `onStart` says all that the next one must know. */
  post(request: Request): void {
    this.#worker?.postMessage(request);
  }

  /** From now on the thread is at work, so that it is watched. */
  watch(): void {
    this.#watch ??= setInterval(this.#createPoll(), POLL_MS);
  }

  /** The thread has done all there was to do. */
  rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#crashes = 0;
  }

  /** Tries again what was skipped, in a thread that is started now. */
  forgetSkips(): void {
    if (this.#skips.length === 0) return;
    this.#skips = [];
    this.#end();
    // One that waits to be started again starts now.
    clearTimeout(this.#restart);
    this.#start();
  }

  /** Lets the thread finish what `last` asks of it; resolves once it has ended, by itself or not. */
  async dispose(last: Request): Promise<void> {
    this.rest();
    clearTimeout(this.#restart);
    const worker = this.#worker;
    if (worker === undefined) return;
    this.post(last);
    this.#worker = undefined;
    release(worker);
    const ended = once(worker, 'exit');
    const patience = setTimeout(() => void worker.terminate(), MAX_CLOSING_MS);
    await ended;
    clearTimeout(patience);
  }

  #start(): void {
    this.#activity = new Activity();
    const data: ThreadData = { activity: this.#activity.buffer, skips: this.#skips };
    const worker = new Worker(this.#options.script, {
      workerData: { ...this.#options.data(), ...data },
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memory },
    });
    worker.on('message', this.#options.onMessage);
    worker.on('error', (error) =>
      this.#findFaultyStep(isOutOfMemory(error) ? 'out-of-memory' : 'failed', formatStack(error)),
    );
    worker.on('exit', () => this.#findFaultyStep('failed', 'The thread has ended by itself.'));
    this.#worker = worker;
    this.watch();
    this.#options.onStart();
  }

  /** Looks whether the thread is still at the step at which it was at the polls before. */
  #createPoll(): () => void {
    let seen: number | undefined;
    let polls = 0;
    return () => {
      const { beat, work } = this.#activity;
      polls = beat === seen ? polls + 1 : 0;
      seen = beat;
      // Whoever steps through the thread with a debugger takes time.
      if (work === undefined || findInspector() !== undefined) return;
      const { ms, msPerMegabyte } = this.#options.limit;
      const limit = ms + (msPerMegabyte * work.size) / 1e6;
      if (polls * POLL_MS >= limit) this.#skip(work, 'timeout', { seconds: Math.round(limit / 1000) });
    };
  }

  #findFaultyStep(reason: SkipReason, detail: string): void {
    const { work } = this.#activity;
    if (work !== undefined) this.#skip(work, reason, reason === 'failed' ? { detail } : {});
    else this.#crash(detail);
  }

  #skip(work: Work, reason: SkipReason, facts: Pick<SkippedWork, 'seconds' | 'detail'>): void {
    // A thread that fell over the same again does not know it by its path; there is no use in hurrying.
    if (this.#skips.some((each) => isSameWork(each, work))) return this.#crash(`Stuck again in ${work.path}.`);
    const skip = { ...work, reason, ...facts };
    this.#skips = [...this.#skips, skip];
    this.#end();
    this.#options.onEnd({ kind: 'skipped', skip });
    this.#start();
  }

  #crash(detail: string): void {
    const retry = Math.min(BACK_OFF.first * 2 ** this.#crashes, BACK_OFF.longest);
    this.#crashes++;
    this.#end();
    this.#options.onEnd({ kind: 'crashed', detail, times: this.#crashes, retry });
    this.#restart = setTimeout(() => this.#start(), retry);
  }

  #end(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    if (this.#worker === undefined) return;
    release(this.#worker);
    void this.#worker.terminate();
    this.#worker = undefined;
  }
}

/** What the thread says from now on is of no interest, not even that it fails. */
export function release(worker: Worker): void {
  worker.removeAllListeners();
  worker.on('error', () => undefined);
}

function isSameWork(a: Work, b: Work): boolean {
  return a.path === b.path && a.size === b.size && a.mtime === b.mtime && a.step === b.step && a.entry === b.entry;
}

export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
