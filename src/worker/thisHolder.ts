// This thread as a writer of stores, and whether another one still lives.
import { threadId } from 'node:worker_threads';
import type { Holder } from '../core/store/storeWriter.ts';

/** Known by process and thread. */
export const thisHolder: Holder = {
  id: `${process.pid}.${threadId}`,
  now: Date.now,
  isAlive: (id) => isRunning(Number.parseInt(id, 10)),
};

/** Signal 0 is not sent; it only asks. A process of another user is alive and not ours to ask. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
