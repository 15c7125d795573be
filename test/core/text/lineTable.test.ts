// Lines and columns, whichever way lines end.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toLineTable, toOffset, toPosition } from '../../../src/core/text/lineTable.ts';

for (const [name, lineBreak] of [
  ['line feeds', '\n'],
  ['both', '\r\n'],
  ['carriage returns', '\r'],
] as const) {
  const text = ['ab', '', 'cde', ''].join(lineBreak);

  it(`lines that end in ${name} are told apart`, () => {
    const { starts, ends } = toLineTable(text);
    assert.deepEqual(
      starts.map((start, line) => text.slice(start, ends[line])),
      ['ab', '', 'cde', ''],
    );
    assert.deepEqual(toPosition({ starts, ends }, text.indexOf('d')), { line: 2, column: 1 });
  });

  it(`every offset is found again where lines end in ${name}`, () => {
    const lines = toLineTable(text);
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(toOffset(lines, toPosition(lines, offset)), offset);
    }
  });
}

it('lines are counted from the offset at which they begin', () => {
  assert.deepEqual(toLineTable('ab\ncd\r\ne', 3), { starts: [3, 7], ends: [5, 8] });
});
