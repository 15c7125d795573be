// Runs the tests of test/host inside the extension host of a VS Code server; a Chromium page is its window.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, prepareChromium } from './chromium.ts';
import { main, run } from './run.ts';
import { copySample, withScratchFolder } from './sample.ts';
import { prepareServer } from './vscodeDownload.ts';
import { formatAddress, startServer, toRemoteUri, type VsCodeServer } from './vscodeServer.ts';

const RUN_LIMIT_MS = 300_000;

/** What a test's name must contain: `npm run test:host -- hover`. */
const words = process.argv.slice(2).join(' ');

await main(async (signal) => {
  await run(process.execPath, ['esbuild.mjs'], {}, signal);
  const [program, browser] = await Promise.all([prepareServer(signal), prepareChromium(signal)]);
  await withScratchFolder(async (scratch) => {
    const notebook = path.join(scratch, 'notebook');
    const report = path.join(scratch, 'report.txt');
    await copySample(notebook);
    const server = await startServer(
      {
        program,
        data: path.join(scratch, 'server'),
        port: 0,
        args: ['--enable-smoke-test-driver'],
        env: { IBID_TEST_WORDS: words, IBID_TEST_REPORT: report },
      },
      signal,
    );
    try {
      process.exitCode = await runInWindow(browser, toAddress(server, notebook), report, signal);
    } finally {
      await server.stop();
    }
  });
});

function toAddress(server: VsCodeServer, notebook: string): string {
  return formatAddress(server, notebook, [
    ['extensionDevelopmentPath', toRemoteUri(server, process.cwd())],
    ['extensionTestsPath', toRemoteUri(server, path.resolve('dist', 'test', 'host', 'entry.cjs'))],
  ]);
}

/** Opens the window, waits for the tests to end, prints their report and returns their exit code. */
async function runInWindow(
  executablePath: string,
  address: string,
  report: string,
  signal: AbortSignal,
): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(RUN_LIMIT_MS)]);
  const log: string[] = [];
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', (_kind: string, args: unknown[]) => log.push(format(...args)));
    const ended = new Promise<number | undefined>((resolve, reject) => {
      limit.addEventListener('abort', () => resolve(undefined));
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.goto(address);
    const exitCode = await ended;
    const printed = await readFile(report, 'utf8').catch(() => undefined);
    console.log(printed ?? `The tests did not start. The window's log:\n${log.join('\n')}`);
    if (exitCode === undefined) console.log('The tests did not end in time.');
    return exitCode ?? 1;
  } finally {
    await browser.close();
  }
}
