// Long work done in slices, so that the extension host answers in between.

/** Several works may be under way, and in one turn of the event loop each takes a slice. */
const SLICE_MS = 4;

/** What ends long work early: an AbortSignal, or a CancellationToken of VS Code's. */
type Cancellation = { readonly aborted: boolean } | { readonly isCancellationRequested: boolean };

/** Takes all steps, and yields the thread to other work every few milliseconds; resolves with what the steps return. */
export async function runTimeSliced<T>(steps: Generator<unknown, T>): Promise<T> {
  for (let sliceEnd = await beginSlice(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() >= sliceEnd) sliceEnd = await beginSlice();
  }
}

/** Yields the items, and the thread to other work every few milliseconds; ends early once the work is cancelled. */
export async function* timeSliced<T>(items: Iterable<T>, cancellation?: Cancellation): AsyncGenerator<T> {
  // Whoever asks may have used up this turn already, and would give the work two slices of it.
  let sliceEnd = await beginSlice();
  for (const item of items) {
    if (isCancelled(cancellation)) return;
    yield item;
    if (performance.now() >= sliceEnd) sliceEnd = await beginSlice();
  }
}

/** When the slice is to end. No timer: of several that come due while others work, none lets the loop go on to what waits. */
async function beginSlice(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  return performance.now() + SLICE_MS;
}

function isCancelled(cancellation: Cancellation | undefined): boolean {
  if (cancellation === undefined) return false;
  return 'aborted' in cancellation ? cancellation.aborted : cancellation.isCancellationRequested;
}
