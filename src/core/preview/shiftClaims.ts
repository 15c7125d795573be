// Claims of the text before, for the moment until the new text has been weighed: those that were not touched stay marked.
import type { Span } from '../span.ts';

/** The spans of `before` that stand unchanged in `after`, moved; found from the first and the last character that differ. */
export function shiftClaims<T extends Span>(claims: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...claims];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const moved = after.length - before.length;
  let tail = before.length;
  while (tail > head && tail + moved > head && before.charCodeAt(tail - 1) === after.charCodeAt(tail + moved - 1))
    tail--;
  return claims.flatMap((claim) => {
    if (claim.end <= head) return [claim];
    return claim.start >= tail ? [{ ...claim, start: claim.start + moved, end: claim.end + moved }] : [];
  });
}
