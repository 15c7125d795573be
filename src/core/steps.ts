// Long work in steps: who must answer in between takes some of them at a time, and everybody else all at once.

/** Yields after each step, and returns what the work comes to. */
export type Steps<T> = Generator<undefined, T>;

/** Takes all steps at once. */
export function takeAllSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
