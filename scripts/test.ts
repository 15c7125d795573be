// `npm test`: every part, several side by side, then one line with the sum.
import process from 'node:process';
import { main, RunError, runNpm } from './run.ts';

/** Of several parts at a time, only what has failed is printed, and then once. */
type Options = { readonly echo: boolean };

type Counts = Readonly<Record<'passed' | 'failed' | 'skipped', number>>;

const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * The npm scripts that are the parts, in two lists that run side by side and take about as long as each other. A third at
 * a time makes all of them slower, and tests that wait for a VS Code fail. One that counts no tests is itself a test.
 */
const LANES = [
  ['lint', 'test:unit', 'test:platform', 'test:cli', 'fuzz'],
  ['lint:regex', 'test:host', 'test:properties', 'test:pandoc', 'mutate:changed'],
];
/**
 * What a person sees is waited for no longer than a person would, so nothing runs beside it; and it says which tests
 * needed a second try.
 */
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
  const beside = await Promise.all(LANES.map((parts) => runParts(parts, { echo: false }, signal)));
  const all = [...beside.flat(), ...(await runParts(ALONE, { echo: true }, signal))];
  const sum = all.reduce(add);
  console.log(`\n${format(sum)}`);
  if (sum.failed > 0) process.exitCode = 1;
});

async function runParts(parts: readonly string[], options: Options, signal: AbortSignal): Promise<Counts[]> {
  const all: Counts[] = [];
  for (const part of parts) {
    const start = performance.now();
    const counts = await runPart(part, options, signal);
    all.push(counts);
    console.log(`── ${part}: ${format(counts)}, ${Math.round((performance.now() - start) / 1000)} s`);
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

function format({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
