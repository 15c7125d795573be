// The citation formatter on the desktop: a thread that starts with the first request and answers them in turn, each within a limit.
import { Worker } from 'node:worker_threads';
import { UserError } from '../core/userError.ts';
import type { CitationFormatterThread, CitationFormatterOptions } from './platform.ts';
import { isOutOfMemory, release } from './supervisedThread.ts';
import type { FormatterResponse, FormatterMethod, FormatterRequest } from './citationFormatterMessages.ts';

interface Limits {
  /** Milliseconds that one request may take; a note of 2,000 citations takes one or two seconds. */
  readonly ms: number;
  /** Of the thread's heap, in megabytes. */
  readonly memory: number;
}

const LIMITS: Limits = { ms: 20_000, memory: 1024 };

const TOO_SLOW = 'The citation style took more than {seconds} seconds.';
const TOO_LARGE = 'The citation style took too much memory.';

interface Pending {
  /** Of the style; it is the first parameter of every method. */
  readonly identity: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** `limits` are others in tests. */
export function createCitationFormatter(
  { script, onFail }: CitationFormatterOptions,
  limits = LIMITS,
): CitationFormatterThread {
  const pending = new Map<number, Pending>();
  /** The styles at which a thread has ended: they are not tried again. */
  const refused = new Map<string, Error>();
  let count = 0;
  let thread: Worker | undefined;
  let deadline: NodeJS.Timeout | undefined;

  /** What is asked first is worked on; the rest waits. */
  const restartClock = () => {
    clearTimeout(deadline);
    if (pending.size === 0) return;
    deadline = setTimeout(() => fail(new UserError(TOO_SLOW, { seconds: limits.ms / 1000 })), limits.ms);
  };
  const end = () => {
    clearTimeout(deadline);
    if (thread === undefined) return;
    release(thread);
    void thread.terminate();
    thread = undefined;
  };
  const fail = (error: Error) => {
    end();
    const left = [...pending.values()];
    pending.clear();
    const [failing] = left;
    if (failing !== undefined) refused.set(failing.identity, error);
    onFail();
    for (const { reject } of left) reject(error);
  };
  const start = () => {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    started.on('message', (answer: FormatterResponse) => {
      const asked = pending.get(answer.id);
      pending.delete(answer.id);
      restartClock();
      if (asked !== undefined) settle(asked, answer);
    });
    started.on('error', (error: Error) => fail(isOutOfMemory(error) ? new UserError(TOO_LARGE, {}) : error));
    started.on('exit', () => fail(new Error('The citation formatter has ended by itself.')));
    return started;
  };
  return {
    call: (method: FormatterMethod, ...parameters: readonly [string, ...unknown[]]) =>
      new Promise((resolve, reject) => {
        const [identity] = parameters;
        const refusal = refused.get(identity);
        if (refusal !== undefined) return reject(refusal);
        const id = ++count;
        pending.set(id, { identity, resolve, reject });
        if (pending.size === 1) restartClock();
        thread ??= start();
        thread.postMessage({ id, method, parameters } satisfies FormatterRequest);
      }),
    dispose: end,
  };
}

function settle({ resolve, reject }: Pending, answer: FormatterResponse): void {
  if ('template' in answer) reject(new UserError(answer.template, answer.facts));
  else if ('bug' in answer) reject(new Error(answer.bug));
  else resolve(answer.result as never);
}
