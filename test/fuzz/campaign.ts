// Many cases of many targets, spread over threads; of the failures one of each kind is kept.
import { CaseRunner, type Job } from './caseRunner.ts';
import type { Fault } from './fault.ts';
import type { CaseId, Target } from './target.ts';

export interface Campaign {
  readonly targets: readonly Target[];
  /** The module that exports these and, perhaps, others. */
  readonly module: URL;
  readonly seed: number;
  /** Of all targets together. */
  readonly runs: number;
  readonly threads: number;
}

/** A failure, and how many cases failed in the same way. */
export interface Failure {
  readonly id: CaseId;
  readonly fault: Fault;
  count: number;
}

export interface Result {
  /** By target. */
  readonly cases: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
}

/** Cases that a thread takes at once. */
const JOB = 50;

export async function runCampaign({ targets, module, seed, runs, threads }: Campaign): Promise<Result> {
  const cases = shareOut(targets, runs);
  const jobs = listJobs(cases, seed);
  const failures = new Map<string, Failure>();
  const work = async (): Promise<void> => {
    const runner = new CaseRunner({ targets: module });
    for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) {
      const { target } = job;
      await runner.run(job, ({ index, fault }) => {
        const kind = `${target} ${fault.signature}`;
        const known = failures.get(kind);
        if (known !== undefined) known.count++;
        else failures.set(kind, { id: { target, seed, index }, fault, count: 1 });
      });
    }
    await runner.close();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return { cases, failures: [...failures.values()].sort(compareFailures) };
}

function shareOut(targets: readonly Target[], runs: number): ReadonlyMap<string, number> {
  const all = targets.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return new Map(targets.map(({ name, weight = 1 }) => [name, Math.max(1, Math.round((runs * weight) / all))]));
}

/** The dearest targets are not all at the end, when the other threads have nothing left to do. */
function listJobs(cases: ReadonlyMap<string, number>, seed: number): Job[] {
  const jobs = [...cases].flatMap(([target, count]) =>
    Array.from({ length: Math.ceil(count / JOB) }, (_, index): Job => {
      return { target, seed, from: index * JOB, to: Math.min(count, (index + 1) * JOB) };
    }),
  );
  return jobs.sort((a, b) => b.from - a.from);
}

/** In the order of the targets' names, whichever thread was first. */
function compareFailures({ id: a }: Failure, { id: b }: Failure): number {
  return a.target < b.target ? -1 : a.target > b.target ? 1 : a.index - b.index;
}
