// Long work done in slices, so that the extension host answers in between.

/** Several works may be under way, and in one turn of the event loop each takes a slice. */
const SLICE_MS = 4;

/** What ends long work early: an AbortSignal, or a CancellationToken of VS Code's. */
type Cancellation = { readonly aborted: boolean } | { readonly isCancellationRequested: boolean };

/** Takes all steps and yields to other work every few milliseconds. */
export async function runTimeSliced(steps: Iterable<unknown>): Promise<void> {
  const slices = timeSliced(steps);
  while ((await slices.next()).done !== true);
}

/** Yields the items, and the thread to other work every few milliseconds; ends early once the work is cancelled. */
export async function* timeSliced<T>(items: Iterable<T>, cancellation?: Cancellation): AsyncGenerator<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const item of items) {
    if (isCancelled(cancellation)) return;
    yield item;
    if (performance.now() < sliceEnd) continue;
    // No timer: of several that come due while the others work, none would let the loop go on to what waits.
    await new Promise((resolve) => setImmediate(resolve));
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function isCancelled(cancellation: Cancellation | undefined): boolean {
  if (cancellation === undefined) return false;
  return 'aborted' in cancellation ? cancellation.aborted : cancellation.isCancellationRequested;
}
