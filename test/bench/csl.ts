// Opening a citation style, and formatting notes of 100 and 2,000 citations: all of them, after a key pressed, after one more.
import { openStyle } from '../../src/core/csl/citationFormatter.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseNote } from '../../src/core/note/parseNote.ts';
import type { CslItem } from '../../src/core/source.ts';

const STYLES = ['apa', 'ieee', 'chicago-note-bibliography'];
const SOURCES = 300;
const MEDIA = path.resolve('media', 'csl');

function toItem(index: number): CslItem {
  return {
    id: `key${index}`,
    type: index % 2 === 0 ? 'article-newspaper' : 'article-journal',
    title: `Reports of the river, part ${index}`,
    author: [{ family: `Waters${index % 40}`, given: 'Ann' }, { family: `Moor${index % 7}`, given: 'Ben' }],
    issued: { 'date-parts': [[2000 + (index % 20), 3, 4]] },
    'container-title': 'The Courier',
    URL: `https://example.org/${index}`,
  }; // oxfmt-ignore
}

const items = new Map(Array.from({ length: SOURCES }, (_, index) => [`key${index}`, toItem(index)]));

function writeNote(citations: number, ending: string): string {
  const sentence = (index: number) => `The river rose [see @key${(index * 7) % SOURCES}, p. ${index % 30}].`;
  return Array.from({ length: citations }, (_, index) => sentence(index)).join('\n\n') + ending;
}

function measure<Result>(name: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  console.log(`${name.padEnd(58)}${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  return result;
}

for (const name of STYLES) {
  const read = (file: string) => readFileSync(path.join(MEDIA, file), 'utf8');
  const start = performance.now();
  const style = await openStyle({
    name,
    xml: read(`${name}.csl`),
    language: undefined,
    fallbackLanguage: 'en-US',
    readStyle: () => Promise.resolve(undefined),
    readLocale: (locale) => Promise.resolve(read(`locales-${locale}.xml`)),
  });
  console.log(`${`${name}: opening`.padEnd(58)}${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  for (const citations of [100, 2000]) {
    const formatter = style.createFormatter((key) => items.get(key));
    const note = parseNote(writeNote(citations, ''));
    const typed = parseNote(writeNote(citations, ' More'));
    const cited = parseNote(writeNote(citations, ' [@key299]'));
    const formatted = measure(`${name}: ${citations} citations`, () => formatter.formatNote(note));
    measure(`${name}: their references`, () => formatted.references);
    measure(`${name}: ${citations} citations after a key pressed`, () => formatter.formatNote(typed).references);
    measure(`${name}: ${citations} citations after one more`, () => formatter.formatNote(cited));
  }
}
