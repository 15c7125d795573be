// What is to be scanned: single paths, until so many are asked for that walking all folders is quicker.

/** With more paths than this, walking all folders once costs less than asking for each. */
const MAX_PATHS = 500;

/** Absolute paths of files or folders, in no order; or all there is. */
export type Rescan = ReadonlySet<string> | 'all';

export const NOTHING: Rescan = new Set();

export function isNothing(rescan: Rescan): boolean {
  return rescan !== 'all' && rescan.size === 0;
}

export function mergeRescans(a: Rescan, b: Rescan): Rescan {
  if (a === 'all' || b === 'all') return 'all';
  const both = new Set([...a, ...b]);
  return both.size > MAX_PATHS ? 'all' : both;
}
