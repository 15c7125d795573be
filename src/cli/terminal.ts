// The only file that writes to the terminal: results to standard output, all else to standard error.
import process from 'node:process';
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** The result of a command. */
export function print(text: string): void {
  process.stdout.write(text);
}

export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** One clear sentence for the user. */
export function warn(sentence: string): void {
  process.stderr.write(`ibid: ${sentence}\n`);
}

/** A fault of Ibid, for the one who mends it. */
export function warnOfBug(error: unknown): void {
  warn(`a bug, sorry. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Colours text, but only where standard output is a terminal and NO_COLOR is not set. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Shows how far long work has come, on a terminal only, and wipes it when done. */
export function showProgress(what: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done < total ? `\r${what} ${done}/${total}` : '\r\u001b[K');
}

/** A reader such as `head` that has enough closes the pipe, which is no failure; a full disk is one. */
export function leaveOnClosedPipe(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0);
    warn(`the result cannot be written: ${message}.`);
    process.exit(2);
  });
}
