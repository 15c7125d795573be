// The test library as the checks of problems see it: articles with text, a reference without, and a key that is taken twice.
import type { ProblemLibrary } from '../../../src/core/problems/problemContext.ts';
import type { SourceRow } from '../../../src/core/library.ts';
import { listWords } from '../../../src/core/search/words.ts';
import { ARTICLES, readArticle, toLibrary } from '../evidence/articles.ts';

/** What no path is held against, be it there or not. */
const UNSURE = [
  '~/gone.bib',
  'https://x.example/gone.bib',
  'part/*',
  'gon?.bib',
  '[g]one.bib',
  '{gone,bare}.bib',
  'a.cited.bib',
];

export const MISSING = ['/notes/part/gone.bib', 'C:\\notes\\lost.bib', 'bare.bib', ...UNSURE];

export function readProblemLibrary(missing: readonly string[] = []): ProblemLibrary {
  const files = Object.fromEntries(ARTICLES.map((key) => [key, readArticle(key)]));
  return toProblemLibrary({ ...files, bare2001: '---\nid: bare2001\ntitle: Bare\n---\n' }, missing);
}

/** Of whole files, by key. */
export function toProblemLibrary(
  files: Readonly<Record<string, string>>,
  missing: readonly string[] = [],
): ProblemLibrary {
  const keys = Object.keys(files);
  return {
    ...toLibrary(files),
    has: (key) => keys.includes(key),
    suggest: (query) => keys.filter((key) => key.includes(query.toLowerCase())).map(toRow),
    listKeysWith: (phrases) => keys.filter((key) => phrases.every((phrase) => hasPhrase(files[key] ?? '', phrase))),
    listMissingFiles: () => [...missing],
    count: () => keys.length,
    // Of another note of the project.
    isLabel: (label) => label === 'elsewhere2020',
  };
}

function hasPhrase(text: string, phrase: string): boolean {
  const [all, wanted] = [text, phrase].map((each) =>
    listWords(each)
      .map(({ folded }) => folded)
      .join(' '),
  );
  return wanted !== '' && ` ${all} `.includes(` ${wanted} `);
}

/** What a list shows of a source of which nothing but the key matters. */
export function toRow(key: string): SourceRow {
  const blank = {
    title: '',
    authors: '',
    year: undefined,
    container: '',
    file: '',
    textState: 'text',
    hasLink: false,
    hasFile: false,
  } as const;
  return { key, type: 'article', span: { start: 0, end: 0 }, ...blank };
}
