// A thread that ends before its time when it is told so.
import { parentPort, workerData } from 'node:worker_threads';
import { Activity } from '../../src/platform/activity.ts';
import type { ThreadData } from '../../src/platform/supervisedThread.ts';

/** `fail`: within a step, so that its file is blamed. `crash`: between steps. */
export type FaultRequest = 'fail' | 'crash' | 'close';

const { activity } = workerData as ThreadData;
const steps = new Activity(activity);

const DEEDS: Readonly<Record<FaultRequest, () => void>> = {
  fail: () => {
    steps.enter({ path: '/a.bib', size: 1, mtime: 1 });
    // In a thread this ends the thread alone.
    steps.run('file', -1, () => process.exit());
  },
  crash: () => {
    throw new Error('a crash');
  },
  close: () => parentPort?.close(),
};

parentPort?.on('message', (request: FaultRequest) => DEEDS[request]());
