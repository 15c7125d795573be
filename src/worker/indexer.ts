// The indexer's thread: hands requests of the extension host to the indexing and its events back.
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexerRequest } from '../platform/indexerMessages.ts';
import { Indexing } from './indexing.ts';
import { preparePassingStorage } from './passingStores.ts';

const port = parentPort;
if (port === null) throw new Error('The indexer runs in a thread of its own.');

const { storage = preparePassingStorage() } = workerData as { readonly storage?: string };
const indexing = new Indexing(storage, (event) => port.postMessage(event));
port.on('message', (request: IndexerRequest) => {
  indexing.handle(request);
  if (request.kind === 'close') port.close();
});
