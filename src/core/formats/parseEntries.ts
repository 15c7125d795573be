// Entries of a file that was taken apart, read and put together; apart so that formats may use it without the table of formats.
import type { ParsedFile, SplitFile } from './format.ts';

/** Reads all entries; the problems of the file come before theirs. */
export function parseEntries({ entries, problems }: SplitFile): ParsedFile {
  const parsed = entries.map((entry) => entry.parse());
  return {
    sources: parsed.flatMap(({ sources }) => sources),
    problems: [...problems, ...parsed.flatMap((entry) => entry.problems)],
  };
}
