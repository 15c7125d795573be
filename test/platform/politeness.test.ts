// A thread that gives way does so alone: the editor's keeps its priority.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { getPriority } from 'node:os';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

const SCRIPT = `
import { getPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { giveWay } from ${JSON.stringify(new URL('../../src/platform/politeness.ts', import.meta.url).href)};
giveWay();
parentPort.postMessage(getPriority());
`;

test(
  'A thread that gives way has a lower priority than the others',
  { skip: process.platform !== 'linux' },
  async () => {
    const before = getPriority();
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
    // The end may be told together with the message.
    const ended = once(worker, 'exit');
    const [lowered] = (await once(worker, 'message')) as [number];
    await ended;
    assert.ok(lowered > before, `${lowered} is no lower than ${before}`);
    assert.equal(getPriority(), before);
  },
);
