// The entry of the indexer's thread.
import { runIndexer } from './indexerThread.ts';

runIndexer();
