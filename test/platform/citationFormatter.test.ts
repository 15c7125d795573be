// The citation formatter's thread: a style that never comes to an end costs itself, and nothing after it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { isUserError } from '../../src/core/userError.ts';
import { createCitationFormatter } from '../../src/platform/nodeCitationFormatter.ts';

const workshop = mkdtempSync(join(tmpdir(), 'ibid-citation-formatter-'));
after(() => rmSync(workshop, { recursive: true, force: true, maxRetries: 5 }));

/** A thread that answers with the identity, but to "stuck" never, to "hungry" not before the memory is full, and "ending" ends it. */
const SCRIPT = join(workshop, 'thread.mjs');
writeFileSync(
  SCRIPT,
  `import { parentPort } from 'node:worker_threads';
  const kept = [];
  parentPort.on('message', ({ id, parameters: [identity] }) => {
    if (identity === 'stuck') /^(a+)+$/.test('a'.repeat(60) + 'b');
    if (identity === 'hungry') for (;;) kept.push(new Array(1e5).fill(0.5));
    if (identity === 'ending') throw new Error('The end.');
    parentPort.postMessage({ id, result: { isNoteStyle: identity } });
  });`,
);

const FILES = { style: '', locales: new Map() } as never;

for (const [identity, isTold] of [
  ['stuck', true],
  ['hungry', true],
  ['ending', false],
] as const) {
  it(`ends a thread that is ${identity}, and goes on without that style`, { timeout: 60_000 }, async () => {
    let fails = 0;
    const limits = { ms: identity === 'stuck' ? 3_000 : 60_000, memory: 96 };
    const formatter = createCitationFormatter({ script: SCRIPT, onFail: () => fails++ }, limits);
    const refuses = (error: unknown) => isUserError(error) === isTold;
    assert.deepEqual(await formatter.call('open', 'sound', FILES), { isNoteStyle: 'sound' });
    await assert.rejects(formatter.call('open', identity, FILES), refuses);
    await assert.rejects(formatter.call('open', identity, FILES), refuses);
    assert.deepEqual(await formatter.call('open', 'sound', FILES), { isNoteStyle: 'sound' });
    assert.equal(fails, 1, 'what ended the thread is not tried again');
    formatter.dispose();
  });
}
