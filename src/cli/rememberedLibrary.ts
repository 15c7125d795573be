// What the checks of thousands of notes ask of a library that stays as it is, each question once: accounts recur.
import type { Library, SourceRow } from '../core/library.ts';
import type { ProblemLibrary } from '../core/problems/listProblems.ts';

/** Questions that are remembered at most. */
const MAX_QUESTIONS = 20_000;

/** Gives the library as the checks see it, with the labels of other notes that one refers to. Neither suggestions nor the count depend on what a note prefers. */
export function rememberQuestions(): (library: Library, labels: readonly string[]) => ProblemLibrary {
  const suggested = new Map<string, SourceRow[]>();
  let count: number | undefined;
  return (library, labels) => ({
    find: (key) => library.find(key),
    findByUrl: (url) => library.findByUrl(url),
    has: (key) => library.has(key),
    listKeysWith: (phrases, limit) => library.listKeysWith(phrases, limit),
    isLabel: (label) => labels.includes(label),
    listMissingFiles: () => library.listMissingFiles(),
    count: () => (count ??= library.count()),
    suggest: (query, limit) => {
      const question = `${limit} ${query}`;
      const known = suggested.get(question);
      if (known !== undefined) return known;
      if (suggested.size >= MAX_QUESTIONS) suggested.clear();
      const rows = library.suggest(query, limit);
      suggested.set(question, rows);
      return rows;
    },
  });
}
