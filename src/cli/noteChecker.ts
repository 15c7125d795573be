// Checks notes in a supervised thread, one after the other; of one that the thread does not survive it says so.
import type { SnapshotId } from '../core/store/storeDatabase.ts';
import type { SkippedWork } from '../platform/skippedWork.ts';
import { MAX_MEMORY, SupervisedThread, type ThreadEnd } from '../platform/supervisedThread.ts';
import type { Findings } from './checkedNote.ts';
import type { CheckResponse, CheckRequest, CheckThreadData } from './checkThread.ts';
import type { NoteFile } from './noteFiles.ts';

/** Milliseconds that one step of a check may take: a claim, or all problems of a note, which may be long. */
const LIMIT = { ms: 10_000, msPerMegabyte: 10_000 };

const START = { line: 1, column: 1 };

/** Findings of a note, which are promised: they come from a thread. */
export type NoteCheck = (file: NoteFile, text: string) => Promise<Findings>;

export interface NoteChecker {
  readonly check: NoteCheck;
  /** Looks at the library as it is now, and says what it holds. */
  refresh(): Promise<SnapshotId>;
  close(): Promise<void>;
}

interface Pending {
  readonly request: CheckRequest;
  readonly resolve: (answer: CheckResponse | ThreadEnd) => void;
}

/** `script` is the thread's module and `store` that of the library, both as absolute paths; `limit` is another in tests. */
export function openNoteChecker(script: string, store: string, limit = LIMIT): NoteChecker {
  let pending: Pending | undefined;
  const settle = (answer: CheckResponse | ThreadEnd) => {
    const settled = pending;
    pending = undefined;
    thread.rest();
    settled?.resolve(answer);
  };
  const thread = new SupervisedThread<CheckRequest, CheckResponse>({
    script,
    limit,
    memory: MAX_MEMORY,
    data: (): CheckThreadData => ({ store }),
    // What was asked while no thread ran.
    onStart: () => pending && thread.post(pending.request),
    onMessage: settle,
    onEnd: settle,
  });
  const ask = (request: CheckRequest): Promise<CheckResponse | ThreadEnd> =>
    new Promise((resolve) => {
      pending = { request, resolve };
      thread.watch();
      thread.post(request);
    });
  return {
    check: async (file, text) => {
      const answer = await ask({ kind: 'check', file, text });
      return answer.kind === 'checked' ? answer.findings : toFailed(answer);
    },
    refresh: async () => {
      const answer = await ask({ kind: 'refresh' });
      return answer.kind === 'refreshed' ? answer.snapshot : '';
    },
    close: () => thread.dispose({ kind: 'close' }),
  };
}

function toFailed(answer: CheckResponse | ThreadEnd): Findings {
  const failure = { message: describeEnd(answer), start: 0, end: 0, from: START, to: START };
  return { claims: [], problems: [], failures: [failure] };
}

function describeEnd(answer: CheckResponse | ThreadEnd): string {
  if (answer.kind === 'skipped') return describeSkip(answer.skip);
  return answer.kind === 'crashed' ? firstLine(answer.detail) : 'The checking thread gave an unexpected answer.';
}

function describeSkip({ reason, seconds, detail = '' }: SkippedWork): string {
  if (reason === 'timeout') return `Checking this note took more than ${seconds ?? 0} seconds.`;
  return reason === 'out-of-memory' ? 'Checking this note took too much memory.' : firstLine(detail);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
