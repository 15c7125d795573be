// Runs programs for the scripts, and ends each script the same way: clean after Ctrl-C, one sentence for what went wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../src/core/userError.ts';

type RunOptions = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly echo?: boolean };

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|no space left/i, 'No space is left on the disk: free some (VS Code needs 700 MB) and run this again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    'The npm registry cannot be reached: check the network and run this again.',
  ],
  [/EACCES|EROFS/, 'A folder cannot be written: check who owns this checkout and its .vscode-test folder.'],
];

/** Runs `command` to its end and returns what it printed; `echo` prints that at once as well. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
  signal: AbortSignal,
): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const [stream, terminal] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.echo) terminal.write(text);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new RunError([command, ...args].join(' '), output, options.echo ? '' : output);
  return output;
}

/** Carries all output, for whoever wants to count what passed before it failed. */
export class RunError extends Error {
  readonly output: string;

  constructor(command: string, output: string, unseen: string) {
    super([`This failed: ${command}`, ...unseen.trim().split('\n').slice(-30)].join('\n').trim());
    this.name = 'RunError';
    this.output = output;
  }
}

/** Runs npm with the Node that runs this: npm's own launcher is a shell script on some systems, a batch file on others. */
export function runNpm(args: readonly string[], options: RunOptions, signal: AbortSignal): Promise<string> {
  const cli = process.env.npm_execpath;
  return cli === undefined ? run('npm', args, options, signal) : run(process.execPath, [cli, ...args], options, signal);
}

/** Does the work of a script; `signal` fires on Ctrl-C, and the work then ends what it started before it returns. */
export async function main(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interruption.abort());
  try {
    await work(interruption.signal);
  } catch (error) {
    process.exitCode = 1;
    if (!interruption.signal.aborted) console.error(explain(error));
  }
  if (interruption.signal.aborted) process.exitCode = 130;
}

function explain(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = CAUSES.find(([pattern]) => pattern.test(whole));
  if (cause !== undefined) return cause[1];
  return error instanceof RunError ? error.message : whole;
}
