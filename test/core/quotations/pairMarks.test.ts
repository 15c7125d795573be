// Which quotation marks belong together: each pair stands in braces, and an opening mark that nothing closes after a bar.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pairMarks } from '../../../src/core/quotations/pairMarks.ts';

const TEXTS: readonly string[] = [
  'So {“it was”}.',
  '{“It was”} so',
  '{“a”} and {“b”}',
  '{“a ‘b’ c”} d',
  '{‘a “b” c’} d',
  'He said, {"it was"}.',
  'A {„word“} and {„word”} and {”ord”} and {»ord«} and {›ord‹} and {‚ord‘} and {‚ord’}.',
  'Un {« mot »} et un {‹ mot ›} et {«mot»}.',
  '彼は{「雨だ」}と{『言った』}。',
  'It’s the soldiers’ rights and the ‘90s, don’t.',
  "Rock 'n' roll, 'tis true, give 'em hell",
  'the {‘soldiers’ rights’} here',
  'the {‘soldiers’} and {‘rights’} here',
  "the {'soldiers' rights'} here",
  'the {‘boats’} went',
  'He is 6\'2" tall, and she said {"no"}.',
  'A 5’ 11” man said {“no”}.',
  'He is 6\'2" tall |"and',
  'He said |“it was.',
  'He said |“it |“was.',
  'He {“it”} was |"so',
  'a”b {“c”}',
  'x“y” z',
  'a “ b ” c',
  'a» b',
  '({“a”}) [{“b”}] —{“c”} /{“d”}/ ={"e"}',
  '“',
  '”',
  '',
  'a "',
  '{"a"}',
  '|"a {"b"} c',
  '{“a “b” c”}',
  '|“a”s',
];

for (const marked of TEXTS) {
  it(marked, () => {
    const text = marked.replace(/[{}|]/g, '');
    const { pairs, open } = pairMarks(text, { start: 0, end: text.length });
    const marks = [
      ...pairs.flatMap(({ start, end }) => [
        { at: start, sign: '{' },
        { at: end, sign: '}' },
      ]),
      ...open.map(({ at }) => ({ at, sign: '|' })),
    ];
    const shown = marks
      .sort((a, b) => b.at - a.at || (a.sign === '{' ? -1 : 1))
      .reduce((rest, { at, sign }) => rest.slice(0, at) + sign + rest.slice(at), text);
    assert.equal(shown, marked);
  });
}

it('within its paragraph alone', () => {
  const text = 'a “b” “c” d';
  assert.deepEqual(pairMarks(text, { start: 2, end: 5 }).pairs, [{ at: 2, mark: '“', start: 2, end: 5 }]);
  assert.deepEqual(pairMarks(text, { start: 2, end: 4 }), { pairs: [], open: [{ at: 2, mark: '“' }] });
  assert.deepEqual(pairMarks(text, { start: 4, end: 6 }), { pairs: [], open: [] });
});

it('sixteen deep', () => {
  const nested = (depth: number) => `“a${' ‘a'.repeat(depth)}”`;
  assert.equal(pairMarks(nested(15), { start: 0, end: nested(15).length }).pairs.length, 1);
  assert.equal(pairMarks(nested(16), { start: 0, end: nested(16).length }).pairs.length, 0);
});
