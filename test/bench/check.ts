// How long `ibid check` takes, by the clock and of the processor, and the most memory it holds: notes of ten claims each.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main, run } from '../../scripts/run.ts';
import { startGenerator } from './generateLibrary.ts';

/** Notes, and articles; `node test/bench/check.ts 100 1000` chooses sizes. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [250, 1000];
const CLAIMS = 10;
const SEED = 7;

/** Has the program say at its end how much memory it held at most, in kB, and its time of the processor, in ms. */
const TELL_USAGE = `data:text/javascript,process.on('exit',()=>{
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stderr.write('held '+maxRSS+' busy '+(userCPUTime+systemCPUTime)/1000);
})`;

await main(async (signal) => {
  await run(process.execPath, ['esbuild.mjs', '--production'], {}, signal);
  const workshop = mkdtempSync(path.join(tmpdir(), 'ibid-bench-'));
  const table: Record<string, Readonly<Record<string, string>>> = {};
  try {
    for (const size of SIZES) table[`${size} notes`] = await measure(path.join(workshop, String(size)), size, signal);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  console.log(
    `${CLAIMS} claims a note, each of another article: time by the clock and of the processor, and the most memory held.`,
  );
  console.table(table);
});

async function measure(folder: string, size: number, signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
  writeNotebook(folder, size);
  const check = () => runCheck(folder, signal);
  const [cold, warm] = [await check(), await check()];
  appendFileSync(path.join(folder, 'notes/0.md'), '\n\nOne more.');
  const note = await check();
  appendFileSync(path.join(folder, 'sources/0.md'), '\nOne more.\n');
  return { cold, warm, 'one note changed': note, 'one source changed': await check() };
}

async function runCheck(folder: string, signal: AbortSignal): Promise<string> {
  const program = path.resolve('dist/cli.mjs');
  const args = ['--import', TELL_USAGE, program, 'check', 'notes', '--cache', 'cache', '--fail-on', 'never'];
  const started = performance.now();
  const output = await run(process.execPath, args, { cwd: folder }, signal);
  const seconds = (performance.now() - started) / 1000;
  const [, held = '0', busy = '0'] = /held (\d+) busy ([\d.]+)/.exec(output) ?? [];
  return `${seconds.toFixed(1)} s, ${(Number(busy) / 1000).toFixed(1)} s CPU, ${Math.round(Number(held) / 1000)} MB`;
}

/** Each claim is a sentence of an article with a figure or a quotation, word for word, and cites it. */
function writeNotebook(folder: string, size: number): void {
  const generator = startGenerator(SEED);
  const articles = Array.from({ length: size }, (_, index) => generator.article(index));
  const claims = articles.map(listClaims);
  write(folder, 'sources', articles);
  write(
    folder,
    'notes',
    articles.map((_, note) =>
      Array.from({ length: CLAIMS }, (__, place) => {
        const ofArticle = claims[(note * 31 + place * 97) % size] ?? [];
        return ofArticle[place % ofArticle.length] ?? '';
      }).join('\n\n'),
    ),
  );
}

function listClaims(article: string): string[] {
  const [, key = ''] = /^id: (\S+)$/m.exec(article) ?? [];
  const sentences = Array.from(
    article.matchAll(/(?<=^|[.”] )(?:[^.\n]*percent|“[^”\n]*” said [^.\n]*)(?=\.)/gm),
    ([found]) => found,
  );
  return sentences.map((sentence) => `${sentence} [@${key}].`);
}

function write(folder: string, name: string, texts: readonly string[]): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  texts.forEach((text, index) => writeFileSync(path.join(folder, name, `${index}.md`), text));
}
