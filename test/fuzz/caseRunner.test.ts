// The fuzzer goes on whatever a case does: one that throws, takes too long, hangs in one regular expression, ends the thread.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { CaseRunner, type CaseFault } from './caseRunner.ts';

const PATIENCE = 300;

describe('running cases', () => {
  const runner = new CaseRunner({ targets: new URL('runnerTargets.ts', import.meta.url), patience: PATIENCE });
  after(() => runner.close());

  async function run(target: string, count = 3, text?: string): Promise<CaseFault[]> {
    const faults: CaseFault[] = [];
    const job = { target, seed: 1, from: 0, to: count, ...(text !== undefined && { text }) };
    await runner.run(job, (fault) => faults.push(fault));
    return faults;
  }

  it('tells nothing of cases that hold', async () => assert.deepEqual(await run('holds'), []));

  it('tells of those that throw, the same ones each time', async () => {
    const faults = await run('throws-in-odd-cases', 40);
    assert.ok(faults.length > 5 && faults.length < 35, `${faults.length} of 40`);
    assert.deepEqual(await run('throws-in-odd-cases', 40), faults);
    assert.match(faults[0]?.fault.message ?? '', /^RangeError: not “this one”/);
  });

  it('tries a given text in place of the case’s own', async () => {
    assert.equal((await run('throws-at-b', 1, 'abc')).length, 1);
    assert.equal((await run('throws-at-b', 1, 'ac')).length, 0);
  });

  it('kills what hangs in a regular expression, and goes on with the next case', async () => {
    const faults = await run('stuck', 2);
    assert.deepEqual(
      faults.map(({ index, fault }) => `${index} ${fault.signature}`),
      ['0 too slow', '1 too slow'],
    );
    assert.deepEqual(await run('holds'), []);
  });

  it('goes on where a case has ended the thread', async () => {
    const faults = await run('dies', 2);
    assert.deepEqual(
      faults.map(({ fault }) => fault.message),
      ['The thread died: exit code 3', 'The thread died: exit code 3'],
    );
  });

  it('counts processor time, not time on the clock', async () => {
    const [slow] = await run('slow', 1);
    assert.match(slow?.fault.message ?? '', /^It took \d+ ms of processor time\.$/);
  });

  it('fails where there is no such target', async () => {
    await assert.rejects(run('none'), /There is no target “none”/);
  });
});
