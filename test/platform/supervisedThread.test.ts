// When the supervisor starts another thread, and that there is never more than one.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { SupervisedThread, type ThreadEnd } from '../../src/platform/supervisedThread.ts';
import { findThread } from '../threads.ts';
import type { FaultRequest } from './faultyThread.ts';

const SCRIPT = findThread('faultyThread');
const LONG_MS = 120_000;

/** A thread whose waits before it is started again pass when the test says so. */
function startThread({ mock }: TestContext) {
  mock.timers.enable({ apis: ['setTimeout'] });
  const ends: ThreadEnd[] = [];
  let starts = 0;
  const thread = new SupervisedThread<FaultRequest, never>({
    script: SCRIPT,
    limit: { ms: LONG_MS, msPerMegabyte: 0 },
    memory: 96,
    data: () => ({}),
    onStart: () => (starts += 1),
    onMessage: () => undefined,
    onEnd: (end) => ends.push(end),
  });
  return {
    thread,
    starts: () => starts,
    pass: () => mock.timers.tick(LONG_MS),
    /** What the thread came to when it was asked for this. */
    end: async (request: FaultRequest): Promise<ThreadEnd | undefined> => {
      const before = ends.length;
      thread.post(request);
      while (ends.length === before) await setImmediate();
      return ends.at(-1);
    },
  };
}

describe('a supervised thread', () => {
  it('is followed at once by one that passes over what it failed at', async (context) => {
    const { thread, starts, end } = startThread(context);
    assert.equal((await end('fail'))?.kind, 'skipped');
    assert.equal(starts(), 2);
    await thread.dispose('close');
  });

  it('is followed after a while where no file is to blame, or where that does not help', async (context) => {
    const { thread, starts, end, pass } = startThread(context);
    const retries: unknown[] = [];
    for (const request of ['crash', 'fail', 'fail'] as const) {
      const ended = await end(request);
      if (ended?.kind === 'crashed') retries.push(ended.retry);
      pass();
    }
    assert.deepEqual(retries, [1000, 2000]);
    assert.equal(starts(), 4);
    await thread.dispose('close');
  });

  it('is the only one, also when all is to be tried again while it waits to be started', async (context) => {
    const { thread, starts, end, pass } = startThread(context);
    await end('fail');
    await end('crash');
    assert.equal(starts(), 2);
    thread.forgetSkips();
    pass();
    assert.equal(starts(), 3);
    await thread.dispose('close');
  });

  it('is not started any more once it is disposed of', async (context) => {
    const { thread, starts, end, pass } = startThread(context);
    await end('crash');
    await thread.dispose('close');
    pass();
    assert.equal(starts(), 1);
  });
});
