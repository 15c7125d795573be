// A citekey that several entries have, as problems at those entries that do not count.
import type { Duplicate } from '../library.ts';
import type { Problem } from '../problem.ts';

/** A note on a source repeats its reference. */
function isNote({ file, hasText }: Duplicate['places'][number]): boolean {
  return !hasText && /\.(?:md|markdown)$/i.test(file);
}

/** The first place of a duplicate is the one that counts. Files in `named` do not compete with others. */
export function listDuplicateProblems(
  { key, places }: Duplicate,
  named: ReadonlySet<string>,
): { readonly path: string; readonly problem: Problem }[] {
  const [first] = places;
  if (first === undefined) return [];
  return places.flatMap((place, index) => {
    const last = places.findIndex(({ file }) => file === place.file);
    // In its own file a later one counts.
    const counting = last < index ? places[last] : named.has(place.file) || named.has(first.file) ? undefined : first;
    if (counting === undefined || counting === place || isNote(place)) return [];
    const related = [{ ...counting, message: `@${key}` }];
    const name = counting.file.split(/[/\\]/).at(-1) ?? counting.file;
    const facts = { key: `@${key}`, count: places.length, file: name };
    const problem: Problem = {
      code: 'duplicate-citekey',
      span: place.span,
      facts: counting.file === place.file ? { ...facts, last: name } : facts,
      related,
    };
    return [{ path: place.file, problem }];
  });
}
