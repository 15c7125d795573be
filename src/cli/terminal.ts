// The only file that writes to the terminal: results to standard output, all else to standard error.
import process from 'node:process';
import { styleText } from 'node:util';
import { formatStack } from '../core/bulkhead.ts';
import { escapeControls } from '../core/controlCharacters.ts';

type Style = Parameters<typeof styleText>[0];

/** Text in a style, which only what goes to the terminal gives it. */
interface Painted {
  readonly style: Style;
  readonly text: string;
}

/** What may be printed. A string has no styles: what looks like one came from a source, and is shown and not obeyed. */
export type Output = string | Painted | readonly Output[];

/** The result of a command. */
export function print(output: Output): void {
  process.stdout.write(render(output));
}

export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** The contents of a file, as they are unless a person is shown them. */
export function printFile(contents: string): void {
  if (process.stdout.isTTY) print(contents);
  else process.stdout.write(contents);
}

/** One clear sentence for the user. */
export function warn(sentence: string): void {
  process.stderr.write(`ibid: ${escapeControls(sentence)}\n`);
}

/** A bug of Ibid, for the one who fixes it. */
export function warnOfBug(error: unknown): void {
  warn(`this is a bug in Ibid; please report it. ${formatStack(error)}`);
}

/** Colours text, but only where standard output is a terminal and NO_COLOR is not set. */
export function paint(style: Style, text: string): Painted {
  return { style, text };
}

/** As it goes to standard output: no control characters but line ends, tabs and our own colours. */
export function render(output: Output): string {
  if (typeof output === 'string') return escapeControls(output);
  if ('style' in output) return styleText(output.style, escapeControls(output.text), { stream: process.stdout });
  return output.map(render).join('');
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
