// `npm test`: every part in order of how soon it fails, then one line with the sum.
import { main, RunError, runNpm } from './run.ts';

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** The npm scripts that are the parts. One that counts no tests is itself a test. */
const PARTS = [
  'typecheck',
  'lint',
  'build',
  'test:unit',
  'test:platform',
  'test:cli',
  'test:pandoc',
  'test:host',
  'test:e2e',
];

/** How Node's runner and Mocha sum up. */
const SUMS: readonly (readonly [keyof Counts, RegExp])[] = [
  ['passed', /^(?:ℹ pass (\d+)| +(\d+) passing\b.*)$/gmu],
  ['failed', /^(?:ℹ (?:fail|cancelled) (\d+)| +(\d+) failing)$/gmu],
  ['skipped', /^(?:ℹ (?:skipped|todo) (\d+)| +(\d+) pending)$/gmu],
];

await main(async (signal) => {
  const all: Counts[] = [];
  for (const part of PARTS) {
    console.log(`\n── ${part}`);
    all.push(await runPart(part, signal));
  }
  const { passed, failed, skipped } = all.reduce(add);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
});

async function runPart(part: string, signal: AbortSignal): Promise<Counts> {
  try {
    const counts = parseCounts(await runNpm(['run', '--silent', part], { echo: true }, signal));
    return counts.passed + counts.failed + counts.skipped === 0 ? { ...counts, passed: 1 } : counts;
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    const counts = parseCounts(error.output);
    return { ...counts, failed: Math.max(counts.failed, 1) };
  }
}

function parseCounts(output: string): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [kind, pattern] of SUMS) {
    for (const [, node, mocha] of output.matchAll(pattern)) counts[kind] += Number(node ?? mocha);
  }
  return counts;
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
