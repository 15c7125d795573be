// Work that a thread did not survive: the next thread skips it until the file changes.
import type { Work } from './activity.ts';

export type SkipReason = 'timeout' | 'out-of-memory' | 'failed';

export interface SkippedWork extends Work {
  readonly reason: SkipReason;
  /** With `timeout`, after how many seconds. */
  readonly seconds?: number;
  /** With `failed`, what was thrown. */
  readonly detail?: string;
}
