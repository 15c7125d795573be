// Ibid in a real VS Code with 10,000 entries: without a store and with one, beside what an empty window costs.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../../scripts/run.ts';
import { withScratchFolder } from '../../scripts/sample.ts';
import { formatTestAddress, runInWindow } from '../../scripts/testWindow.ts';
import { startServer } from '../../scripts/vscodeServer.ts';
import { startGenerator } from './generateLibrary.ts';
import type { EditorTimes } from './inside/entry.ts';
import type { HostProfile } from './inside/hostProfile.ts';
import { DIST, prepareInsideHost } from './insideHost.ts';
import { findLongestStretch } from './longestStretch.ts';

const ENTRIES = 10_000;
/** `--profiles FOLDER` keeps what the profiler saw; `--readable` builds with the names of our functions. */
const { values: flags } = parseArgs({
  options: { profiles: { type: 'string' }, readable: { type: 'boolean', default: false } },
});
/** The last entry: when it is known, all are. */
const LAST_KEY = 'zzlast2024entry';

async function work(signal: AbortSignal): Promise<void> {
  const { inside, program, browser } = await prepareInsideHost('entry', flags.readable, signal);
  await withScratchFolder(async (scratch) => {
    const folder = path.join(scratch, 'notes');
    const nothing = path.join(scratch, 'nothing');
    await writeLibrary(folder);
    await writeEmptyExtension(nothing);
    const report = path.join(scratch, 'times.json');
    /** What windows with these extensions report, one after the other on one fresh server: the first of Ibid's finds no store. */
    const openWindows = async (name: string, extensions: readonly string[], profile?: string) => {
      const env = { IBID_TEST_REPORT: report, IBID_BENCH_KEY: LAST_KEY, IBID_BENCH_PROFILE: profile };
      const args = ['--enable-smoke-test-driver'];
      const server = await startServer({ program, data: path.join(scratch, name), port: 0, args, env }, signal);
      const reports: string[] = [];
      try {
        for (const extension of extensions) {
          await writeFile(report, '');
          await runInWindow(browser, formatTestAddress(server, folder, inside, extension), report, signal);
          reports.push(await readFile(profile ?? report, 'utf8'));
        }
      } finally {
        await server.stop();
      }
      return reports;
    };
    const ibid = process.cwd();
    const [empty, cold, warm] = (await openWindows('timed', [nothing, ibid, ibid])).map(
      (each) => JSON.parse(each) as EditorTimes,
    );
    const profiles = await openWindows('profiled', [ibid, ibid], path.join(scratch, 'thread.cpuprofile'));
    if (flags.profiles !== undefined) await keepProfiles(flags.profiles, profiles);
    const stretches = profiles.map((each) => findLongestStretch(JSON.parse(each) as HostProfile, DIST).withGarbage);
    if (empty && cold && warm) printTable(empty, [cold, warm], stretches);
  });
}

async function keepProfiles(folder: string, profiles: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, name] of ['no store', 'with store'].entries())
    await writeFile(path.join(folder, `${name}.cpuprofile`), profiles[index] ?? '');
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
  ['activation, ms of processor time', ({ activationProcessor }) => activationProcessor, '30', ''],
  ['start to first citation offered, ms', ({ firstList }) => firstList, '2000 / 500', '10000'],
  ['start to a list, empty window, ms', (_, empty) => empty.firstList, '', ''],
  ['start to the note shown, empty window, ms', (_, empty) => empty.shown, '', ''],
  ['start to all of the library read, ms', ({ allRead }) => allRead, '', ''],
  ['longest stall of the extension host, ms', ({ longestStall }) => longestStall, '', '6600'],
  ['longest stall of an empty window, ms', (_, empty) => empty.longestStall, '', ''],
  ['completion above an empty window, ms', (times, empty) => times.completion - empty.completion, '10', '916'],
  ['hover above an empty window, ms', (times, empty) => times.hover - empty.hover, '5', '13'],
  ['heap above an empty window, MB', (times, empty) => times.heap - empty.heap, '40', ''],
];

function printTable(empty: EditorTimes, ibid: readonly EditorTimes[], stretches: readonly number[]): void {
  printLine(`${ENTRIES} entries in a .bib`, 'no store', 'with store', 'target', 'peer');
  for (const [name, value, target, peer] of ROWS) {
    const [cold = '', warm = ''] = ibid.map((times) => value(times, empty).toFixed(1));
    printLine(name, cold, warm, target, peer);
  }
  const [cold = '', warm = ''] = stretches.map((milliseconds) => milliseconds.toFixed(1));
  printLine("longest stretch in Ibid's own code, ms", cold, warm, '50');
}

function printLine(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(12)).join(''));
}

await main(work);
