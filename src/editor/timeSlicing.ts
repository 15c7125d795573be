// Long work done in slices, so that the extension host answers in between.

/** Half a frame. */
const SLICE_MS = 8;

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
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function isCancelled(cancellation: Cancellation | undefined): boolean {
  if (cancellation === undefined) return false;
  return 'aborted' in cancellation ? cancellation.aborted : cancellation.isCancellationRequested;
}
