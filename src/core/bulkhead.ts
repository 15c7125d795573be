// A bulkhead: a bug of Ibid's own costs the piece of work in which it occurs, is reported, and goes no further.
import type { Span } from './text/span.ts';

/** Told what was thrown, and at which place of the note or source the work was done. */
export type OnFailure = (error: unknown, place: Span) => void;

/** For a fault that belongs to no place in particular. */
export const NO_PLACE: Span = { start: 0, end: 0 };

/** What is meant for the user, and what says that somebody cancelled; by name, as each bundle has classes of its own. */
const INTENDED: ReadonlySet<string> = new Set(['UserError', 'AbortError', 'Canceled', 'CancellationError']);

/** The `OnFailure` where nobody has given one: tests and fuzzers see the fault itself. */
export function rethrow(error: unknown): never {
  throw error;
}

/** What `work` gives, or else what `recover` makes of a fault in it. UserErrors and cancellations pass through. */
export function contain<T, U>(work: () => T, recover: (error: unknown) => U): T | U {
  try {
    return work();
  } catch (error) {
    return recover(passIntended(error));
  }
}

/** The same for work that takes its time. */
export async function containAsync<T, U>(work: () => Promise<T>, recover: (error: unknown) => U): Promise<T | U> {
  try {
    return await work();
  } catch (error) {
    return recover(passIntended(error));
  }
}

/** The same for work in steps: those before the fault are kept, and what `recover` gives is the last. */
export function* containSteps<T>(begin: () => Iterable<T>, recover: (error: unknown) => T): Generator<T> {
  try {
    yield* begin();
  } catch (error) {
    yield recover(passIntended(error));
  }
}

/** To recover by: reports the fault and goes on with something else. */
export function substitute<U>(onFailure: OnFailure, place: Span, instead: U): (error: unknown) => U {
  return (error) => {
    onFailure(error, place);
    return instead;
  };
}

function passIntended(error: unknown): unknown {
  if (error instanceof Error && INTENDED.has(error.name)) throw error;
  return error;
}

/** All that is known of an error, for a log: its stack, else its message. */
export function formatStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The error and where it was thrown, in one line. */
export function formatFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [frame] = /^\s+at .+$/m.exec(error.stack ?? '') ?? [];
  return [`${error.name}: ${error.message}`.replace(/\s+/g, ' '), frame?.trim()].filter(Boolean).join(' ');
}
