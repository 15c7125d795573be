// An extractor that does not survive some files: what they are called says how it ends at them.
import { parentPort, workerData } from 'node:worker_threads';
import { Activity, WHOLE } from '../../src/platform/activity.ts';
import type { ExtractorRequest, ExtractorResponse } from '../../src/platform/extractorMessages.ts';
import type { ThreadData } from '../../src/platform/supervisedThread.ts';

const activity = new Activity((workerData as ThreadData).activity);

parentPort?.on('message', (request: ExtractorRequest) => {
  if (request.kind === 'close') {
    parentPort?.close();
    return;
  }
  const { kind, file } = request;
  activity.enter(file);
  void activity
    .runAsync('file', WHOLE, () => answer(kind, file.path))
    .then((answer) => parentPort?.postMessage(answer));
});

async function answer(kind: 'hash' | 'extract', path: string): Promise<ExtractorResponse> {
  if (kind === 'hash') return { kind: 'hashed', hash: `hash of ${path}` };
  if (path.startsWith('hang')) for (;;);
  if (path.startsWith('fill'))
    for (const all: number[][] = []; ; all.push(Array.from({ length: 100_000 }, Math.random)));
  if (path.startsWith('throw')) return { kind: 'failed', detail: 'A bug.' };
  return Promise.resolve({ kind: 'extracted', read: { text: `text of ${path}`, annotations: [] } });
}
