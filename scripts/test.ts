// `npm test`: every part in order of how soon it fails, lint beside them, then one line with the sum.
import process from 'node:process';
import { main, RunError, runNpm } from './run.ts';

type Counts = Readonly<Record<'passed' | 'failed' | 'skipped', number>>;

/** What is not echoed is printed once it has failed. */
type Options = { readonly echo: boolean };

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The npm scripts that are the parts. One that counts no tests is itself a test. */
const PARTS = [
  'typecheck',
  'test:unit',
  'test:properties',
  'test:platform',
  'test:cli',
  'test:pandoc',
  'fuzz',
  'mutate:changed',
];
/** Take about as long as all of the parts above, each list on one of two processors. */
const ASIDE = ['lint:regex', 'lint:full', 'test:host'];
/** What a person sees is waited for no longer than a person would, so nothing runs beside it. */
const ALONE = ['test:e2e'];

/** How Node's runner and Mocha sum up. */
const SUMS: readonly (readonly [keyof Counts, RegExp])[] = [
  ['passed', /^(?:ℹ pass (\d+)| +(\d+) passing\b.*)$/gmu],
  ['failed', /^(?:ℹ (?:fail|cancelled) (\d+)| +(\d+) failing)$/gmu],
  ['skipped', /^(?:ℹ (?:skipped|todo) (\d+)| +(\d+) pending)$/gmu],
];

await main(async (signal) => {
  await runNpm(['run', '--silent', 'build'], { echo: false }, signal);
  process.env.IBID_BUILT = 'yes';
  const [first, aside] = await Promise.all([
    runParts(PARTS, { echo: true }, signal),
    runParts(ASIDE, { echo: false }, signal),
  ]);
  const all = [...first, ...aside, ...(await runParts(ALONE, { echo: true }, signal))];
  const { passed, failed, skipped } = all.reduce(add);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
});

async function runParts(parts: readonly string[], options: Options, signal: AbortSignal): Promise<Counts[]> {
  const all: Counts[] = [];
  for (const part of parts) {
    if (options.echo) console.log(`\n── ${part}`);
    const start = performance.now();
    all.push(await runPart(part, options, signal));
    console.log(`── ${part} took ${Math.round((performance.now() - start) / 1000)} s`);
  }
  return all;
}

async function runPart(part: string, { echo }: Options, signal: AbortSignal): Promise<Counts> {
  try {
    return parseCounts(await runNpm(['run', '--silent', part], { echo }, signal)) ?? { ...NONE, passed: 1 };
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    if (!echo) console.log(`\n── ${part}\n${error.output}`);
    const counts = parseCounts(error.output) ?? NONE;
    return { ...counts, failed: Math.max(counts.failed, 1) };
  }
}

/** Undefined where nothing is counted. */
function parseCounts(output: string): Counts | undefined {
  const sums = SUMS.map(([kind, pattern]) => ({ kind, matches: [...output.matchAll(pattern)] }));
  const counts = { ...NONE };
  for (const { kind, matches } of sums) {
    for (const [, node, mocha] of matches) counts[kind] += Number(node ?? mocha);
  }
  return sums.some(({ matches }) => matches.length > 0) ? counts : undefined;
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
