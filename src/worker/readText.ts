// Reading a library file as text, whatever it is encoded in, or saying why it is not read.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { decodeText } from '../core/decodeText.ts';
import type { Fault, Problem } from '../core/problem.ts';
import type { FileStamp } from '../core/store/storeWriters.ts';

/** A .bib of 150,000 entries; the limit keeps one mistake in a glob from filling the memory. */
const MAX_BYTES = 256 * 1024 * 1024;
/** NUL bytes this far into a file show that it is no text, as Git does. */
const SAMPLE = 8000;

export interface ReadText extends FileStamp {
  readonly text: string;
  /** Why `text` is empty. */
  readonly problem?: Problem;
}

/** The text without byte order mark, so that offsets are those of an editor; undefined where there is no regular file. */
export function readText(path: string): ReadText | undefined {
  try {
    // A pipe would be waited for, and a device may have no end.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return readOpen(openSync(path, 'r'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return undefined;
    return { size: 0, mtime: 0, ...refuse({ code: 'file-unreadable', facts: { reason: code } }) };
  }
}

/** So much has all front matter that a person writes. */
const BEGINNING = 8192;

/** The beginning of a note, for who looks into thousands; empty where it cannot be read. */
export function readBeginning(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(BEGINNING);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, BEGINNING, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** Stamp and text are taken of one open file, so that they belong together even while others write it. */
function readOpen(file: number): ReadText {
  try {
    const { size, mtimeMs: mtime } = fstatSync(file);
    if (size > MAX_BYTES)
      return { size, mtime, ...refuse({ code: 'file-too-large', facts: { megabytes: Math.round(size / 1048576) } }) };
    const bytes = Buffer.alloc(size);
    const length = readSync(file, bytes, 0, size, 0);
    return { size, mtime, ...decode(bytes.subarray(0, length)) };
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Buffer): Pick<ReadText, 'text' | 'problem'> {
  const encoding = findEncoding(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, SAMPLE).includes(0)) return refuse({ code: 'file-binary', facts: {} });
  return { text: encoding === 'utf-8' ? decodeText(bytes) : new TextDecoder(encoding).decode(bytes) };
}

function findEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function refuse(fault: Fault): Pick<ReadText, 'text' | 'problem'> {
  return { text: '', problem: { ...fault, span: { start: 0, end: 0 } } };
}
