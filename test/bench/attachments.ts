// How long the texts of a library's PDFs take: from opening until what notes cite can be checked, until all can, and again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { ThreadIndexer } from '../../src/platform/threadIndexer.ts';
import { INDEXER } from './indexerScript.ts';
import { startGenerator, startRandom } from './generateLibrary.ts';

/** `npx node test/bench/attachments.ts 100` chooses another number of PDFs, of 8 to 20 pages each. */
const COUNT = Number(process.argv[2] ?? 500);
const CITED = 20;
/** Of the pages, in points. */
const SIZE = 9;
const COLUMNS = [54, 312];
const WIDTH = 246;
const LINES = 54;
const SEED = 11;
const random = startRandom(SEED);
const { word } = startGenerator(SEED);
const pickFrom = (count: number) => Math.floor(random() * count);
const sentence = () => `The ${Array.from({ length: 14 }, word).join(' ')} by ${pickFrom(900)} metres.`;

const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
try {
  console.log(`${COUNT} PDFs of 8 to 20 pages in two columns, of which ${CITED} are cited in an open note.`);
  const written = performance.now();
  await writeLibrary();
  console.log(`(written in ${seconds(performance.now() - written)})`);
  console.table({ 'opened first': await open(), 'opened again': await open() });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function open(): Promise<Record<string, string>> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const indexer = new ThreadIndexer({ script: INDEXER, storage: join(folder, 'store') }, parseNote);
  const cited = Array.from({ length: CITED }, (_, index) => `key${index * Math.floor(COUNT / CITED)}`);
  indexer.prefer(cited);
  const seen = { read: 0, isDone: false };
  indexer.onEvent(({ kind }) => {
    if (kind === 'extracting') seen.read++;
    if (kind === 'resting') seen.isDone = true;
  });
  const roots = [{ folder, patterns: ['*.bib'] }];
  indexer.configure({ folders: [folder], roots, notes: [], open: [], isTrusted: true });
  const hasText = (key: string) => indexer.library.findRow(key)?.textState === 'text';
  let citedAfter: number | undefined;
  let before: number | undefined;
  let peak = 0;
  while (!seen.isDone) {
    await sleep(50);
    const { rss } = process.memoryUsage();
    if (indexer.library.count() < COUNT) before = rss;
    peak = Math.max(peak, rss);
    if (citedAfter === undefined && cited.every(hasText)) citedAfter = performance.now() - start;
  }
  const all = performance.now() - start;
  const used = process.cpuUsage(cpu);
  const withText = indexer.library.list({ order: 'key', offset: 0, limit: COUNT }).filter(({ key }) => hasText(key));
  await indexer.dispose();
  return {
    'cited have text': citedAfter === undefined ? '-' : seconds(citedAfter),
    'all done': seconds(all),
    'processor time': seconds((used.user + used.system) / 1000),
    'with text': `${((100 * withText.length) / COUNT).toFixed(1)} %`,
    'files read': String(seen.read),
    'memory beside the library': `${Math.round((peak - (before ?? peak)) / 1e6)} MB`,
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function writeLibrary(): Promise<void> {
  mkdirSync(join(folder, 'papers'));
  const entries: string[] = [];
  for (let index = 0; index < COUNT; index++) {
    const title = sentence();
    writeFileSync(join(folder, 'papers', `${index}.pdf`), await writePaper(title));
    entries.push(
      `@article{key${index},\n  title = {${title}},\n  year = {2020},\n  file = {Full Text:papers/${index}.pdf:application/pdf}\n}\n`,
    );
  }
  writeFileSync(join(folder, 'library.bib'), entries.join('\n'));
}

/** As journals set them: a running head, two columns, headings, page numbers from somewhere in the volume. */
async function writePaper(title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  const first = 1 + 7 * pickFrom(60);
  const count = 8 + pickFrom(13);
  for (let number = 0; number < count; number++) {
    const page = pdf.addPage([612, 792]);
    page.drawText('Journal of Rivers and Deltas 12 (2020)', { x: 54, y: 760, size: 8, font });
    page.drawText(String(first + number), { x: 300, y: 30, size: 8, font });
    for (const x of COLUMNS) drawColumn(page, x, { font, bold, title: number === 0 && x === 54 ? title : undefined });
  }
  return pdf.save();
}

interface Type {
  readonly font: PDFFont;
  readonly bold: PDFFont;
  readonly title: string | undefined;
}

function drawColumn(page: PDFPage, x: number, { font, bold, title }: Type): void {
  let y = 735;
  if (title !== undefined) page.drawText(title.slice(0, 60), { x, y: y + 8, size: 14, font: bold });
  let line = '';
  for (let lines = 0; lines < LINES;) {
    for (const word of sentence().split(' ')) {
      if (font.widthOfTextAtSize(`${line} ${word}`, SIZE) <= WIDTH) {
        line = line === '' ? word : `${line} ${word}`;
        continue;
      }
      page.drawText(line, { x, y: (y -= 12.5), size: SIZE, font });
      line = word;
      lines++;
    }
    if (pickFrom(12) === 0) page.drawText('Results of the survey', { x, y: (y -= 14), size: 10, font: bold });
  }
}
