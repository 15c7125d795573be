// How long an update from Zotero takes, over a real connection to a stand-in: 20,000 items with a file each, then nothing new.
import { DEFAULT_CITEKEY_PATTERN } from '../../src/core/citekeyGenerator.ts';
import { fetchZotero, formatZotero, type ZoteroState } from '../../src/core/zotero/zotero.ts';
import { startZotero, type ZoteroItem } from '../platform/zoteroServer.ts';

const COUNT = 20_000;

const items = Array.from({ length: COUNT }, (_, number): readonly ZoteroItem[] => {
  const key = (letter: string) => `${letter}${String(number).padStart(7, '0')}`;
  const author = [{ family: `Author${number % 5000}`, given: 'Jane' }];
  const csl = { type: 'article-journal', title: `On rivers and towns, part ${number}`, author, issued: { 'date-parts': [[2000]] } }; // oxfmt-ignore
  const modified = new Date(1.6e12 + number * 1000).toISOString();
  return [
    { key: key('A'), csl, modified },
    {
      key: key('F'),
      csl: {},
      modified,
      itemType: 'attachment',
      parent: key('A'),
      file: `file:///zotero/${number}.pdf`,
    },
  ];
}).flat();

const zotero = await startZotero({ items, version: 7, isOpen: true });
try {
  const first = await time(() => update(undefined));
  const second = await time(() => update(first.result.state));
  console.log(`${COUNT} items and files: first update ${first.ms} ms (file of ${first.result.megabytes} MB), nothing new ${second.ms} ms`); // oxfmt-ignore
} finally {
  await zotero.stop();
}

async function update(known: ZoteroState | undefined) {
  const get = (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => fetch(url, { headers, signal }); // oxfmt-ignore
  const request = { get, port: zotero.port, groups: true, known, onProgress: () => undefined };
  const library = await fetchZotero(request, new AbortController().signal);
  if (library === undefined) return { state: known, megabytes: '0' };
  const steps = formatZotero(library.items, DEFAULT_CITEKEY_PATTERN, '');
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { state: library.state, megabytes: (step.value.length / 1e6).toFixed(1) };
}

async function time<T>(work: () => Promise<T>): Promise<{ readonly ms: string; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: (performance.now() - start).toFixed(0), result };
}
