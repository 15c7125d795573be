// Work that nobody waits for gives way to what somebody does, where a thread has a priority of its own: that is on Linux, as
// elsewhere the priority is the whole process's, and so the editor's.
import { availableParallelism, constants, setPriority } from 'node:os';

const HAS_THREAD_PRIORITY = process.platform === 'linux';

/** Whether two threads may work in the background at once: they take no processor from the editor. */
export const MAY_USE_TWO = HAS_THREAD_PRIORITY || availableParallelism() > 2;

/** Lowers the priority of the thread that calls it, for good. */
export function giveWay(): void {
  if (!HAS_THREAD_PRIORITY) return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that forbids it has its reasons.
  }
}
