// Reads a file or standard input as text, and says in a sentence why it cannot.
import { isUtf8 } from 'node:buffer';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { UserError } from '../core/userError.ts';
import { warn } from './terminal.ts';
import { lookup } from '../core/lookup.ts';

export interface Input {
  /** The path as it was typed; undefined for standard input. */
  readonly file: string | undefined;
  /** A byte order mark is left in place, so that offsets are those of the input. */
  readonly text: string;
}

/** Half of what a JavaScript string can hold. */
const LIMIT_MB = 256;
/** As Git does: a NUL byte near the start means binary. */
const SNIFFED_BYTES = 8000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'File not found: {file}.',
  ENOTDIR: 'File not found: {file}.',
  EISDIR: '{file} is a folder; name a file.',
  EACCES: 'No permission to read {file}.',
  EPERM: 'No permission to read {file}.',
};

/** `-` and undefined are standard input. Throws a UserError where there is no text to be read. */
export async function readInput(file: string | undefined): Promise<Input> {
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY) warn('reading from the keyboard; press Ctrl-D to end.');
    return { file: undefined, text: decode(await collect(process.stdin, 'Standard input'), 'Standard input') };
  }
  return { file, text: decode(await readBytes(file), file) };
}

export function isMarkdown(file: string | undefined): boolean {
  return file !== undefined && /\.(?:md|markdown|qmd|rmd)$/i.test(file);
}

/** An error of the file system as a sentence. */
export function toUserError(error: unknown, file: string): UserError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UserError(lookup(REASONS, code) ?? '{file} cannot be read: {message}.', { file, message });
}

/**
 * The file as it is, for those who decode it themselves; a pipe or a device too, to its end. Throws a UserError where
 * it cannot be read or is too large.
 */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    // A stream takes longer to set up than most notes to read.
    const stats = statSync(file);
    const isWhole = stats.isFile() && stats.size > 0 && stats.size <= LIMIT_MB * 1e6;
    return isWhole ? readFileSync(file) : await collect(createReadStream(file), file);
  } catch (error) {
    throw error instanceof UserError ? error : toUserError(error, file);
  }
}

/** What has no end, or says less of its size than it has, is given up at the limit. */
async function collect(stream: AsyncIterable<unknown>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT_MB * 1e6)
      throw new UserError('{file} is larger than {limit} MB.', { file: name, limit: LIMIT_MB });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, name: string): string {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes);
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) throw new UserError('{name} is binary, not text.', { name });
  if (!isUtf8(bytes)) warn(`${name} is not entirely UTF-8; unreadable bytes appear as \uFFFD.`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function findUtf16(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
