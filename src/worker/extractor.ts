// The extractor's thread: reads the texts of files that sources name, one after the other, under the indexer's eyes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { formatStack } from '../core/bulkhead.ts';
import { readAttachmentText } from '../core/documents/attachmentText.ts';
import { Activity, WHOLE } from '../platform/activity.ts';
import type { ExtractorRequest, ExtractorResponse, NamedFile } from '../platform/extractorMessages.ts';
import { giveWay } from '../platform/politeness.ts';
import type { ThreadData } from '../platform/supervisedThread.ts';
import { ignoreUnhandledRejections } from '../platform/unhandledRejections.ts';

const port = parentPort;
if (port === null) throw new Error('The extractor runs in a thread of its own.');
ignoreUnhandledRejections();
giveWay();
const activity = new Activity((workerData as ThreadData).activity);

/** The file that was hashed last: its text is mostly asked for next. */
let last: { readonly path: string; readonly bytes: Uint8Array } | undefined;

port.on('message', (request: ExtractorRequest) => {
  if (request.kind === 'close') port.close();
  else void answer(request.kind, request.file).then((response) => port.postMessage(response));
});

async function answer(kind: 'hash' | 'extract', file: NamedFile): Promise<ExtractorResponse> {
  activity.enter(file);
  try {
    return await activity.runAsync('file', WHOLE, async () => (kind === 'hash' ? hash(file) : await extract(file)));
  } catch (error) {
    return { kind: 'failed', detail: formatStack(error) };
  }
}

function hash({ path }: NamedFile): ExtractorResponse {
  last = { path, bytes: readFileSync(path) };
  return { kind: 'hashed', hash: createHash('sha256').update(last.bytes).digest('hex') };
}

async function extract({ path }: NamedFile): Promise<ExtractorResponse> {
  const bytes = last?.path === path ? last.bytes : readFileSync(path);
  last = undefined;
  return { kind: 'extracted', read: await readAttachmentText(bytes, basename(path)) };
}
