// Which bibliographies the project of a note names, and in which order.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listFoldersAbove, listProjectBibliographies } from '../../../src/core/projects/projectFiles.ts';

const PROJECTS: Readonly<Record<string, readonly string[]>> = {
  '/book/_quarto.yml': ['/book/all.bib'],
  '/book/part/_metadata.yml': ['/book/part.bib'],
  '/rmd/_bookdown.yml': [],
  '/rmd/index.Rmd': ['/rmd/book.bib', '/rmd/packages.bib'],
  '/rmd/inner/_quarto.yml': ['/rmd/inner.bib'],
  '/myst/myst.yml': ['/myst/a.bib'],
  '/jupyter/_config.yml': ['/jupyter/a.bib'],
  '/plain/index.Rmd': ['/plain/book.bib'],
  '/book/site/index.Rmd': [],
  '/alone/_metadata.yml': ['/alone/a.bib'],
  'C:\\book/myst.yml': ['C:\\book\\a.bib'],
};

const NAMED: readonly (readonly [note: string, named: readonly string[]])[] = [
  ['/book/part/deep/one.qmd', ['/book/part.bib', '/book/all.bib']],
  ['/book/one.qmd', ['/book/all.bib']],
  ['/rmd/01-intro.Rmd', ['/rmd/book.bib', '/rmd/packages.bib']],
  ['/rmd/inner/a.qmd', ['/rmd/inner.bib']],
  ['/myst/docs/a.md', ['/myst/a.bib']],
  ['/jupyter/a.md', ['/jupyter/a.bib']],
  ['/alone/a.md', []],
  ['/plain/01.Rmd', ['/plain/book.bib']],
  ['/book/site/01.Rmd', ['/book/all.bib']],
  ['C:\\book\\a\\b.md', ['C:\\book\\a.bib']],
];

for (const [note, named] of NAMED) {
  it(`${note} has ${named.join(', ') || 'none'}`, () => {
    assert.deepEqual(
      listProjectBibliographies(note, (file) => PROJECTS[file]),
      named,
    );
  });
}

it('looks upwards to the root', () => assert.deepEqual(listFoldersAbove('/a/b/c.md'), ['/a/b', '/a', '']));
