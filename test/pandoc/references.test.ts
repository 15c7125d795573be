// The list of references that Pandoc makes of a note and its exported bibliography, against ours, in three styles.
import { openStyle } from '../../src/core/csl/citationFormatter.ts';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { toProcessorItem } from '../../src/core/processorItem.ts';
import { formatPlain } from '../../src/core/references/richText.ts';
import { formatBibtex } from '../../src/core/bibtex/bibtexWriter.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import type { CslItem } from '../../src/core/source.ts';
import { hasPandoc } from './pandoc.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const ITEMS: readonly CslItem[] = [
  { id: 'lind2020', type: 'book', title: 'The tide and the town', author: [{ family: 'Lind', given: 'Ada' }], issued: { 'date-parts': [[2020]] }, publisher: 'Quay Press', 'publisher-place': 'Osmere' },
  { id: 'moor2019', type: 'article-journal', title: 'Counting boats at night', author: [{ family: 'Moor', given: 'Ben' }, { family: 'Ann', given: 'Clea' }], 'container-title': 'Journal of Small Harbours', volume: '12', issue: '3', page: '101-119', issued: { 'date-parts': [[2019, 5]] }, DOI: '10.5555/jsh.2019.12' },
  { id: 'ferrant2024', type: 'article-newspaper', title: 'River closes the old fence', author: [{ family: 'Ferrant', given: 'Noor' }], 'container-title': 'The Osmere Courier', issued: { 'date-parts': [[2024, 3, 9]] }, URL: 'https://courier.example.org/2024/03/fence' },
  { id: 'sand2021', type: 'report', title: 'Water in dry years', author: [{ literal: 'Ministry of Sand and Water' }], publisher: 'Ministry of Sand and Water', issued: { 'date-parts': [[2021]] }, URL: 'https://example.org/water' },
  { id: 'oyelle2018', type: 'chapter', title: 'What fences are for', author: [{ family: 'Oyelle', given: 'Idris' }], editor: [{ family: 'Lind', given: 'Ada' }], 'container-title': 'Edges of land', publisher: 'Quay Press', page: '20-41', issued: { 'date-parts': [[2018]] } },
  { id: 'uncited', type: 'book', title: 'Never cited', author: [{ family: 'Zed', given: 'Q.' }], issued: { 'date-parts': [[1990]] } },
]; // oxfmt-ignore

const NOTE = `---
title: Fences
---

The town grew [@lind2020, pp. 3-5]. @moor2019 counted boats [see also @ferrant2024; @sand2021].
As one writes,[^1] again [@lind2020].

[^1]: In [@oyelle2018, p. 21].
`;

/** Both sides in lines of plain words; an address stands in angle brackets or not, quotes are straight or not; Pandoc 2.17 leaves IEEE's "[Online]" out. */
function normalise(references: readonly string[]): string[] {
  return references.map((text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/[<>]/g, '')
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace('[Online]. ', '')
      .trim(),
  );
}

describe(
  'Pandoc lists the references of a note as Ibid does',
  { skip: !hasPandoc() && 'Pandoc is not installed' },
  () => {
    let folder = '';
    before(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'ibid-references-'));
      const cited = ITEMS.filter(({ id }) => NOTE.includes(`@${id}`)).map(toProcessorItem);
      writeFileSync(path.join(folder, 'note.cited.json'), JSON.stringify(cited));
      writeFileSync(path.join(folder, 'note.cited.bib'), formatBibtex(cited));
      writeFileSync(path.join(folder, 'note.md'), NOTE);
    });
    after(() => rmSync(folder, { recursive: true }));

    const read = (name: string) => readFileSync(path.join(ROOT, 'media/csl', name), 'utf8');

    async function listOurs(style: string): Promise<string[]> {
      const opened = await openStyle({
        name: style,
        xml: read(`${style}.csl`),
        language: undefined,
        fallbackLanguage: 'en-US',
        readStyle: () => Promise.resolve(undefined),
        readLocale: (locale) => Promise.resolve(read(`locales-${locale}.xml`)),
      });
      const formatter = opened.createFormatter((key) => ITEMS.find(({ id }) => id === key));
      const { references } = formatter.formatNote(parseNote(NOTE));
      return normalise(references.map(({ label, text }) => `${label} ${formatPlain(text)}`));
    }

    function listTheirs(style: string, bibliography: string): string[] {
      const csl = path.join(ROOT, 'media/csl', `${style}.csl`);
      const options = [
        '--citeproc',
        '--csl',
        csl,
        '--bibliography',
        bibliography,
        '-t',
        'plain',
        '--wrap=none',
        '--reference-location=block',
      ];
      const metadata = ['-M', 'reference-section-title=REFERENCES', '-M', 'lang=en-US', 'note.md'];
      const plain = execFileSync('pandoc', [...options, ...metadata], { cwd: folder, encoding: 'utf8' });
      const list = plain.slice(plain.indexOf('REFERENCES') + 'REFERENCES'.length).split(/\n\n+/);
      return normalise(list.filter((text) => text.trim() !== ''));
    }

    for (const style of ['apa', 'chicago-note-bibliography', 'ieee']) {
      for (const bibliography of ['note.cited.json', 'note.cited.bib']) {
        it(`in ${style}, from ${bibliography}`, async () => {
          assert.deepEqual(listTheirs(style, bibliography), await listOurs(style));
        });
      }
    }
  },
);
