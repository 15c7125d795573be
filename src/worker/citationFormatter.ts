// The citation formatter's thread: the citation processor takes seconds for a long note, in which the extension host goes on.
import { parentPort } from 'node:worker_threads';
import { formatStack } from '../core/bulkhead.ts';
import { CitationFormatter } from '../core/csl/citationFormatter.ts';
import { isUserError } from '../core/userError.ts';
import type { FormatterResponse, FormatterMethod, FormatterRequest } from '../platform/citationFormatterMessages.ts';

const port = parentPort;
if (port === null) throw new Error('The citation formatter runs in a thread of its own.');

/** The port has checked what the methods are called with. */
type Callable = Readonly<Record<FormatterMethod, (...parameters: readonly unknown[]) => unknown>>;

const formatter = new CitationFormatter() as unknown as Callable;
port.on('message', (request: FormatterRequest) => port.postMessage(answer(request)));

function answer({ id, method, parameters }: FormatterRequest): FormatterResponse {
  try {
    return { id, result: formatter[method](...parameters) };
  } catch (error) {
    if (isUserError(error)) return { id, template: error.template, facts: error.facts };
    return { id, bug: formatStack(error) };
  }
}
