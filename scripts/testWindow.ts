// A Chromium page as the window of a VS Code whose extension host runs a program: tests, or a benchmark.
import { readFile } from 'node:fs/promises';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from './chromium.ts';
import { formatAddress, toRemoteUri, type VsCodeServer } from './vscodeServer.ts';

const RUN_LIMIT_MS = 600_000;

/** The window on `folder` with the extension under development in which `entry`, a file that exports `run`, is run. */
export function formatTestAddress(
  server: VsCodeServer,
  folder: string,
  entry: string,
  extension = process.cwd(),
): string {
  return formatAddress(server, folder, [
    ['extensionDevelopmentPath', toRemoteUri(server, extension)],
    ['extensionTestsPath', toRemoteUri(server, entry)],
  ]);
}

/** Opens the window, waits for the run to end, prints its report and returns its exit code. */
export async function runInWindow(
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
    console.log(printed ?? `The run did not start. The window's log:\n${log.join('\n')}`);
    if (exitCode === undefined) console.log('The run did not end in time.');
    return exitCode ?? 1;
  } finally {
    await browser.close();
  }
}
