// How long an extension kept the extension host's thread at a stretch, as a profile of that thread tells.
import type { HostProfile } from './inside/hostProfile.ts';

const GARBAGE = '(garbage collector)';
/** What V8 names the time in which no JavaScript runs though the thread may be at work for it. */
const BETWEEN = '(program)';

/** In milliseconds of the thread's own time, which what else the machine does leaves alone but for its caches. */
export interface Stretch {
  /** What the extension's own functions and those that they call took of the longest turn of the event loop. */
  readonly work: number;
  /** The same with the collections of garbage that began while they ran, of the turn for which that is longest. */
  readonly withGarbage: number;
}

/** Own functions are those of files below `folder`, a `file:` URL. What others do in the same turn does not count. */
export function findLongestStretch(profile: HostProfile, folder: string): Stretch {
  const { samples = [], timeDeltas = [], startTime, turns } = profile;
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const own = listOwn(profile, folder);
  const longest = { work: 0, withGarbage: 0 };
  let [work, garbage] = [0, 0];
  let [sample, time, isOwn] = [0, startTime + (timeDeltas[0] ?? 0), false];
  for (const { end, length, processor } of turns) {
    for (; sample < samples.length && time < end; time += timeDeltas[++sample] ?? 0) {
      const id = samples[sample] ?? 0;
      const isGarbage = names.get(id) === GARBAGE;
      if (!isGarbage && names.get(id) !== BETWEEN) isOwn = own.has(id);
      if (own.has(id)) work += timeDeltas[sample + 1] ?? 0;
      else if (isGarbage && isOwn) garbage += timeDeltas[sample + 1] ?? 0;
    }
    const share = Math.min(processor, length) / Math.max(length, work + garbage) / 1000;
    longest.work = Math.max(longest.work, work * share);
    longest.withGarbage = Math.max(longest.withGarbage, (work + garbage) * share);
    [work, garbage, isOwn] = [0, 0, false];
  }
  return longest;
}

/** The numbers of the nodes on whose stacks an own function is. */
function listOwn({ nodes }: HostProfile, folder: string): ReadonlySet<number> {
  const own = new Set<number>();
  // Callers come before those that they call.
  for (const { id, callFrame, children = [] } of nodes) {
    if (isBelow(callFrame.url, folder)) own.add(id);
    if (own.has(id)) for (const child of children) own.add(child);
  }
  return own;
}

function isBelow(url: string, folder: string): boolean {
  return url.startsWith(`${folder}/`) && !url.startsWith(`${folder}/test/`);
}
