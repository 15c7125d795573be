// What a bulkhead holds back, and what it lets through.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contain, containSteps, formatFailure, substitute } from '../../src/core/bulkhead.ts';
import { UserError } from '../../src/core/userError.ts';

function fail(error: unknown): never {
  throw error;
}

describe('a bulkhead', () => {
  it('gives what the work gives', () => {
    assert.equal(
      contain(() => 1, fail),
      1,
    );
  });

  it('reports a fault with its place and goes on with something else', () => {
    const fault = new TypeError('no function');
    const reported: unknown[] = [];
    const instead = contain(
      () => fail(fault),
      substitute((error, place) => reported.push([error, place]), { start: 2, end: 5 }, 'instead'),
    );
    assert.deepEqual([instead, reported], ['instead', [[fault, { start: 2, end: 5 }]]]);
  });

  it('keeps the steps before the fault', () => {
    const steps = containSteps(
      function* () {
        yield 1;
        fail(new Error('bad'));
      },
      () => 2,
    );
    assert.deepEqual([...steps], [1, 2]);
  });

  const intended = [
    new UserError('There is no such file.'),
    new DOMException('over', 'AbortError'),
    Object.assign(new Error('Canceled'), { name: 'Canceled' }),
  ];
  for (const error of intended) {
    it(`lets through ${error.name}`, () => {
      const recover = () => 'recovered';
      assert.throws(() => contain(() => fail(error), recover), error);
      assert.throws(() => [...containSteps(() => fail(error), recover)], error);
    });
  }
});

describe('a failure in one line', () => {
  it('is the error and where it was thrown', () => {
    const line = formatFailure(new TypeError('no\nfunction'));
    assert.match(line, /^TypeError: no function at .*bulkhead\.test\.ts:\d+:\d+\)?$/);
  });

  it('is whatever was thrown', () => assert.equal(formatFailure('nothing'), 'nothing'));
});
