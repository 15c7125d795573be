// This process as a writer of stores, and whether another one still lives.
import type { LeaseOwner } from '../core/store/storeWriters.ts';

/** `id` begins with the number of the process. */
export function createLeaseOwner(id: string): LeaseOwner {
  return {
    id,
    now: Date.now,
    isAlive: (other) => isRunning(Number.parseInt(other, 10)),
  };
}

/** Signal 0 is not sent; it only asks. A process of another user is alive and not ours to ask. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
