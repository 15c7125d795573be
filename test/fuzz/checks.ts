// What targets assert of what they get: places lie in their text, edits are apart, lists are in order.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { TextEdit } from '../../src/core/text/textEdit.ts';
import type { Span } from '../../src/core/text/span.ts';

/** Every span in a value, however deep, lies within a text of that length. */
export function checkSpans(value: unknown, length: number, where = ''): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) {
    const { start, end } = value;
    const fits = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
    if (!fits) throw new Error(`The span of ${where || 'a thing'} is ${start} to ${end} in ${length} characters.`);
  }
  for (const [name, inner] of Object.entries(value)) {
    checkSpans(inner, length, /^\d+$/.test(name) ? where : `${where}.${name}`);
  }
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

/** Sorted by their beginnings; `apart`: none overlaps the one before. */
export function checkOrder(spans: readonly Span[], what: string, { apart }: { readonly apart: boolean }): void {
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (before === undefined) continue;
    if (span.start < before.start) throw new Error(`The ${what} are not in order.`);
    if (apart && span.start < before.end) throw new Error(`The ${what} overlap.`);
  }
}

/** The text with the edits made, which must lie in it and apart. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  checkSpans(edits, text.length, 'edits');
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  checkOrder(sorted, 'edits', { apart: true });
  return sorted.reduceRight((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** As assert.deepEqual, which takes seconds to show how two long texts differ; where they do not it is as fast. */
export function checkEqual(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const [got, wanted] = [JSON.stringify([actual]), JSON.stringify([expected])];
  const at = Math.max(0, findDifference(got, wanted) - 40);
  assert.fail(`${what}: “${got.slice(at, at + 100)}” in place of “${wanted.slice(at, at + 100)}”`);
}

function findDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** C0 but tab and line ends, DEL, C1, and what turns the direction of all text after it. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

export function checkNoControls(text: string, what: string): void {
  const found = CONTROLS.exec(text);
  if (found === null) return;
  const code = found[0].charCodeAt(0).toString(16).padStart(4, '0');
  throw new Error(`${what} has the control character ‹${code}›.`);
}
