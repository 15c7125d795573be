// What the log is told of faults: each once, with where it was met first, and no more than a person reads.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FailureLog } from '../../src/editor/failureLog.ts';

function record() {
  const lines: string[] = [];
  const log = new FailureLog({ error: (said, ...more: readonly unknown[]) => lines.push([said, ...more].join(' | ')) });
  const report = log.in({ uri: { toString: () => 'file:///note.md' } });
  return { lines, report };
}

it('a fault is logged once, with the place where it was met first', () => {
  const { lines, report } = record();
  const fault = new TypeError('no function');
  report(fault, { start: 3, end: 5 });
  report(fault, { start: 30, end: 50 });
  report('another', { start: 6, end: 7 });
  assert.deepEqual(lines, [
    'A fault of Ibid at file:///note.md 3-5; the rest is shown. | TypeError: no function',
    'A fault of Ibid at file:///note.md 6-7; the rest is shown. | another',
  ]);
});

it('faults that differ each time do not fill the log', () => {
  const { lines, report } = record();
  for (let count = 0; count < 1000; count++) report(new Error(`fault ${count}`), { start: 0, end: 0 });
  assert.equal(lines.length, 200);
});
