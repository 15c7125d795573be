// How long opening a note of 1 MB keeps the extension host of a real VS Code at a stretch, by what the note is made of.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../../scripts/run.ts';
import { withScratchFolder } from '../../scripts/sample.ts';
import { formatTestAddress, runInWindow } from '../../scripts/testWindow.ts';
import { startServer } from '../../scripts/vscodeServer.ts';
import type { HostProfile } from './inside/hostProfile.ts';
import type { HostTimes } from './inside/stalls.ts';
import { DIST, prepareInsideHost } from './insideHost.ts';
import { findLongestStretch } from './longestStretch.ts';
import { composeNote } from './longNote.ts';

const SIZE = 1_000_000;
/** `--profiles FOLDER` keeps what the profiler saw; `--readable` builds with the names of our functions. */
const { values: flags, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { profiles: { type: 'string' }, readable: { type: 'boolean', default: false } },
});

const fill = (piece: string): string => piece.repeat(SIZE / piece.length);
const inFrontMatter = (text: string): string => `---\n${text}\n---\n\nSee [@known2020].\n`;
const number = (format: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, index) => format(index)).join('');

const NOTES: Readonly<Record<string, string>> = {
  'a usual long note': composeNote(),
  'citations on lines': fill('See [@known2020; @unknown2021, p. 4].\n'),
  'citations in one line': fill('[@known2020, p. 3] '),
  'unknown keys': number((index) => `[@nobody${index}] and\n`, 50_000),
  figures: fill('The county counted some 200 ships in 2019 [@known2020].\n'),
  quotations: fill('“nobody knew of it at the time”, said Ann Roe [@known2020].\n\n'),
  'list items': fill('- some 200 ships [@known2020]\n'),
  'one table': `| a | b |\n|---|---|\n${fill('| 200 ships | [@known2020] |\n')}`,
  'nested lists': number((index) => `${'  '.repeat(index % 100)}- a\n`, 9_000),
  'nested quotes': fill(`${'> '.repeat(50)}a\n`),
  'front matter of many keys': inFrontMatter(number((index) => `k${index}: v\n`, 70_000)),
  'front matter of nested keys': inFrontMatter(`e: ${fill('? ')}`),
  'front matter without end': `---\n${number((index) => `k${index}: v\n`, 70_000)}`,
  'headings of blanks': fill(`# a${'\t'.repeat(200)}x\n`),
  'open brackets': fill('['),
  'open citations': fill('[“@a '),
  'an address of marks': `https://${fill('!')}`,
  'one word': fill('a'),
  'one line of figures': fill('1,200 '),
  'carriage returns': fill('See [@known2020].\r'),
  footnotes: number((index) => `Word[^${index}].\n\n[^${index}]: See [@known2020].\n\n`, 20_000),
  'notes of quotes': fill('"\'"\' '),
  'raw HTML': fill('<div><!-- <b>'),
};

async function work(signal: AbortSignal): Promise<void> {
  const { inside, program, browser } = await prepareInsideHost('stalls', flags.readable, signal);
  await withScratchFolder(async (scratch) => {
    const folder = path.join(scratch, 'notebook');
    await writeNotes(folder);
    const profiles = path.resolve(flags.profiles ?? path.join(scratch, 'profiles'));
    await mkdir(profiles, { recursive: true });
    const report = path.join(scratch, 'times.jsonl');
    const server = await startServer(
      {
        program,
        data: path.join(scratch, 'server'),
        port: 0,
        args: ['--enable-smoke-test-driver'],
        env: { IBID_TEST_REPORT: report, IBID_BENCH_PROFILES: profiles },
      },
      signal,
    );
    try {
      await runInWindow(browser, formatTestAddress(server, folder, inside), report, signal);
    } finally {
      await server.stop();
    }
    await printTable(report, profiles);
  });
}

async function writeNotes(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'notes'), { recursive: true });
  const bib = '@misc{known2020, title = {Ships}, author = {Roe, Ann}, year = {2020}, abstract = {Some 200 ships.}}\n';
  await writeFile(path.join(folder, 'library.bib'), bib);
  await writeFile(path.join(folder, 'first.md'), `${composeNote().slice(0, 20_000)}\n[@known2020] 200 ships.`);
  for (const [name, text] of Object.entries(NOTES))
    if (words.every((word) => name.includes(word))) await writeFile(path.join(folder, 'notes', `${name}.md`), text);
}

async function printTable(report: string, profiles: string): Promise<void> {
  console.log(
    "Milliseconds: longest stretch in Ibid's own code (goal 50), with garbage, longest stall of the host, until at rest",
  );
  for (const line of (await readFile(report, 'utf8')).trim().split('\n')) {
    const { name, longestStall, toRest } = JSON.parse(line) as HostTimes;
    const profile = JSON.parse(await readFile(path.join(profiles, `${name}.cpuprofile`), 'utf8')) as HostProfile;
    const { work, withGarbage } = findLongestStretch(profile, DIST);
    const cells = [work, withGarbage, longestStall, toRest];
    console.log(name.padEnd(32) + cells.map((cell) => cell.toFixed(0).padStart(10)).join(''));
  }
}

await main(work);
