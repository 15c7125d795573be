// How well a sentence that was pasted finds its source, beside lunr (BM25 with stems), on data not in this repository.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import lunr from 'lunr';
import { loadLibrary } from '../../src/platform/loadLibrary.ts';
import { INDEXER } from './indexerScript.ts';

/** Sentences of Wikipedia with the text of the page that they cite (Kamoi et al., EMNLP 2023). */
const FILE = path.join(process.env.IBID_DATA ?? '', 'wice-train.jsonl');
const META = '(meta data) ';
const TITLE = `${META}TITLE: `;
const LIMIT = 100;

interface Labelled {
  readonly claim: string;
  readonly label: string;
  readonly evidence: readonly string[];
}

interface Asked {
  readonly words: string;
  readonly key: string;
}

/** What is made of a claim to be searched with. */
const FORMS: readonly (readonly [name: string, form: (claim: string) => string])[] = [
  ['whole sentence', (claim) => claim],
  ['its first 8 words', (claim) => claim.split(' ').slice(0, 8).join(' ')],
  ['its first 4 words', (claim) => claim.split(' ').slice(0, 4).join(' ')],
  ['as a question', (claim) => `What is known of this: ${claim.toLowerCase()} Who says so, and with which methods?`],
];

if (!existsSync(FILE)) console.log('Set IBID_DATA to a folder with wice-train.jsonl.');
else await compare(readFileSync(FILE, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Labelled)); // oxfmt-ignore

async function compare(rows: readonly Labelled[]): Promise<void> {
  const sources = new Map<string, { readonly key: string; readonly title: string; readonly text: string }>();
  const asked = rows.map(({ claim, evidence }) => {
    const text = evidence.filter((line) => !line.startsWith(META)).join('\n\n');
    const title = evidence.find((line) => line.startsWith(TITLE))?.slice(TITLE.length) ?? 'Untitled';
    const source = sources.get(text) ?? { key: `s${sources.size}`, title, text };
    sources.set(text, source);
    return { words: claim, key: source.key };
  });
  const answered = asked.filter((_, index) => rows[index]?.label !== 'not_supported');
  const folder = mkdtempSync(path.join(tmpdir(), 'ibid-bench-'));
  try {
    for (const { key, title, text } of sources.values())
      writeFileSync(path.join(folder, `${key}.md`), `---\nid: ${key}\ntitle: ${JSON.stringify(title)}\n---\n${text}\n`);
    const loaded = await loadLibrary([{ folder, patterns: ['*.md'] }], { script: INDEXER });
    const index = lunr((builder) => {
      builder.ref('key');
      builder.field('title');
      builder.field('text');
      for (const source of sources.values()) builder.add(source);
    });
    const engines = {
      ibid: (words: string) => loaded.library.search(words, LIMIT).map(({ row }) => row.key),
      // Without lunr's own syntax: a sentence has colons and hyphens of its own.
      lunr: (words: string) => index.search(words.replace(/[^\p{L}\p{N}]+/gu, ' ')).map(({ ref }) => ref),
    };
    console.log(`Mean reciprocal rank of the source, share that is first, ms of CPU; ${sources.size} sources.`);
    const table = FORMS.map(([name, form]) => {
      const cells = Object.entries(engines).map(([engine, search]): [string, string] => [engine, show(answered.map((one) => ({ ...one, words: form(one.words) })), search)]); // oxfmt-ignore
      return [name, Object.fromEntries(cells)] as const;
    });
    console.table(Object.fromEntries(table));
    await loaded.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The even and the odd ones apart: rules were made with an eye on the even ones. */
function show(asked: readonly Asked[], search: (words: string) => readonly string[]): string {
  const start = process.cpuUsage().user;
  const ranks = asked.map(({ words, key }) => search(words).indexOf(key) + 1);
  const ms = (process.cpuUsage().user - start) / 1000 / asked.length;
  const halves = [0, 1].map((half) => {
    const own = ranks.filter((_, index) => index % 2 === half);
    const mean = own.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / own.length;
    return `${mean.toFixed(3)} ${(own.filter((rank) => rank === 1).length / own.length).toFixed(3)}`;
  });
  return `even ${halves[0] ?? ''}, odd ${halves[1] ?? ''}, ${ms.toFixed(1)} ms`;
}
