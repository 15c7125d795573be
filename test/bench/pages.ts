// How well pages are read: fields and words against those of people, beside the libraries used bare. Needs IBID_DATA.
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { toPlainText } from '../../src/cli/plainText.ts';
import { parsePage } from '../../src/core/documents/page.ts';
import { dropPictures } from '../../src/core/pictures/pictures.ts';
import { toIsoDate } from '../../src/core/dates.ts';
import { formatName } from '../../src/core/source.ts';

interface Page {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
}

/** What a reader of pages makes of one. */
interface Reading {
  readonly title: string;
  /** Names, separated by commas. */
  readonly authors: string;
  readonly date: string;
  readonly text: string;
}

const READERS: Readonly<Record<string, (html: string, url: string) => Promise<Reading>>> = {
  Ibid: async (html, url) => {
    const { item, text } = await parsePage(html, { url });
    const authors = (item.author ?? []).map(formatName).join(', ');
    return {
      title: item.title ?? '',
      authors,
      date: toIsoDate(item.issued) ?? '',
      text: toPlainText(dropPictures(text)),
    };
  },
  Readability: (html) => {
    const found = new Readability(parseHTML(html).document).parse();
    const { title = '', byline = '', publishedTime = '', textContent = '' } = found ?? {};
    return Promise.resolve({
      title: title ?? '',
      authors: byline ?? '',
      date: publishedTime ?? '',
      text: textContent ?? '',
    });
  },
  Defuddle: async (html, url) => {
    const found = await Defuddle(parseHTML(html).document, url);
    const text = parseHTML(`<html><body>${found.content}</body></html>`).document.body.textContent;
    return { title: found.title, authors: found.author, date: found.published, text };
  },
};

/** Pages of the corpus; the rest would take minutes with the slowest reader. */
const EVERY = Number(process.env.IBID_EVERY ?? 4);

const folder = process.env.IBID_DATA;
if (!folder) console.log('Skipped: IBID_DATA names no folder with pages.json and pages/.');
else await compare(folder);

async function compare(data: string): Promise<void> {
  const all = JSON.parse(await readFile(path.join(data, 'pages.json'), 'utf8')) as readonly Page[];
  const pages = all.filter((_, index) => index % EVERY === 0);
  const sources = await Promise.all(pages.map(async ({ id }) => await readPage(data, id)));
  console.log(`${pages.length} pages\nreader       text F1  title  date  author  ms of processor a page`);
  for (const [name, read] of Object.entries(READERS)) {
    const readings: Reading[] = [];
    await read(sources[0] ?? '', pages[0]?.url ?? '');
    const before = process.cpuUsage();
    for (const [index, { url }] of pages.entries()) readings.push(await read(sources[index] ?? '', url));
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000 / pages.length;
    console.log(`${name.padEnd(12)} ${score(pages, readings)}  ${ms.toFixed(0).padStart(5)}`);
  }
}

async function readPage(data: string, id: string): Promise<string> {
  return gunzipSync(await readFile(path.join(data, 'pages', `${id}.html.gz`))).toString();
}

function score(pages: readonly Page[], readings: readonly Reading[]): string {
  const pairs = pages.flatMap((page, index) => {
    const reading = readings[index];
    return reading ? [{ page, reading }] : [];
  });
  const mean = (values: readonly number[]) => (sum(values) / values.length).toFixed(3);
  const dated = pairs.filter(({ page }) => page.date !== null);
  const signed = pairs.filter(({ page }) => page.author !== null);
  return [
    mean(pairs.map(({ page, reading }) => wordF1(page.text, reading.text))),
    mean(pairs.map(({ page, reading }) => Number(fold(page.title) === fold(reading.title)))),
    mean(dated.map(({ page, reading }) => Number(reading.date.startsWith(page.date ?? '')))),
    mean(signed.map(({ page, reading }) => Number(isAuthor(page.author ?? '', reading.authors)))),
  ].join('  ');
}

/** The first name is the same, and no name is another's; titles and letters around names do not count. */
function isAuthor(stated: string, found: string): boolean {
  const [first, ...others] = found.split(/,\s*|\s+and\s+/).map(fold);
  const [expected = ''] = stated.split(/,\s*|\s+and\s+|\s+&\s+|\s+\|\s+/).map(fold);
  return first === expected && others.every((name) => fold(stated).includes(name));
}

function wordF1(expected: string, found: string): number {
  const [a, b] = [countWords(expected), countWords(found)];
  const size = (counts: ReadonlyMap<string, number>) => sum([...counts.values()]);
  const common = sum([...a].map(([word, count]) => Math.min(count, b.get(word) ?? 0)));
  return (2 * common) / (size(a) + size(b) || 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}
