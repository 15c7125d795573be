// Starts and stops a VS Code server, and says what address opens what in it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../src/core/userError.ts';
import { run } from './run.ts';

type ServerOptions = {
  /** What `prepareServer` returned. */
  readonly program: string;
  /** Settings, logs, installed extensions: everything that this server writes. */
  readonly data: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
};

export type VsCodeServer = { readonly origin: string; readonly stop: () => Promise<void> };
/** A pair of the list that VS Code for the web takes as its `payload`. */
export type Payload = readonly (readonly [string, string])[];

const HOST = '127.0.0.1';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

/** A calm window: nothing in it but the files and Ibid. */
export const CALM_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  // As on the desktop: in a browser VS Code would save a second after each change.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export async function startServer(options: ServerOptions, signal: AbortSignal): Promise<VsCodeServer> {
  const port = await findPort(options.port);
  await writeMachineSettings(options.data, CALM_SETTINGS);
  const child = spawn(process.execPath, toArguments(options, port), {
    // A process group of its own: Ctrl-C reaches it through `stop` only, and `stop` reaches all its children.
    detached: true,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): Promise<void> => stopGroup(child);
  try {
    await waitUntilReady(child, AbortSignal.any([signal, AbortSignal.timeout(START_LIMIT_MS)]));
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin: `http://${HOST}:${port}`, stop };
}

/** Settings for whoever opens this server; a window that is open takes them over at once. */
export async function writeMachineSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = path.join(data, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

export async function installExtension(
  { program, data }: Pick<ServerOptions, 'program' | 'data'>,
  vsix: string,
  signal: AbortSignal,
): Promise<void> {
  const options = ['--install-extension', vsix, '--force', ...toDataArguments(data)];
  await run(process.execPath, [path.join(program, 'out', 'server-main.js'), ...options], {}, signal);
}

/** The address of a window on `folder`, or of an empty window. */
export function formatAddress(
  { origin }: Pick<VsCodeServer, 'origin'>,
  folder: string | undefined,
  payload: Payload,
): string {
  const place: Record<string, string> = folder === undefined ? { ew: 'true' } : { folder: toUrlPath(folder) };
  const query = new URLSearchParams({ ...place, payload: JSON.stringify(payload) });
  return `${origin}/?${query.toString()}`;
}

/** How a window of this server names a file of this machine. */
export function toRemoteUri({ origin }: Pick<VsCodeServer, 'origin'>, file: string): string {
  return `vscode-remote://${new URL(origin).host}${toUrlPath(file)}`;
}

function toUrlPath(file: string): string {
  return pathToFileURL(file).pathname;
}

function toArguments({ program, data, args = [] }: ServerOptions, port: number): string[] {
  return [
    path.join(program, 'out', 'server-main.js'),
    ...['--host', HOST, '--port', String(port)],
    ...['--without-connection-token', '--accept-server-license-terms', '--disable-workspace-trust'],
    ...['--telemetry-level', 'off'],
    ...toDataArguments(data),
    ...args,
  ];
}

function toDataArguments(data: string): string[] {
  return ['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
}

/** `wanted`, or any that is free for 0. */
export async function findPort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, HOST);
  try {
    await once(probe, 'listening');
  } catch {
    throw new UserError(`Port ${wanted} cannot be used, most likely because it is taken: name another with --port.`);
  }
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : wanted;
}

function waitUntilReady(child: ChildProcess, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Extension host agent listening')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The VS Code server did not start:\n${output}`)));
    signal.addEventListener('abort', () => reject(new Error(`The VS Code server was not ready in time:\n${output}`)));
  });
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(timer);
  kill(child, 'SIGKILL');
}

/** The whole group: the extension hosts and watchers as well. Windows has no groups. */
function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // No process of the group is left.
  }
}
