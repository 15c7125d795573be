// What the indexer's thread does: hands requests to the scheduler and its events back.
import { parentPort, workerData } from 'node:worker_threads';
import { Activity } from '../platform/activity.ts';
import type { IndexerData, IndexerEvent, IndexerRequest } from '../platform/indexerMessages.ts';
import type { ThreadData } from '../platform/supervisedThread.ts';
import { FileReader } from './fileReader.ts';
import { IndexScheduler } from './indexScheduler.ts';
import { createLeaseOwner } from './leaseOwner.ts';
import { prepareTemporaryStorage, removeTemporaryStorage } from './temporaryStorage.ts';

/** Runs until it is asked to close. Tests hand over a `Reader` that fails as they want. */
export function runIndexer(Reader: typeof FileReader = FileReader): void {
  const port = parentPort;
  if (port === null) throw new Error('The indexer runs in a thread of its own.');
  const post = (event: IndexerEvent) => port.postMessage(event);
  const { storage, owner, activity, skips, ...options } = workerData as IndexerData & ThreadData;
  const folder = storage.folder ?? prepareTemporaryStorage();
  const scheduler = new IndexScheduler({
    storage: folder,
    owner: createLeaseOwner(owner),
    reader: new Reader(new Activity(activity), skips, (path, detail) => post({ kind: 'failed', path, detail })),
    ...options,
    post,
    onRelease: () => storage.kind === 'temporary' && folder !== undefined && removeTemporaryStorage(folder),
  });
  port.on('message', (request: IndexerRequest) => {
    scheduler.handle(request);
    if (request.kind === 'close') port.close();
  });
}
