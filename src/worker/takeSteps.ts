// Work on the store in small steps, as many to a transaction as its time allows, so that no transaction lasts long.
import type { LeaseOwner, StoreWriter } from '../core/store/storeWriters.ts';

export interface StepOptions {
  readonly owner: LeaseOwner;
  readonly signal?: AbortSignal;
  /** Whether each step has a transaction of its own, as any of them may be the thread's last. By default none has. */
  readonly isCautious?: boolean;
  /** Told after each transaction what the last step yielded. */
  readonly onProgress?: (done: number) => void;
}

/** `busy`: another window is at work, so try again. */
export type StepsOutcome = 'done' | 'cancelled' | 'busy';

/** Milliseconds for which a transaction batches changes: the first ones are wanted soon, long ones cost less in all. */
const TRANSACTION = { first: 50, longest: 1000 };
const SINGLE_STEPS = { first: 0, longest: 0 };

/** Takes all steps, yielding to other work of the thread between transactions. */
export async function takeSteps(
  writer: StoreWriter,
  steps: Iterator<number>,
  options: StepOptions,
): Promise<StepsOutcome> {
  const { first, longest } = options.isCautious === true ? SINGLE_STEPS : TRANSACTION;
  for (let time = first; ; time = Math.min(2 * time, longest)) {
    if (options.signal?.aborted) {
      writer.transact(() => writer.release(options.owner));
      return 'cancelled';
    }
    const outcome = writer.transact(() => takeSomeSteps(writer, steps, options, time));
    if (outcome !== undefined) return outcome;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The steps of one transaction; the outcome if they were the last. */
function takeSomeSteps(
  writer: StoreWriter,
  steps: Iterator<number>,
  options: StepOptions,
  time: number,
): StepsOutcome | undefined {
  const { owner } = options;
  const until = owner.now() + time;
  if (!writer.claim(owner)) return 'busy';
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      writer.release(owner);
      return 'done';
    }
    if (owner.now() < until) continue;
    options.onProgress?.(step.value);
    return undefined;
  }
}
