// Which of several bibliographies decides what a key means: told by the pages that a source is said to have.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { ibidJson } from './ibid.ts';

const entry = (key: string, pages: string) => `@article{${key}, title = {T}, pages = {${pages}}}\n`;
const FILES: Readonly<Record<string, string>> = {
  'a.bib': entry('k2016', '10-20'),
  'paper/paper.bib': entry('k2016', '500-510'),
  'paper/paper.md': '---\nbibliography: paper.bib\n---\n\n[@k2016, p. 505]\n',
  'several/two.bib': entry('doe2000', '10-20') + entry('twice1999', '10-20') + entry('twice1999', '500-510'),
  'several/three.bib': entry('doe2000', '500-510'),
  'several/note.md': '---\nbibliography: [two.bib, three.bib]\n---\n\n[@doe2000, p. 505; @twice1999, p. 505]\n',
  'book/_quarto.yml': 'project:\n  type: book\nbibliography: refs/own.bib\n',
  'book/refs/own.bib': entry('k2016', '900-910'),
  'book/chapters/one.qmd': '[@k2016, p. 905]\n',
  'ids/note.md':
    'As [@doi:10.1234/ABC; @https://doi.org/10.1234/abc] and [@tag:x] say, not @isbn:0306406152.\n\n[@tag:x]: arxiv:1412.7024\n',
  'ids/a.bib':
    '@article{abc, title = {T}, doi = {10.1234/abc}}\n@misc{x, title = {X}, eprint = {1412.7024}, archiveprefix = {arXiv}}\n',
  'vault/Papers/@roe2021.md': '---\ntitle: T\nauthors: Ann Roe\nyear: 2021\n---\n\nMy notes: 12 metres.\n',
  'vault/Papers/Doe.md':
    '---\nbibtex_key: doe2020\naliases: ["@doe-2020"]\ndoi: 10.1234/doe\njournal: J\n---\n\nMy notes.\n',
  'vault/@2022-11-09.md': 'A day.\n',
  'vault/note.md':
    'It was 15 metres [@roe2021]. And [[@doe-2020]], [[Papers/@roe2021.md#Notes|Roe]], [[@2022-11-09]].\n',
  'labels/a.bib': entry('k2016', '10-20'),
  'labels/one.qmd': '![A map](m.png){#map2020}\n\n(rain2019)=\n# Rain\n\n[@hail]: doi:10.1234/hail\n',
  'labels/two.qmd': 'As @map2020-a and [@rain2019; @hail] show, not [@snow2019].\n',
  'rmd/_bookdown.yml': 'book_filename: b\n',
  'rmd/index.Rmd': '---\nbibliography: [book.bib, packages.bib]\n---\n',
  'rmd/book.bib': entry('xie2015', '1-9'),
  'rmd/01-intro.Rmd': '[@xie2015; @R-base] and [@xie2016; @xei2015]\n',
};

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-bibliographies-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
});
after(() => rm(folder, { recursive: true }));

interface Report {
  readonly claims: readonly { readonly verdict: string; readonly problem: { readonly message: string } | null }[];
}

const CHECKS: readonly (readonly [title: string, note: string, from: string, said: readonly string[]])[] = [
  ['the note’s own', 'paper/paper.md', '', ['known']],
  ['the last of several, and the last in one file', 'several/note.md', '', ['known', 'known']],
  [
    'by identifiers',
    'ids/note.md',
    '',
    ['known', 'known', 'known', 'identifier: isbn:0306406152 is not in your library yet.'],
  ],
  [
    'notes on sources, whose words are not the source’s',
    'note.md',
    'vault',
    [
      'cannot check',
      'known: The library has no text for @roe2021, so what you cite from it cannot be checked.',
      'known',
      'known',
      'mention',
    ],
  ],
  [
    'what other notes beside it label',
    'two.qmd',
    'labels',
    ['cross-reference', 'cross-reference', 'cross-reference', 'unknown: No source has the citekey @snow2019.'],
  ],
  ['that of the project', 'book/chapters/one.qmd', '', ['known']],
  ['that of a project above the folder', 'one.qmd', 'book/chapters', ['known']],
  [
    'those of a book, of which one is not there',
    'rmd/01-intro.Rmd',
    '',
    [
      'known',
      'cannot check',
      'cannot check',
      'cannot check: No source has the citekey @xei2015. Did you mean @xie2015?',
    ],
  ],
];

for (const [title, note, from, said] of CHECKS) {
  it(title, async () => {
    const { claims } = (await ibidJson(['check', note], { folder: path.join(folder, from) })) as Report;
    assert.deepEqual(
      claims.map(({ verdict, problem }) => [verdict, problem?.message].filter(Boolean).join(': ')),
      said,
    );
  });
}
