// A thread that reads PDFs one after the other as the capturer reads one, and tells what became of each.
import { parentPort, workerData } from 'node:worker_threads';
import { parseDocument } from '../../src/core/documents/documentParsers.ts';
import { isUserError } from '../../src/core/userError.ts';
import { ignoreUnhandledRejections } from '../../src/platform/unhandledRejections.ts';

ignoreUnhandledRejections();
const outcomes: string[] = [];
for (const body of workerData as readonly Uint8Array[]) outcomes.push(await tell(body));
parentPort?.postMessage(outcomes);

async function tell(body: Uint8Array): Promise<string> {
  try {
    await parseDocument({ body, contentType: '', name: 'a.pdf' });
    return 'read';
  } catch (error) {
    return isUserError(error) ? error.message : String(error);
  }
}
