// The typesetter on the desktop: a thread that starts with the first request and answers them in turn.
import { Worker } from 'node:worker_threads';
import { UserError } from '../core/userError.ts';
import type { Typesetter, TypesetterOptions } from './platform.ts';
import type { TypesetterAnswer, TypesetterMethod, TypesetterRequest } from './typesetterMessages.ts';

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export function createTypesetter({ script, onFail }: TypesetterOptions): Typesetter {
  const pending = new Map<number, Pending>();
  let count = 0;
  let thread: Worker | undefined;

  const fail = (error: Error) => {
    thread = undefined;
    const left = [...pending.values()];
    pending.clear();
    onFail();
    for (const { reject } of left) reject(error);
  };
  const start = () => {
    const started = new Worker(script);
    started.on('message', (answer: TypesetterAnswer) => {
      const asked = pending.get(answer.id);
      pending.delete(answer.id);
      if (asked !== undefined) settle(asked, answer);
    });
    started.on('error', fail);
    return started;
  };
  return {
    call: (method: TypesetterMethod, ...parameters: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        pending.set(id, { resolve, reject });
        thread ??= start();
        thread.postMessage({ id, method, parameters } satisfies TypesetterRequest);
      }),
    dispose: () => void thread?.terminate(),
  };
}

function settle({ resolve, reject }: Pending, answer: TypesetterAnswer): void {
  if ('template' in answer) reject(new UserError(answer.template, answer.facts));
  else if ('bug' in answer) reject(new Error(answer.bug));
  else resolve(answer.result as never);
}
