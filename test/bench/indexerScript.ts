// The indexer's thread, unbuilt.
import { fileURLToPath } from 'node:url';

export const INDEXER = fileURLToPath(new URL('../../src/worker/indexer.ts', import.meta.url));
