// How long an extension kept the extension host's thread at a stretch, as a profile of that thread tells.
import type { Profiler } from 'node:inspector';

/** What V8 names the time in which no JavaScript runs though the thread may be at work for it. */
const BETWEEN = new Set(['(garbage collector)', '(program)']);

/**
 * The longest run of samples in milliseconds whose stacks have a function of a file below `folder`, a `file:` URL or a
 * path. Collections of garbage within count, as do two runs with nothing between.
 */
export function findLongestStretch({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, folder: string): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  // Callers come before those that they call.
  for (const { id, callFrame, children = [] } of nodes) {
    if (isBelow(callFrame.url, folder)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  let longest = 0;
  let start: number | undefined;
  let time = 0;
  for (const [index, id] of samples.entries()) {
    time += timeDeltas[index] ?? 0;
    if (ours.has(id)) {
      start ??= time;
      longest = Math.max(longest, time + (timeDeltas[index + 1] ?? 0) - start);
    } else if (!BETWEEN.has(byId.get(id)?.callFrame.functionName ?? '')) start = undefined;
  }
  return longest / 1000;
}

function isBelow(url: string, folder: string): boolean {
  return url.startsWith(`${folder}/`) && !url.startsWith(`${folder}/test/`);
}
