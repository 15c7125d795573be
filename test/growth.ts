// Growth tests: the input is doubled six times, and the work done for it, counted and not timed, may grow hardly faster than it.
//
// Work is how often the functions and blocks of our code and its dependencies run, as V8's precise coverage tells it, and how
// much built-ins read at least. How often a regular expression tries the same characters nothing tells: `npm run lint:regex`
// holds that.
import assert from 'node:assert/strict';
import { Session, type Profiler } from 'node:inspector';
import { after, describe, test } from 'node:test';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { countRead } from './countRead.ts';

export type GrowthCase<Input = string> = {
  readonly name: string;
  /** An input `size` times as long as that of 1. */
  readonly make: (size: number) => Input;
  /** May return a promise. */
  readonly run: (input: Input) => unknown;
  /** Of the first input; the last one is 64 times as long. 100 where it is not given. */
  readonly size?: number;
  /** How fast the steps may grow: with the size to the power of this. */
  readonly exponent?: number;
};

const DOUBLINGS = 6;
/** Of n log n, as sorting has it, the last doublings show less. */
const EXPONENT = 1.15;
/** The last doublings alone are judged: at first, what every input costs hides the growth. */
const JUDGED = 3;
/**
 * What grows too fast is counted so often, and of each size the least count taken: what V8 and Node do in the thread besides,
 * code that they load or compile late, only ever adds.
 */
const MAX_COUNTS = 3;
/** What grows too fast is not doubled further. */
const MAX_STEPS = 100_000_000;
/** Ends what no number of steps would. What is linear takes a hundredth of it. */
const LIMIT_MS = 100_000;

const THREAD = 'growth';
const isCounting = workerData === THREAD;
const coverage = isCounting ? startCoverage() : undefined;
const takeRead = isCounting ? countRead() : () => 0;
/** A built-in reads as many characters while a block of ours is run. */
const READ_IN_A_STEP = 16;
const TESTS = new URL('./', import.meta.url).href;

/**
 * One test for each case. They stand in a file of their own, whose address this is given: it runs once more in a thread, where
 * code is compiled to be counted and from which one can walk away.
 */
export function testGrowth<Input = string>(file: string, cases: readonly GrowthCase<Input>[]): void {
  if (isCounting) {
    parentPort?.on('message', (index: number) => void postSteps(cases[index]));
    return;
  }
  let thread: Worker | undefined;
  const end = async () => {
    await thread?.terminate();
    thread = undefined;
  };
  describe('growth', () => {
    after(end);
    for (const [index, { name, exponent = EXPONENT }] of cases.entries()) {
      test(name, async () => {
        thread ??= new Worker(new URL(file), { workerData: THREAD, execArgv: [] });
        const least: number[] = [];
        let grown = Infinity;
        for (let time = 1; time <= MAX_COUNTS && grown > exponent; time++) {
          const { steps, stopped } = await readSteps(thread, index);
          if (stopped !== undefined) {
            await end();
            assert.fail(`${name}: ${stopped}, after ${steps.join(', ')} steps`);
          }
          steps.forEach((step, size) => (least[size] = Math.min(step, least[size] ?? Infinity)));
          grown = measureExponent(least);
        }
        assert.ok(
          grown <= exponent,
          `${name}: ${least.join(', ')} steps: the size to the power of ${grown.toFixed(2)}`,
        );
      });
    }
  });
}

/** The middle one of the last doublings: a single leap, where some limit sets in, is no growth. */
function measureExponent(steps: readonly number[]): number {
  const exponents = steps.slice(1).map((step, index) => Math.log2(step / (steps[index] ?? 0)));
  return exponents.slice(-JUDGED).sort((a, b) => a - b)[Math.floor(JUDGED / 2)] ?? 0;
}

type Counted = { readonly steps: readonly number[]; readonly stopped?: string | undefined };

/** The steps for each size, as far as the thread came. */
async function readSteps(thread: Worker, index: number): Promise<Counted> {
  const steps: number[] = [];
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const timer = setTimeout(resolve, LIMIT_MS, `not done in ${LIMIT_MS / 1000} s`);
  const onMessage = (message: number | string) => {
    if (typeof message === 'string') {
      resolve(message);
      return;
    }
    steps.push(message);
    if (steps.length > DOUBLINGS) resolve(undefined);
    else if (message > MAX_STEPS) resolve('too many');
  };
  const onError = (error: unknown) => resolve(String(error));
  thread.on('message', onMessage).on('error', onError);
  thread.postMessage(index);
  const stopped = await promise;
  clearTimeout(timer);
  thread.off('message', onMessage).off('error', onError);
  return { steps, stopped };
}

/** In the thread: a number for each size, or what was thrown. */
async function postSteps<Input>(growth: GrowthCase<Input> | undefined): Promise<void> {
  if (growth === undefined) throw new RangeError('The thread has other cases.');
  const { make, run, size = 100 } = growth;
  try {
    const inputs = Array.from({ length: DOUBLINGS + 1 }, (_, doubling) => make(size * 2 ** doubling));
    // Tables that are built once are not counted.
    await run(make(size));
    // Taking them costs more than most steps do, so once for each size.
    takeSteps();
    for (const input of inputs) {
      await run(input);
      const steps = takeSteps();
      parentPort?.postMessage(steps);
      if (steps > MAX_STEPS) return;
    }
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function startCoverage(): Session {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

/** Since they were last taken. */
function takeSteps(): number {
  let taken: Profiler.ScriptCoverage[] = [];
  // It answers before it returns.
  coverage?.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    taken = result;
  });
  return taken
    .filter(({ url }) => url.startsWith('file:') && !url.startsWith(TESTS))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, Math.ceil(takeRead() / READ_IN_A_STEP));
}
