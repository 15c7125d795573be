// Fetches the VS Code server from npm into .vscode-test/, once: nothing is compiled, and a half download never looks done.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { run, runNpm } from './run.ts';

/** code-server 4.139.1 carries VS Code 1.139.1. It is no dependency, for its install script compiles what nobody needs. */
const VERSION = '4.139.1';
/** Nothing but errors, and those within seconds: npm's own pauses between attempts add up to more than a minute. */
const QUIETLY = ['--loglevel=error', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

export const CACHE = path.resolve('.vscode-test');

/** The folder of a VS Code server that can be started. */
export async function prepareServer(signal: AbortSignal): Promise<string> {
  const folder = path.join(CACHE, `server-${VERSION}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(path.join(CACHE, 'partial-'));
  try {
    await moveUnlessThere(await fetchServer(partial, signal), folder);
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 });
  }
  return folder;
}

async function fetchServer(folder: string, signal: AbortSignal): Promise<string> {
  const name = `code-server-${VERSION}.tgz`;
  const server = path.join(folder, 'package', 'lib', 'vscode');
  console.log('Fetching the VS Code server, once: 1/3 download (47 MB)');
  await runNpm(['pack', `code-server@${VERSION}`, '--pack-destination', folder, ...QUIETLY], {}, signal);
  console.log('Fetching the VS Code server, once: 2/3 unpack (170 MB)');
  await run('tar', ['-xzf', name, 'package/lib/vscode'], { cwd: folder }, signal);
  console.log('Fetching the VS Code server, once: 3/3 its packages (400 MB)');
  await runNpm(
    ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...QUIETLY],
    { cwd: server },
    signal,
  );
  await build({
    entryPoints: ['scripts/fileLogger.ts'],
    outfile: path.join(server, 'node_modules', '@vscode', 'spdlog', 'index.js'),
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
  });
  return server;
}

/** Two runs may fetch at once: the first to finish wins. */
async function moveUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
