// Runs the tests of test/e2e: people's hands and eyes on the packaged extension, in one VS Code server and one Chromium.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { withInstalled } from './installed.ts';
import { main, run } from './run.ts';

/** Screenshots of this run. */
const OUT = path.join('test', 'e2e', 'out');
/** What a test's name must contain: `npm run test:e2e -- hover`. */
const words = process.argv.slice(2).join(' ');

await main(async (signal) => {
  await rm(OUT, { recursive: true, force: true });
  await withInstalled(signal, async (env) => {
    await run(process.execPath, toArguments(), { env, echo: true }, signal);
  });
});

function toArguments(): string[] {
  const filter = words === '' ? [] : ['--test-name-pattern', words];
  return ['--test', '--test-isolation=none', '--test-reporter=spec', ...filter, 'test/e2e/*.test.ts'];
}
