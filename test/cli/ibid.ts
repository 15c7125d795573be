// Runs the command line as users do, as a process of its own: the built program, or the one that IBID_CLI names.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const PROGRAM = path.resolve(ROOT, process.env.IBID_CLI ?? 'dist/cli.mjs');

/** So many tests at a time as there are processors: more of them take as long in all, and each of them longer. */
export const SIDE_BY_SIDE = { concurrency: availableParallelism() };

/** The notebook that ships with the extension. */
export const SAMPLE = path.join(ROOT, 'media/sample');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
  /** Another program than `ibid`. */
  readonly program?: string;
  /** Another Node than the one that runs the tests. */
  readonly node?: string;
  /** Beside the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function ibid(
  args: readonly string[],
  { input = '', folder = SAMPLE, program = PROGRAM, node, env }: Circumstances = {},
): Promise<Run> {
  const child = spawn(node ?? process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, ...env } });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => undefined); // A program that reads no input closes it early.
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** What a command prints as JSON. */
export async function ibidJson(args: readonly string[], circumstances?: Circumstances): Promise<unknown> {
  const { stdout } = await ibid([...args, '--json'], circumstances);
  return JSON.parse(stdout) as unknown;
}
