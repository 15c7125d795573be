// Limits for reading files: the supervisor sees every step, a step that failed before is skipped, and a throw costs one step.
import { formatStack } from '../core/bulkhead.ts';
import type { Fault } from '../core/problem.ts';
import type { SKIP_CODES } from '../core/problemKinds.ts';
import type { FileStamp } from '../core/store/storeWriters.ts';
import { findFault } from '../core/store/storeDatabase.ts';
import type { Activity, Step } from '../platform/activity.ts';
import type { SkippedWork } from '../platform/skippedWork.ts';

/** A file of which everything that is read is read under the supervisor's eyes. */
export interface GuardedFile {
  /** Runs a step, or returns why it was not run or did not end. */
  attempt<T>(step: Step, entry: number, take: () => T): Attempt<T>;
}

export type Attempt<T> = { readonly value: T } | { readonly failure: Failure };

/** As a problem it has still to be given a place. */
export type Failure = Fault<(typeof SKIP_CODES)[number]>;

export type FailureListener = (path: string, detail: string) => void;

export class FileReader {
  readonly #activity: Activity;
  readonly #skips: readonly SkippedWork[];
  readonly #onFailure: FailureListener;

  constructor(activity: Activity, skips: readonly SkippedWork[], onFailure: FailureListener) {
    this.#activity = activity;
    this.#skips = skips;
    this.#onFailure = onFailure;
  }

  /** Whether a thread before this one was ended at a file. */
  get followsAnother(): boolean {
    return this.#skips.length > 0;
  }

  /** The file in the state that `stamp` tells; once it has changed nothing that failed in it is held against it. */
  enter(path: string, { size, mtime }: FileStamp): GuardedFile {
    const skips = this.#skips.filter((skip) => skip.path === path && skip.size === size && skip.mtime === mtime);
    this.#activity.enter({ path, size, mtime });
    return {
      attempt: (step, entry, take) => {
        const skip = skips.find((each) => each.step === step && each.entry === entry);
        if (skip !== undefined) return { failure: describeSkip(skip) };
        try {
          return { value: this.#activity.run(step, entry, take) };
        } catch (error) {
          // The store's faults are handled by whoever opened it.
          if (findFault(error) !== undefined) throw error;
          this.#onFailure(path, formatStack(error));
          return { failure: describeThrow(step, error instanceof Error ? error.message : String(error)) };
        }
      },
    };
  }
}

function describeSkip({ step, reason, seconds = 0, detail = '' }: SkippedWork): Failure {
  switch (reason) {
    case 'timeout':
      return { code: 'read-timeout', facts: { seconds } };
    case 'out-of-memory':
      return { code: 'read-out-of-memory', facts: {} };
    case 'failed':
      return describeThrow(step, detail);
  }
}

/** One line of what was thrown, as it is part of a sentence. */
function describeThrow(step: Step, detail: string): Failure {
  const [reason = ''] = detail.split('\n', 1);
  return { code: step === 'file' ? 'read-failed' : 'entry-failed', facts: { reason } };
}
