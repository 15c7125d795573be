// What Ibid says of real notes: warnings per repository, those that are false, and slips in known keys that it finds.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { createChecker, ENGINE } from '../../src/cli/checkedNote.ts';
import { createNoteLister, type NoteFile, toRoots } from '../../src/cli/noteFiles.ts';
import { listRoots } from '../../src/cli/openLibrary.ts';
import { isIdentifierKey } from '../../src/core/identifiers/identifierKeys.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { loadLibrary } from '../../src/platform/loadLibrary.ts';
import { main, run } from '../../scripts/run.ts';
import { startRandom } from './generateLibrary.ts';
import { INDEXER } from './indexerScript.ts';

/** A warning as a person has judged it. The list has those that are true: whatever else is said counts as false. */
interface Warning {
  readonly repository: string;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
}

const JUDGED = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'notesJudged.json'), 'utf8'),
) as readonly Warning[];

/** Has the program say at its end how much memory it held at most, in kB, and its time of the processor, in ms. */
const TELL_USAGE = `data:text/javascript,process.on('exit',()=>{
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stderr.write('held '+maxRSS+' busy '+(userCPUTime+systemCPUTime)/1000);
})`;

interface Reported {
  readonly file: string;
  readonly line: number;
  readonly kind?: string;
  readonly code?: string;
  readonly severity?: string;
  readonly problem?: Reported | null;
}

interface Report {
  readonly claims: readonly Reported[];
  readonly problems: readonly Reported[];
  readonly summary: { readonly files: number };
}

const execute = promisify(execFile);

/** The folder of the repositories, or the one that holds it. */
function findFolder(): string | undefined {
  const data = process.env.IBID_DATA;
  if (data === undefined || !existsSync(data)) return undefined;
  return existsSync(path.join(data, 'notes')) ? path.join(data, 'notes') : data;
}

const formatWarning = ({ repository, file, line, kind }: Warning) => `${repository}/${file}:${line} ${kind}`;

function listWarnings(repository: string, { claims, problems }: Report): Warning[] {
  const ofClaims = claims.flatMap(({ file, line, problem }) => (problem ? { ...problem, file, line } : []));
  return [...problems, ...ofClaims]
    .filter(({ severity = '' }) => ['warning', 'error'].includes(severity))
    .map(({ file, line, code = '' }) => ({ repository, file, line, kind: code }));
}

async function check(folder: string, signal: AbortSignal) {
  const program = path.resolve('dist/cli.mjs');
  const args = ['--import', TELL_USAGE, program, 'check', '.', '--json', '--fail-on', 'never'];
  const { stdout, stderr } = await execute(process.execPath, args, { cwd: folder, signal, maxBuffer: 2 ** 30 });
  const [, held = '0', busy = '0'] = /held (\d+) busy ([\d.]+)/.exec(stderr) ?? [];
  return { report: JSON.parse(stdout) as Report, seconds: Number(busy) / 1000, megabytes: Number(held) / 1000 };
}

/** Ways in which each citation is misspelt. */
const VARIANTS = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The key with one or two letters changed, left out, put in or exchanged for the next. */
function misspell(key: string, random: () => number): string {
  const place = (length: number) => Math.floor(random() * length);
  const letter = () => LETTERS.charAt(place(LETTERS.length));
  let slipped = key;
  for (let slips = 1 + place(2); slips > 0; slips--) {
    const letters = Array.from(slipped.matchAll(/\p{L}/gu), ({ index }) => index);
    const at = letters[place(letters.length)] ?? 0;
    const [before, after] = [slipped.slice(0, at), slipped.slice(at + 1)];
    const kinds = [
      before + letter() + after,
      before + after,
      before + letter() + slipped.slice(at),
      before + after.slice(0, 1) + slipped.charAt(at) + after.slice(1),
    ];
    slipped = kinds[place(kinds.length)] ?? slipped;
  }
  return slipped;
}

