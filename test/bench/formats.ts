// How long libraries of each format take to be taken apart and read; processor time, as other work on the machine has no part in it.
import { readFileSync } from 'node:fs';
import { parseFile, splitFile } from '../../src/core/formats/formatTable.ts';

const SIZE = Number(process.env.BENCH_ENTRIES ?? 10_000);

const corpus = readFileSync(new URL('../fixtures/formats/corpus.bib', import.meta.url), 'utf8');
const { sources } = parseFile(corpus, 'corpus.bib');
const ABSTRACT =
  'The height of dunes explains 62\\% of the variance in a record of 45 sites, M{\\"u}ller found. '.repeat(12);

/** An entry of about 1.75 kB, as reference managers export them. */
function toBibtex(index: number): string {
  const fields = [
    ['title', `Storm Surges and the {{Response}} of Beaches ${String(index)}`],
    ['author', 'Doe, Jane M. and M{\\"u}ller, Karl and van den Berg, Ann and {World Data Centre}'],
    ['date', `2018-05-${String((index % 28) + 1).padStart(2, '0')}`],
    ['journaltitle', 'Journal of Coastal Research'],
    ['volume', String(index % 40)],
    ['pages', `101--${String(120 + index)}`],
    ['doi', `10.1000/jcr.${String(index)}`],
    ['url', `https://example.org/articles/${String(index)}`],
    ['abstract', ABSTRACT],
    ['keywords', 'storm,beach,dune'],
  ].map(([name, value]) => `  ${name ?? ''} = {${value ?? ''}}`);
  return `@article{doe${String(index)},\n${fields.join(',\n')}\n}\n`;
}

const items = Array.from({ length: SIZE }, (_, index) => {
  return { ...sources[index % sources.length]?.item, id: `key${String(index)}`, abstract: ABSTRACT };
});

const LIBRARIES: readonly (readonly [file: string, text: string])[] = [
  ['library.bib', items.map((_, index) => toBibtex(index)).join('\n')],
  ['library.json', JSON.stringify(items, null, 1)],
  ['library.yaml', items.map(({ id, title }) => `- id: ${id}\n  title: ${JSON.stringify(title)}\n  issued: 2018-05-11\n`).join('')],
  ['library.ris', items.map(({ id, title }) => `TY  - JOUR\nID  - ${id}\nTI  - ${title ?? ''}\nAB  - ${ABSTRACT}\nER  - \n`).join('\n')],
]; // oxfmt-ignore

function measure(action: () => void): string {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return `${((user + system) / 1000).toFixed(0)} ms`;
}

for (const [file, text] of LIBRARIES) {
  const split = measure(() => splitFile(text, file));
  const parse = measure(() => parseFile(text, file));
  console.log(
    `${file}: ${String(SIZE)} entries, ${(text.length / 1e6).toFixed(1)} MB: split ${split}, split and parse ${parse}`,
  );
}
