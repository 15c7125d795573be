// How far a number may be from the one that it words, at the very edges: one row a number, what it words, and whether it may.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFairRounding, type Wording } from '../../../src/core/evidence/rounding.ts';

type Row = readonly [said: number, actual: number, fair: boolean];

function judges(title: string, wording: Partial<Wording>, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [said, actual, fair] of rows) {
      it(`${said} for ${actual} is ${fair ? '' : 'not '}fair`, () =>
        assert.equal(isFairRounding(said, actual, { coarse: false, fraction: false, ...wording }), fair));
    }
  });
}

judges('a bare count', {}, [
  [100, 98, true],
  [110, 112, true],
  [200, 195.2, true],
  [200, 195, false],
  [200, 205.1, true],
  [90, 92, false],
  [99, 99.4, false],
  [45_000, 44_500, true],
  [45_000, 45_499, true],
  [45_000, 45_501, false],
  [45_000, 45_100, true],
  [45_100, 45_000, false],
  [45_000, 46_000, false],
  [0, 1, false],
  [1, 0, false],
  [-5, -5.1, false],
]);

judges('a number with a scale word or decimals', { coarse: true }, [
  [1.7e6, 1_650_000, true],
  [1.7e6, 1_649_999, false],
  [1.7e6, 1_750_000, true],
  [1.7e6, 1_750_001, false],
  [2e6, 2_100_000, true],
  [2e6, 2_110_000, false],
  [12, 12.4, true],
  [12, 12.5, true],
  [12, 12.6, false],
  [20, 21, true],
  [0.5, 0.52, true],
  [5, 5.3, false],
]);

judges('a fraction in words', { fraction: true }, [
  [1 / 3, 0.315, true],
  [1 / 3, 0.314, false],
  [0.5, 0.53, true],
  [0.5, 0.54, false],
]);

judges('in place of a fraction in words', { ofFraction: true }, [
  [0.66, 2 / 3, true],
  [0.64, 2 / 3, false],
  [0.68, 2 / 3, true],
  [0.69, 2 / 3, false],
]);

judges('in place of a bound of the same side', { qualifier: 'up to', ofBound: true }, [
  [33, 32, false],
  [35, 32, false],
  [40, 32, true],
  [50, 47, true],
]);

judges('about', { qualifier: 'approximately' }, [
  [100, 95, true],
  [100, 111, true],
  [100, 112, false],
  [100, 90, false],
  [100, 160, false],
  [45, 44, true],
  [45, 46.3, true],
  [45, 43, false],
  [150, 147, true],
  [155, 152, false],
  [44, 45, false],
  [44, 44.3, true],
  [4500, 4400, true],
]);

judges('about a fraction', { qualifier: 'approximately', fraction: true }, [
  [1 / 3, 0.37, true],
  [1 / 3, 0.371, false],
  [0.5, 0.46, true],
  [0.5, 0.45, false],
]);

judges('more than', { qualifier: 'more than' }, [
  [100, 100, false],
  [100, 99, false],
  [100, 100.5, true],
  [110, 120, true],
  [110, 122, false],
  [200, 220, true],
  [100, 199, true],
  [100, 200, false],
  [3000, 3120, true],
  [3000, 3999, true],
  [3000, 4000, false],
]);

judges('at least', { qualifier: 'at least' }, [
  [100, 150, true],
  [100, 99, false],
  [120, 135, false],
]);

judges('less than', { qualifier: 'less than' }, [
  [100, 100, false],
  [100, 98, true],
  [100, 51, true],
  [100, 50, false],
  [110, 99, true],
  [110, 98, false],
  [300, 201, true],
  [300, 200, false],
  [300, 310, false],
]);

for (const qualifier of ['at most', 'up to'] as const) {
  judges(qualifier, { qualifier }, [
    [100, 98, true],
    [100, 51, true],
    [100, 49, false],
    [100, 101, false],
  ]);
}

judges('nearly', { qualifier: 'nearly' }, [
  [100, 98, true],
  [100, 90, true],
  [100, 89, false],
  [100, 102, false],
  [1000, 986, true],
]);
