// What the indexer is doing and what it does next, as data: `next` is pure, so that any order of events can be tried.
import { isNothing, mergeRescans, NOTHING, type Rescan } from './rescan.ts';

/** Milliseconds in which changes are debounced: a checkout or an export changes many files in one go. */
export const DEBOUNCE_MS = 100;

/**
 * - `idle`: nothing to do, or waiting for a timer;
 * - `scanning`: library files are compared with the store and read, which readers wait for;
 * - `filling`: what can wait is done (notes, texts parsed ahead), and is broken off for a scan;
 * - `closed`: for good; what was under way is being broken off.
 */
export type Phase = 'idle' | 'scanning' | 'filling' | 'closed';

export interface IndexState {
  readonly phase: Phase;
  /** What the next scan covers. */
  readonly pending: Rescan;
  /** What the scan under way covers. */
  readonly current: Rescan;
  /** What has been scanned and not been filled since. */
  readonly unparsed: Rescan;
  /** Whether a timer runs at whose end the next scan begins. */
  readonly isWaiting: boolean;
}

/** How a scan or a filling ended; `retry` is in how many milliseconds it is tried again. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'retry'; readonly retry: number };

export type IndexEvent =
  /** Something is to be scanned, `delay` milliseconds from now or with what is asked for already. */
  | { readonly kind: 'requested'; readonly paths: Rescan; readonly delay: number }
  /** The timer has run out. */
  | { readonly kind: 'due' }
  | { readonly kind: 'scanned'; readonly outcome: Outcome }
  | { readonly kind: 'filled'; readonly outcome: Outcome }
  /** The user wants the work under way to stop. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'closed' };

export type Effect =
  /** Start the timer, in place of one that runs. */
  | { readonly kind: 'wait'; readonly delay: number }
  | { readonly kind: 'scan'; readonly paths: Rescan }
  | { readonly kind: 'fill'; readonly paths: Rescan }
  /** Break off the scan or filling under way. */
  | { readonly kind: 'abort' }
  /** There is nothing to do until something is requested. */
  | { readonly kind: 'rest' }
  /** Let the store go. */
  | { readonly kind: 'release' };

export interface Transition {
  readonly state: IndexState;
  readonly effects: readonly Effect[];
}

export const START: IndexState = {
  phase: 'idle',
  pending: NOTHING,
  current: NOTHING,
  unparsed: NOTHING,
  isWaiting: false,
};

export function next(state: IndexState, event: IndexEvent): Transition {
  if (state.phase === 'closed') return to(state, isEnd(event) ? [{ kind: 'release' }] : []);
  switch (event.kind) {
    case 'requested':
      return request(state, event.paths, event.delay);
    case 'due':
      return scan(state);
    case 'scanned':
      return leaveScan(state, event.outcome);
    case 'filled':
      return leaveParsing(state, event.outcome);
    case 'stopped':
      return to(state, isBusy(state) ? [{ kind: 'abort' }] : []);
    case 'closed':
      return to({ ...state, phase: 'closed' }, [{ kind: isBusy(state) ? 'abort' : 'release' }]);
  }
}

/** A pending timer is kept, so that a steady trickle of changes cannot postpone the work forever. */
function request(state: IndexState, paths: Rescan, delay: number): Transition {
  const asked = { ...state, pending: mergeRescans(state.pending, paths) };
  if (state.phase === 'scanning') return to(asked);
  if (state.phase === 'filling') return to(asked, [{ kind: 'abort' }]);
  return state.isWaiting && delay > 0 ? to(asked) : wait(asked, delay);
}

function scan(state: IndexState): Transition {
  const { pending: paths, unparsed } = state;
  return to(
    {
      phase: 'scanning',
      pending: NOTHING,
      current: paths,
      unparsed: mergeRescans(unparsed, paths),
      isWaiting: false,
    },
    [{ kind: 'scan', paths }],
  );
}

/** Filling waits until nothing else is asked for, and until the user wants to go on. */
function leaveScan(state: IndexState, outcome: Outcome): Transition {
  const { pending, current, unparsed } = state;
  if (outcome.kind === 'retry') return wait({ ...state, pending: mergeRescans(pending, current) }, outcome.retry);
  if (!isNothing(pending)) return wait(state, DEBOUNCE_MS);
  if (outcome.kind === 'cancelled') return rest(state);
  return to({ ...state, phase: 'filling', current: NOTHING }, [{ kind: 'fill', paths: unparsed }]);
}

function leaveParsing(state: IndexState, outcome: Outcome): Transition {
  if (outcome.kind === 'retry') return wait(state, outcome.retry);
  const left = outcome.kind === 'done' ? { ...state, unparsed: NOTHING } : state;
  return isNothing(state.pending) ? rest(left) : wait(left, DEBOUNCE_MS);
}

function wait(state: IndexState, delay: number): Transition {
  return to({ ...state, phase: 'idle', current: NOTHING, isWaiting: true }, [{ kind: 'wait', delay }]);
}

function rest(state: IndexState): Transition {
  return to({ ...state, phase: 'idle', current: NOTHING }, [{ kind: 'rest' }]);
}

function to(state: IndexState, effects: readonly Effect[] = []): Transition {
  return { state, effects };
}

function isBusy({ phase }: IndexState): boolean {
  return phase === 'scanning' || phase === 'filling';
}

function isEnd({ kind }: IndexEvent): boolean {
  return kind === 'scanned' || kind === 'filled';
}
