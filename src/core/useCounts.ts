// How often sources are cited when some notes are open and say something else than their files do.
import type { UseCount } from './library.ts';

/** What one note cites, each key once for each place: as the counts have it, and as it is. */
export interface NoteChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The counts with each change made; keys that are cited no more are left out. */
export function changeUseCounts(
  counts: ReadonlyMap<string, UseCount>,
  changes: readonly NoteChange[],
): ReadonlyMap<string, UseCount> {
  if (changes.length === 0) return counts;
  const changed = new Map(counts);
  for (const { before, after } of changes) {
    add(changed, before, -1);
    add(changed, after, 1);
  }
  return changed;
}

function add(counts: Map<string, UseCount>, keys: readonly string[], sign: 1 | -1): void {
  const seen = new Set<string>();
  for (const key of keys) {
    const { times, notes } = counts.get(key) ?? { times: 0, notes: 0 };
    const count = { times: times + sign, notes: seen.has(key) ? notes : notes + sign };
    seen.add(key);
    if (count.times > 0) counts.set(key, count);
    else counts.delete(key);
  }
}