/** Each citation of a known source is misspelt in turn; counted are those that are then said to be unknown. */
async function measureSlips(folder: string): Promise<{ slips: number; found: number }> {
  const home = process.cwd();
  process.chdir(folder);
  try {
    const roots = listRoots({ operands: [], values: new Map(), flags: new Set() });
    const files = await createNoteLister(['.'], roots)();
    const loaded = await loadLibrary([...roots, ...toRoots(files)], { script: INDEXER });
    const checker = createChecker(loaded.library, ENGINE);
    const random = startRandom(11);
    const counts = { slips: 0, found: 0 };
    for (const file of files) {
      const text = readFileSync(file.path, 'utf8');
      for (const { start, end, key } of listKnown(text, file)) {
        for (let variant = 0; variant < VARIANTS; variant++) {
          const slipped = misspell(key, random);
          if (loaded.library.has(slipped)) continue;
          const written = text.slice(start, end).replace(key, () => slipped);
          const { problems } = checker(file, text.slice(0, start) + written + text.slice(end));
          const isFound = problems.some((each) => each.code === 'unknown-citekey' && each.start === start);
          counts.slips++;
          if (isFound) counts.found++;
          else if (process.argv.includes('--list')) console.log(`  missed ${file.path} ${key} -> ${slipped}`);
        }
      }
    }
    await loaded.close();
    return counts;

    function listKnown(text: string, { bibliographies }: NoteFile) {
      const library = loaded.library.preferring(bibliographies);
      const cites = parseNote(text).citations.flatMap(({ cites: each }) => each);
      return cites
        .filter(
          ({ key, keySpan }) =>
            library.has(key) && !isIdentifierKey(key) && text.slice(keySpan.start, keySpan.end).includes(key),
        )
        .map(({ key, keySpan }) => ({ ...keySpan, key }));
    }
  } finally {
    process.chdir(home);
  }
}

const folder = findFolder();
if (folder === undefined) console.log('Set IBID_DATA to the folder of the public data; skipped.');
else
  await main(async (signal) => {
    await run(process.execPath, ['esbuild.mjs', '--production'], {}, signal);
    const table: Record<string, Readonly<Record<string, string | number>>> = {};
    const total = { warnings: 0, false: 0, missed: 0, slips: 0, found: 0 };
    for (const repository of readdirSync(folder).sort()) {
      const { report, seconds, megabytes } = await check(path.join(folder, repository), signal);
      const warnings = listWarnings(repository, report);
      const wrong = new Map(warnings.map((each) => [formatWarning(each), 0]));
      for (const each of warnings) wrong.set(formatWarning(each), (wrong.get(formatWarning(each)) ?? 0) + 1);
      for (const each of JUDGED.map(formatWarning)) wrong.delete(each);
      const said = new Set(warnings.map(formatWarning));
      const missed = JUDGED.filter((each) => each.repository === repository && !said.has(formatWarning(each)));
      const falseCount = [...wrong.values()].reduce((sum, count) => sum + count, 0);
      const { slips, found } = await measureSlips(path.join(folder, repository));
      table[repository] = {
        notes: report.summary.files,
        citations: report.claims.filter(({ kind }) => kind === 'citation').length,
        warnings: warnings.length,
        false: falseCount,
        missed: missed.length,
        'slips found': `${found}/${slips}`,
        'CPU s': seconds.toFixed(1),
        MB: Math.round(megabytes),
      };
      total.warnings += warnings.length;
      total.false += falseCount;
      total.missed += missed.length;
      total.slips += slips;
      total.found += found;
      if (process.argv.includes('--list')) {
        for (const [each, count] of wrong) console.log(`  false ${count} × ${each}`);
        for (const each of missed) console.log(`  missed ${formatWarning(each)}`);
      }
    }
    console.table(table);
    const share = ((100 * total.found) / Math.max(1, total.slips)).toFixed(1);
    console.log(
      `${total.warnings} warnings, ${total.false} of them false, ${total.missed} true ones missed; ${share} % of ${total.slips} slips found.`,
    );
  });
