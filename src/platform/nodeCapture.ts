// Capturing on the desktop: the web through Node's client, documents read in a thread of their own. Loaded on first use.
import { Worker } from 'node:worker_threads';
import type { Draft } from '../core/drafts/draft.ts';
import type { CapturedDocument } from '../core/documents/documentParsers.ts';
import { UserError } from '../core/userError.ts';
import type { CapturerResponse } from './capturerMessages.ts';
import { createWebGet } from './fetchWeb.ts';
import type { Capturing, CapturingOptions } from './platform.ts';
import { withTestServices } from './testServices.ts';

/** Milliseconds that reading one document may take; a page of 10 million characters takes a third. */
const PARSE_LIMIT = 60_000;
/** Of the thread's heap, in megabytes. */
const MEMORY_LIMIT = 2048;

export function createCapturing({ script, onRedirect }: CapturingOptions): Capturing {
  return {
    get: withTestServices(createWebGet({ onRedirect })),
    read: (document, signal) => parseInThread(script, document, signal),
  };
}

function parseInThread(script: string, document: CapturedDocument, signal: AbortSignal): Promise<readonly Draft[]> {
  const limits = { maxOldGenerationSizeMb: MEMORY_LIMIT };
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { workerData: document, resourceLimits: limits, stdout: true, stderr: true });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      thread.removeAllListeners();
      void thread.terminate();
      settle();
    };
    const onAbort = () => end(() => reject(new Error('The reading was cancelled.')));
    const timer = setTimeout(() => end(() => reject(toTooMuch(document))), PARSE_LIMIT);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    thread.on('message', (answer: CapturerResponse) =>
      end(() => ('drafts' in answer ? resolve(answer.drafts) : reject(new UserError(answer.template, answer.facts)))),
    );
    thread.on('error', (error: Error) => end(() => reject(isOutOfMemory(error) ? toTooMuch(document) : error)));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function toTooMuch({ url, name }: CapturedDocument): UserError {
  return new UserError('{name} is too large or too deeply nested to read. Save or copy the part you need.', {
    name: url ?? name ?? 'The text',
  });
}
