// Ibid in a real VS Code with 10,000 entries: without a store and with one, beside what an empty window costs.
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareChromium } from '../../scripts/chromium.ts';
import { main, run } from '../../scripts/run.ts';
import { withScratchFolder } from '../../scripts/sample.ts';
import { formatTestAddress, runInWindow } from '../../scripts/testWindow.ts';
import { prepareServer } from '../../scripts/vscodeDownload.ts';
import { startServer } from '../../scripts/vscodeServer.ts';
import { startGenerator } from './generateLibrary.ts';
import type { EditorTimes } from './inside/entry.ts';

const ENTRIES = 10_000;
const INSIDE = path.resolve('dist', 'test', 'bench', 'entry.cjs');
/** The last entry: when it is known, all are. */
const LAST_KEY = 'zzlast2024entry';

async function work(signal: AbortSignal): Promise<void> {
  await run(process.execPath, ['esbuild.mjs', '--production'], {}, signal);
  await build({
    entryPoints: ['test/bench/inside/entry.ts'],
    outfile: INSIDE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const [program, browser] = await Promise.all([prepareServer(signal), prepareChromium(signal)]);
  await withScratchFolder(async (scratch) => {
    const folder = path.join(scratch, 'notes');
    const nothing = path.join(scratch, 'nothing');
    await writeLibrary(folder);
    await writeEmptyExtension(nothing);
    const report = path.join(scratch, 'times.json');
    const env = { IBID_TEST_REPORT: report, IBID_BENCH_KEY: LAST_KEY };
    const args = ['--enable-smoke-test-driver'];
    const server = await startServer({ program, data: path.join(scratch, 'server'), port: 0, args, env }, signal);
    const measure = async (extension: string): Promise<EditorTimes> => {
      await writeFile(report, '');
      await runInWindow(browser, formatTestAddress(server, folder, INSIDE, extension), report, signal);
      return JSON.parse(await readFile(report, 'utf8')) as EditorTimes;
    };
    try {
      const empty = await measure(nothing);
      const cold = await measure(process.cwd());
      printTable(empty, cold, await measure(process.cwd()));
    } finally {
      await server.stop();
    }
  });
}

/** What VS Code must have to run anything in its extension host: the baseline. */
async function writeEmptyExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'nothing', publisher: 'ibid', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

async function writeLibrary(folder: string): Promise<void> {
  const { bibEntry } = startGenerator(1);
  const entries = Array.from({ length: ENTRIES }, (_, index) => bibEntry(index));
  entries.push(`@misc{${LAST_KEY},\n  title = {The last},\n}\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'library.bib'), entries.join('\n'));
}

type Value = (times: EditorTimes, empty: EditorTimes) => number;

/** The targets; a peer's figure is PandocCiter 0.11.0's with as many entries. */
const ROWS: readonly (readonly [name: string, value: Value, target: string, peer: string])[] = [
  ['activation, ms', ({ activation }) => activation, '30', ''],
  ['start to first citation offered, ms', ({ firstCitation }) => firstCitation, '2000 / 500', '10000'],
  ['start to all of the library read, ms', ({ allRead }) => allRead, '', ''],
  ['longest stall of the extension host, ms', ({ longestStall }) => longestStall, '50', '6600'],
  ['longest stall of an empty window, ms', (_, empty) => empty.longestStall, '', ''],
  ['completion above an empty window, ms', (times, empty) => times.completion - empty.completion, '10', '916'],
  ['hover above an empty window, ms', (times, empty) => times.hover - empty.hover, '5', '13'],
  ['heap above an empty window, MB', (times, empty) => times.heap - empty.heap, '40', ''],
];

function printTable(empty: EditorTimes, cold: EditorTimes, warm: EditorTimes): void {
  printLine(`${ENTRIES} entries in a .bib`, 'no store', 'with store', 'target', 'peer');
  for (const [name, value, target, peer] of ROWS) {
    printLine(name, value(cold, empty).toFixed(1), value(warm, empty).toFixed(1), target, peer);
  }
}

function printLine(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(12)).join(''));
}

await main(work);
