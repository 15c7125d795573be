// Long work done in slices, so that the extension host answers in between.

/** Half a frame. */
const SLICE_MS = 8;

/** Takes all steps and gives way every few milliseconds. */
export async function inTurns(steps: Iterable<unknown>): Promise<void> {
  const slices = inSlices(steps, new AbortController().signal);
  while ((await slices.next()).done !== true);
}

/** Hands on the items and gives way every few milliseconds; ends early once the signal is aborted. */
export async function* inSlices<T>(items: Iterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const item of items) {
    if (signal.aborted) return;
    yield item;
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceEnd = performance.now() + SLICE_MS;
  }
}
