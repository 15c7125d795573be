// Evidence of the text before, for the moment until the new text has been weighed: what was not touched stays marked.
import type { Evidence } from '../evidence/evidence.ts';

/** The evidence whose claim stands unchanged in `after`, moved; found from the first and the last character that differ. */
export function shiftEvidence<T extends Pick<Evidence, 'claim'>>(
  evidence: readonly T[],
  before: string,
  after: string,
): T[] {
  if (before === after) return [...evidence];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const moved = after.length - before.length;
  let tail = before.length;
  while (tail > head && tail + moved > head && before.charCodeAt(tail - 1) === after.charCodeAt(tail + moved - 1))
    tail--;
  return evidence.flatMap((each) => {
    const { claim } = each;
    if (claim.end <= head) return [each];
    const shifted = { ...claim, start: claim.start + moved, end: claim.end + moved };
    return claim.start >= tail ? [{ ...each, claim: shifted }] : [];
  });
}
