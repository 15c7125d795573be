// A thread for one document: pages that crash, hang or fill the memory take this thread with them and nothing else.
import { parentPort, workerData } from 'node:worker_threads';
import type { CapturedDocument } from '../core/documents/documentParsers.ts';
import { isUserError } from '../core/userError.ts';
import type { CapturerResponse } from '../platform/capturerMessages.ts';
import { ignoreUnhandledRejections } from '../platform/unhandledRejections.ts';

const port = parentPort;
if (port === null) throw new Error('The capturer runs in a thread of its own.');
ignoreUnhandledRejections();
void read(workerData as CapturedDocument).then((answer) => port.postMessage(answer));

async function read(document: CapturedDocument): Promise<CapturerResponse> {
  try {
    const { countDraft, parseDocument } = await import('../core/documents/documentParsers.ts');
    const drafts = await parseDocument(document);
    return { drafts: drafts.map((draft) => ({ ...draft, counts: countDraft(draft.text) })) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { template: error.template, facts: error.facts };
  }
}
