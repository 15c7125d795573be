// Runs the tests of test/e2e: people's hands and eyes on the packaged extension, in one VS Code server and one Chromium.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, prepareChromium } from './chromium.ts';
import { main, run } from './run.ts';
import { withScratchFolder } from './sample.ts';
import { packageExtension } from './vsix.ts';
import { prepareServer } from './vscodeDownload.ts';
import { installExtension, startServer } from './vscodeServer.ts';

/** Screenshots of this run. */
const OUT = path.join('test', 'e2e', 'out');
/** What a test's name must contain: `npm run test:e2e -- hover`. */
const words = process.argv.slice(2).join(' ');

await main(async (signal) => {
  const vsix = await packageExtension(signal);
  const [program, executablePath] = await Promise.all([prepareServer(signal), prepareChromium(signal)]);
  await rm(OUT, { recursive: true, force: true });
  await withScratchFolder(async (data) => {
    await installExtension({ program, data }, vsix, signal);
    const server = await startServer({ program, data, port: 0 }, signal);
    const browser = await chromium.launchServer({ executablePath, args: CHROMIUM_ARGUMENTS });
    try {
      const env = { IBID_VSCODE: server.origin, IBID_BROWSER: browser.wsEndpoint() };
      await run(process.execPath, toArguments(), { env, echo: true }, signal);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});

function toArguments(): string[] {
  const filter = words === '' ? [] : ['--test-name-pattern', words];
  return [
    '--test',
    '--test-concurrency=1',
    '--test-timeout=300000',
    '--test-reporter=spec',
    ...filter,
    'test/e2e/*.test.ts',
  ];
}
