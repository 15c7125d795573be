// The test library as the checks of problems see it: articles with text, a reference without, and a key that is taken twice.
import type { ProblemLibrary } from '../../../src/core/problems/problemContext.ts';
import type { SourceRow } from '../../../src/core/library.ts';
import { ARTICLES, readArticle, toLibrary } from '../evidence/articles.ts';

const TWICE = { file: '/refs/a.bib', span: { start: 0, end: 10 } };

export function readProblemLibrary(): ProblemLibrary {
  const files = Object.fromEntries(ARTICLES.map((key) => [key, readArticle(key)]));
  const library = toLibrary({ ...files, bare2001: '---\nid: bare2001\ntitle: Bare\n---\n' });
  const keys = [...ARTICLES, 'bare2001'];
  return {
    ...library,
    has: (key) => keys.includes(key),
    suggest: (query) => keys.filter((key) => key.includes(query.toLowerCase())).map(toRow),
    listMissingFiles: () => ['/notes/part/gone.bib', 'C:\\notes\\lost.bib'],
    listDuplicates: () => [{ key: 'bare2001', places: [TWICE, { ...TWICE, file: '/refs/b.bib' }] }],
  };
}

function toRow(key: string): SourceRow {
  const blank = { title: '', authors: '', year: undefined, container: '', file: '', hasText: true, hasLink: false };
  return { key, type: 'article', span: { start: 0, end: 0 }, ...blank };
}
