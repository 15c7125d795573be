// The fixes of a problem all at once, for tests that have nothing to do in between.
import { type Fix, listFixes } from '../src/core/problems/fixes.ts';

export function listAllFixes(...of: Parameters<typeof listFixes>): Fix[] {
  return [...listFixes(...of)].filter((fix) => fix !== undefined);
}
