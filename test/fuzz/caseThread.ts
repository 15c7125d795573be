// The thread that tries cases: it says in shared memory which one it is at, for it may never come back from it.
import { parentPort, workerData } from 'node:worker_threads';
import type { CaseFault, Job, ThreadData } from './caseRunner.ts';
import { toFault, toTooSlow, type Fault } from './fault.ts';
import { checkCase, composeCase, LIMIT, type CaseId, type Target } from './target.ts';

const { targets, current } = workerData as ThreadData;
const { TARGETS } = (await import(targets)) as { readonly TARGETS: readonly Target[] };
const prepared = new Set<Target>();
const port = parentPort;
if (port === null) throw new Error('Cases are tried in a thread of their own.');
port.on('message', (job: Job) => void run(job).then(() => port.postMessage('done')));

async function run({ target: name, seed, from, to, text }: Job): Promise<void> {
  const target = TARGETS.find((each) => each.name === name);
  if (target === undefined) throw new RangeError(`There is no target “${name}”.`);
  if (!prepared.has(target)) await target.prepare?.();
  prepared.add(target);
  for (let index = from; index < to; index++) {
    Atomics.store(current, 0, index + 1);
    const fault = await tryCase(target, { target: name, seed, index }, text);
    Atomics.store(current, 0, 0);
    if (fault !== undefined) port?.postMessage({ index, fault } satisfies CaseFault);
  }
}

async function tryCase(target: Target, id: CaseId, given: string | undefined): Promise<Fault | undefined> {
  const before = process.threadCpuUsage();
  try {
    await checkCase(target, id, given ?? composeCase(target, id));
  } catch (error) {
    return toFault(error);
  }
  const { user, system } = process.threadCpuUsage(before);
  const milliseconds = (user + system) / 1000;
  return milliseconds > (target.limit ?? LIMIT) ? toTooSlow(milliseconds) : undefined;
}
