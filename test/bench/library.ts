// How long the library takes, by size: filling the store, opening it, changing one thing, and each question asked of it.
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../src/core/library.ts';
import { loadLibrary } from '../../src/platform/loadLibrary.ts';
import { INDEXER } from './indexerScript.ts';
import { startGenerator, type Generator } from './generateLibrary.ts';

/** `npx node test/bench/library.ts bib:1000 bib:10000 md:1000` chooses sizes; 100,000 entries take minutes. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2) : ['bib:1000', 'bib:10000', 'md:1000', 'md:10000'];
const SEED = 11;

type Cells = Record<string, string>;

const workshop = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
const table: Record<string, Cells> = {};
try {
  for (const size of SIZES) table[size] = await measure(size);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
console.log('Milliseconds of wall time; questions as p50 / p95 of a hundred and more, the store warm.');
console.table(table);

async function measure(size: string): Promise<Cells> {
  const [format = 'bib', count = '1000'] = size.split(':');
  const folder = join(workshop, `${format}${count}`);
  const generator = startGenerator(SEED);
  const change =
    format === 'bib' ? writeEntries(folder, Number(count), generator) : writeArticles(folder, Number(count), generator);
  const load = () =>
    loadLibrary([{ folder, patterns: ['**/*.{bib,md}'] }], { script: INDEXER, cache: join(folder, '.store') });

  const filled = await time(load);
  await filled.result.close();
  const reopened = await time(load);
  change();
  const refreshed = await time(() => reopened.result.refresh());
  const cells = {
    fill: filled.shown,
    reopen: reopened.shown,
    'one changed': refreshed.shown,
    ...ask(reopened.result.library, generator),
  };
  await reopened.result.close();
  const megabytes = `${Math.round(statSync(join(folder, '.store', 'library.db')).size / 1e6)} MB`;
  return { ...cells, store: megabytes };
}

/** Writes one .bib; the function returned gives one entry in its middle another title. */
function writeEntries(folder: string, count: number, { bibEntry }: Generator): () => void {
  mkdirSync(folder, { recursive: true });
  const entries = Array.from({ length: count }, (_, index) => bibEntry(index));
  const write = () => writeFileSync(join(folder, 'library.bib'), entries.join('\n'));
  write();
  return () => {
    entries.splice(count >> 1, 1, bibEntry(count));
    write();
  };
}

function writeArticles(folder: string, count: number, { article }: Generator): () => void {
  const write = (index: number) => {
    const path = join(folder, String(index % 100), `${index}.md`);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, article(index));
    return path;
  };
  for (let index = 0; index < count; index++) write(index);
  return () => utimesSync(write(count >> 1), 1, 1);
}

/** Each question as someone would type it: letter by letter, or whole. */
function ask(library: Library, { word, family }: Generator): Cells {
  const words = Array.from({ length: 100 }, word);
  const families = Array.from({ length: 30 }, family);
  const typed = [...words.slice(0, 30), ...families].flatMap((whole) =>
    [1, 2, 3, 4, 5, 6].map((length) => whole.slice(0, length)),
  );
  const keys = library.list({ order: 'key', offset: 0, limit: 500 }).map(({ key }) => key);
  const pairs = words.map((one, index) => `${one} ${words[(index + 7) % words.length] ?? ''}`);
  const sentences = words.map((_, index) => words.slice(index, index + 14).join(' '));
  const questions = words.map((_, index) => `which ${words.slice(index, index + 7).join(' ')} in the year`);
  const misspelt = families.map((name) => `${name.slice(0, 3)}x${name.slice(3)}`);
  const page = { order: 'author', limit: 200 } as const;
  return {
    suggest: percentiles(typed, (query) => library.suggest(query, 100)),
    neighbours: percentiles(sentences, (sentence) => library.listNeighbours(sentence, 20)),
    'search typed': percentiles(typed, (query) => library.search(query, 30)),
    'search pair': percentiles(pairs, (query) => library.search(query, 30)),
    'search question': percentiles(questions, (query) => library.search(query, 30)),
    'search phrase': percentiles(pairs, (query) => library.search(`"${query}"`, 30)),
    'keys with a phrase': percentiles(pairs, (query) => library.listKeysWith([query], 5)),
    'search typo': percentiles(misspelt, (query) => library.search(query, 30)),
    find: percentiles(keys, (key) => library.find(key)),
    page: percentiles(keys.slice(0, 20), (_, index) => library.list({ ...page, offset: index * 10 })),
    'group by year': percentiles(['', '', ''], () => library.listGroups('year')),
    'group by tag': percentiles(['', '', ''], () => library.listGroups('tag')),
    'group by folder': percentiles(['', '', ''], () => library.listGroups('folder')),
    'group by container': percentiles(['', '', ''], () => library.listGroups('container')),
    'tags of some': percentiles(words.slice(0, 20), (typed) => library.listGroups('tag', { words: typed })),
  };
}

async function time<Result>(work: () => Promise<Result>): Promise<{ result: Result; shown: string }> {
  const started = performance.now();
  const result = await work();
  return { result, shown: (performance.now() - started).toFixed(0) };
}

function percentiles(queries: readonly string[], answer: (query: string, index: number) => unknown): string {
  const times = queries.map((query, index) => {
    const started = performance.now();
    answer(query, index);
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}
