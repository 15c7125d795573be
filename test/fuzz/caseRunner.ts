// Runs cases in a thread that may hang or die: then it is ended, the case counts as failed, and a new thread goes on.
import { Worker } from 'node:worker_threads';
import { toDeath, toStuck, type Fault } from './fault.ts';
import type { CaseId } from './target.ts';

/** The cases of one target from one number up to another. */
export interface Job {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** In place of the text that would be made for the case. */
  readonly text?: string;
}

export interface CaseFault {
  readonly index: number;
  readonly fault: Fault;
}

export interface ThreadData {
  /** The module that exports `TARGETS`. */
  readonly targets: string;
  /** One number: that of the case under way plus one, or 0. */
  readonly current: Int32Array;
}

export interface RunnerOptions {
  readonly targets: URL;
  /** Milliseconds on the clock after which a case is taken to be stuck; much longer than its limit, as others work too. */
  readonly patience?: number;
}

const PATIENCE = 10_000;
/** Milliseconds between two looks at the case under way. */
const LOOK_EVERY = 50;
/** Of a thread's heap, in megabytes. */
const MEMORY = 1024;

export class CaseRunner {
  readonly #options: Required<RunnerOptions>;
  readonly #current = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #thread: Worker | undefined;

  constructor(options: RunnerOptions) {
    this.#options = { patience: PATIENCE, ...options };
  }

  /** Tells of each case that fails; ends when all have been tried. */
  async run(job: Job, onFault: (found: CaseFault) => void): Promise<void> {
    for (let from = job.from; from < job.to;) {
      const last = await this.#runUntilStuck({ ...job, from }, onFault);
      if (last === undefined) return;
      onFault(last);
      from = last.index + 1;
    }
  }

  /** Tries one text as if it were that of the case. */
  async try({ target, seed, index }: CaseId, text: string): Promise<Fault | undefined> {
    let found: Fault | undefined;
    await this.run({ target, seed, from: index, to: index + 1, text }, ({ fault }) => (found = fault));
    return found;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  /** The case at which the thread had to be ended or ended by itself; undefined where it came to the end. */
  async #runUntilStuck(job: Job, onFault: (found: CaseFault) => void): Promise<CaseFault | undefined> {
    const thread = (this.#thread ??= this.#start());
    const { promise, resolve } = Promise.withResolvers<Fault | undefined>();
    const onMessage = (message: CaseFault | 'done') => (message === 'done' ? resolve(undefined) : onFault(message));
    const onError = (error: Error) => resolve(toDeath(error.message));
    const onExit = (code: number) => resolve(toDeath(`exit code ${code}`));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    const watch = this.#watch(() => resolve(toStuck(this.#options.patience)));
    thread.postMessage(job);
    const fault = await promise;
    clearInterval(watch);
    thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    if (fault === undefined) return undefined;
    const index = Atomics.load(this.#current, 0) - 1;
    await this.close();
    Atomics.store(this.#current, 0, 0);
    if (index < 0) throw new Error(`The thread failed outside of any case. ${fault.message}`);
    return { index, fault };
  }

  #watch(onStuck: () => void): NodeJS.Timeout {
    let last = 0;
    let since = performance.now();
    return setInterval(() => {
      const now = performance.now();
      const current = Atomics.load(this.#current, 0);
      if (current === 0 || current !== last) since = now;
      else if (now - since > this.#options.patience) onStuck();
      last = current;
    }, LOOK_EVERY);
  }

  #start(): Worker {
    const workerData: ThreadData = { targets: this.#options.targets.href, current: this.#current };
    return new Worker(new URL('caseThread.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  }
}
