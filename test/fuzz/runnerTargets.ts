// Targets for the tests of the fuzzer itself: what holds, what throws, what never comes back, what ends its thread.
import process from 'node:process';
import type { Target } from './target.ts';

/** Takes twice as long for each `a` more where something else follows. Not a literal, as no literal may be so. */
const EXPONENTIAL = new RegExp('^(?:a+)+$');

const toRow = (name: string, check: Target['check'], limit?: number): Target => {
  const row = { name, property: '', generators: [() => 'a'.repeat(50) + '!'], check };
  return limit === undefined ? row : { ...row, limit };
};

export const TARGETS: readonly Target[] = [
  toRow('holds', () => undefined),
  toRow('throws-in-odd-cases', (_text, random) => {
    if (random.chance(0.5)) throw new RangeError('not “this one”');
  }),
  toRow('throws-at-b', (text) => {
    if (text.includes('b')) throw new Error('There is a b.');
  }),
  toRow('stuck', (text) => void EXPONENTIAL.test(text)),
  toRow('dies', () => process.exit(3)),
  toRow('slow', () => undefined, -1),
];
