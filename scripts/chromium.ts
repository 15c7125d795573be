// Finds a Chromium for the tests, or fetches one: an installed one first, then Playwright's, then Debian's package.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { UserError } from '../src/core/userError.ts';
import { run } from './run.ts';

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Playwright ends a download that no longer moves after 30 s and tries again; this ends it where the host is blocked. */
const DOWNLOAD_LIMIT_MS = 180_000;

/** Options that keep Chromium from the network and let it run as root and without a graphics card. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that can be started. */
export async function prepareChromium(signal: AbortSignal): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('Fetching Chromium, once');
  for (const fetch of [fetchWithPlaywright, fetchWithApt]) {
    await fetch(signal).catch(() => undefined);
    signal.throwIfAborted();
    const fetched = findChromium();
    if (fetched !== undefined) return fetched;
  }
  throw new UserError('The tests need Chromium or Chrome: install one, or name its program in CHROME_PATH.');
}

function findChromium(): string | undefined {
  return [...INSTALLED, chromium.executablePath()].find((file) => file !== undefined && existsSync(file));
}

async function fetchWithPlaywright(signal: AbortSignal): Promise<void> {
  const cli = path.join('node_modules', 'playwright-core', 'cli.js');
  const limit = AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_LIMIT_MS)]);
  await run(process.execPath, [cli, 'install', 'chromium'], {}, limit);
}

async function fetchWithApt(signal: AbortSignal): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env }, signal);
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], { env }, signal);
}
