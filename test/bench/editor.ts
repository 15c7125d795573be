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

await main(async (signal) => {
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
    await writeLibrary(folder);
    const report = path.join(scratch, 'times.json');
    const env = { IBID_TEST_REPORT: report, IBID_BENCH_KEY: LAST_KEY };
    const args = ['--enable-smoke-test-driver'];
    const server = await startServer({ program, data: path.join(scratch, 'server'), port: 0, args, env }, signal);
    const measure = async (): Promise<EditorTimes> => {
      await writeFile(report, '');
      await runInWindow(browser, formatTestAddress(server, folder, INSIDE), report, signal);
      return JSON.parse(await readFile(report, 'utf8')) as EditorTimes;
    };
    try {
      printTable(await measure(), await measure());
    } finally {
      await server.stop();
    }
  });
});

async function writeLibrary(folder: string): Promise<void> {
  const { bibEntry } = startGenerator(1);
  const entries = Array.from({ length: ENTRIES }, (_, index) => bibEntry(index));
  entries.push(`@misc{${LAST_KEY},\n  title = {The last},\n}\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'library.bib'), entries.join('\n'));
}

/** The targets; a peer's figure is PandocCiter 0.11.0 with the same number of entries. */
const ROWS: readonly (readonly [name: string, value: (times: EditorTimes) => number, target: string, peer: string])[] =
  [
    ['activation, ms', ({ activation }) => activation, '30', ''],
    ['start to first citation offered, ms', ({ firstCitation }) => firstCitation, '2000 / 500', '10000'],
    ['longest stall of the extension host, ms', ({ longestStall }) => longestStall, '50', '6600'],
    ['completion above the empty one, ms', (times) => times.completion - times.emptyCompletion, '10', '916'],
    ['hover above the empty one, ms', (times) => times.hover - times.emptyHover, '5', '13'],
    ['heap above the empty one, MB', ({ heap }) => heap, '40', ''],
  ];

function printTable(cold: EditorTimes, warm: EditorTimes): void {
  const line = (...cells: readonly string[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(42) : cell.padStart(12))).join(''));
  line(`${ENTRIES} entries in a .bib`, 'no store', 'with store', 'target', 'peer');
  for (const [name, value, target, peer] of ROWS)
    line(name, value(cold).toFixed(1), value(warm).toFixed(1), target, peer);
}
