// The typesetter's thread: the citation processor takes seconds for a long note, in which the extension host goes on.
import { parentPort } from 'node:worker_threads';
import { formatStack } from '../core/bulkhead.ts';
import { Typesetting } from '../core/csl/typesetting.ts';
import { isUserError } from '../core/userError.ts';
import type { TypesetterAnswer, TypesetterMethod, TypesetterRequest } from '../platform/typesetterMessages.ts';

const port = parentPort;
if (port === null) throw new Error('The typesetter runs in a thread of its own.');

/** The port has checked what the methods are called with. */
type Callable = Readonly<Record<TypesetterMethod, (...parameters: readonly unknown[]) => unknown>>;

const typesetting = new Typesetting() as unknown as Callable;
port.on('message', (request: TypesetterRequest) => port.postMessage(answer(request)));

function answer({ id, method, parameters }: TypesetterRequest): TypesetterAnswer {
  try {
    return { id, result: typesetting[method](...parameters) };
  } catch (error) {
    if (isUserError(error)) return { id, template: error.template, facts: error.facts };
    return { id, bug: formatStack(error) };
  }
}
