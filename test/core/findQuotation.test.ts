// Finding quotations: a table of what people write against one short source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuotation } from '../../src/core/quotations/findQuotation.ts';

const SOURCE = `“The harbour will not close,” said Ruth Olden, the harbour master. “We have 62 boats and no place to put them.”

The council, which met [in private] on Tuesday, had asked for a report.[12] It found that the wall would hold against waves of 3.5 metres – about 11 feet – but gave no assur-
ance beyond that [3, 4]. The well-
known engineer did not sign it. Losses came to $5.2 million, or 45 percent of the bud­get.

Nobody expects the town's 8,400 people to leave. The first boats are to return in March, if the weather allows, and the ﬁnal ones in April... or May.`;

/** Each quotation with its verdict and the kinds of its differences. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  verbatim: [
    'The harbour will not close',
    'the harbour will not close,',
    '"The harbour will not close."',
    'harbour master. “We have 62 boats',
    'The harbour will not close. We have 62 boats and no place to put them.',
    'which met [in private] on Tuesday',
    'which met in private on Tuesday',
    'had asked for a report. It found that',
    'had asked for a report.[12] It found that',
    'waves of 3.5 metres - about 11 feet - but gave',
    'waves of 3.5 metres—about 11 feet—but gave',
    'gave no assurance beyond that',
    'gave no assurance beyond that. The well-known engineer did not sign it',
    'beyond that [3, 4]. The',
    'the budget',
    'town’s 8,400 people',
    'and the final ones in April... or May',
    'and the final ones in April… or May',
    'Losses  came\nto\u00a0$5.2 million',
    'if the weather allows , and the',
    'the Wall would hold against waves',
    'We have 62 boats and no place to put them!',
    'waves of 3.5 metres: about 11 feet',
    'a report. it found that the wall would hold?',
  ],
  'edited ellipsis': [
    'The council … had asked for a report',
    'The first boats are to return in March ... and the final ones',
    'The first boats are to return in March [...] and the final ones',
    'The first boats are to return in March […] and the final ones',
    'The first boats are to return in March . . . and the final ones',
    'The first boats are to return in March (…) and the final ones',
    '… gave no assurance',
    'the wall would hold …',
    'Losses came to $5.2 million … of the budget',
  ],
  'edited ellipsis ellipsis': ['The first boats … return … if the weather allows'],
  'edited insertion': [
    '[The council] had asked for a report',
    '[t]he first boats are to return',
    '[I]f the weather allows',
    'We have 62 boats and no place to [moor] them',
    'The council [of the town], which met',
    'the wall would hold [sic] against waves',
    'The first boats are to return[ed] in March',
    'Losses [amounted] to $5.2 million',
  ],
  'edited ellipsis insertion': ['The first boats … in [the spring], if the weather allows'],
  'altered words': [
    'The harbour would not close',
    'The harbour will simply not close',
    'The first ships are to return in March',
    'The first boats are return in March',
    'The council which met in private',
    'Losses came to €5.2 million',
    'It found that the walls would hold against waves',
    'the reknown engineer did not sign it',
  ],
  'altered case': ['the WALL would hold against waves'],
  'altered number': [
    'We have 63 boats and no place',
    'waves of 35 metres',
    'Losses came to $5.3 million',
    'We have [63] boats and no place',
    'Nobody expects the town’s 8,401 people to leave',
  ],
  'altered negation': [
    'The harbour will close',
    'The well-known engineer did sign it',
    'The first boats are not to return in March',
    'The first boats are [not] to return in March',
  ],
  'altered ellipsis negation': ['The harbour will … close', 'about 11 feet … assurance'],
  'altered order': [
    'if the weather allows … The first boats are to return',
    'We have 62 boats. The harbour will not close',
  ],
};

function check(quotation: string, verdict: string, kinds: readonly string[]): void {
  const match = findQuotation(SOURCE, quotation);
  assert.equal(match?.verdict, verdict, JSON.stringify(match?.differences));
  assert.deepEqual([...new Set(match.differences.map(({ kind }) => kind))].sort(), [...new Set(kinds)].sort());
}

for (const [expected, quotations] of Object.entries(TABLE)) {
  const [verdict = '', ...kinds] = expected.split(' ');
  for (const quotation of quotations) test(`${expected}: ${quotation}`, () => check(quotation, verdict, kinds));
}

for (const quotation of [
  '',
  '…',
  '[...]',
  'The cat sat on the mat',
  'the of and to in',
  'a report on waves and boats in the town',
]) {
  test(`absent: ${quotation}`, () => assert.equal(findQuotation(SOURCE, quotation), undefined));
}

/** Quotations that "he said" interrupts, their fragments separated by `|`. */
const INTERRUPTED: Readonly<Record<string, readonly string[]>> = {
  verbatim: [
    'The harbour will not close,|We have 62 boats and no place to put them',
    'We have 62 boats,|and no place to put them.',
    'We have 62 boats|and no place to put them',
    'The first boats,|are to return in March,|if the weather allows',
    'The first boats –|are to return in March',
    'the wall would hold,|Against waves of 3.5 metres',
  ],
  'altered words': [
    'We have 62 boats,|and no room to put them',
    'Losses came to,|€5.2 million',
    'The first boats|return in March',
  ],
  'altered number': ['We have,|63 boats and no place'],
  'altered negation': ['The harbour will,|close'],
  'edited ellipsis': ['The council …|had asked for a report'],
};

for (const [expected, quotations] of Object.entries(INTERRUPTED)) {
  const [verdict = '', ...kinds] = expected.split(' ');
  for (const quotation of quotations) {
    test(`interrupted, ${expected}: ${quotation}`, () => {
      const fragments = quotation.split('|');
      const joints = fragments.slice(0, -1).map((_, index) => fragments.slice(0, index + 1).join(' ').length + 1);
      const match = findQuotation(SOURCE, fragments.join(' '), { joints });
      assert.equal(match?.verdict, verdict, JSON.stringify(match?.differences));
      assert.deepEqual([...new Set(match.differences.map(({ kind }) => kind))].sort(), [...new Set(kinds)].sort());
    });
  }
}

test('a negation in a clause that was left out as a whole denies nothing', () => {
  const source = 'The mill was sold in spring, which nobody had expected, and closed within a year of the sale.';
  assert.equal(findQuotation(source, 'The mill was sold in spring … and closed within a year')?.verdict, 'edited');
  assert.equal(findQuotation(source, 'sold in spring, which … had expected, and closed')?.verdict, 'altered');
});

test('fragments and differences say where', () => {
  const match = findQuotation(SOURCE, 'The harbour … close. We have 63 boats');
  assert.deepEqual(
    match?.fragments.map(({ start, end }) => SOURCE.slice(start, end)),
    ['The harbour', 'close', 'We have', 'boats'],
  );
  assert.deepEqual(
    match.differences.map(({ kind, quoted, source }) => [kind, quoted, source]),
    [
      ['ellipsis', '…', 'will not'],
      ['negation', '…', 'not'],
      ['number', '63', '62'],
    ],
  );
});

test('fragments farther apart than any honest ellipsis are altered', () => {
  const filler = 'and then some more words of no matter at all '.repeat(20);
  const match = findQuotation(
    `The first words stand here ${filler} and the last words stand there.`,
    'The first words … the last words',
  );
  assert.deepEqual([match?.verdict, match?.differences[0]?.kind], ['altered', 'distance']);
});

test('the context chooses among repeats', () => {
  const source = 'One: it will rain. Two: it will rain. Three: it will rain. Four.';
  const at = (prefix: string, suffix: string): number | undefined =>
    findQuotation(source, 'it will rain', { prefix, suffix })?.start;
  assert.deepEqual([at('', ''), at('Two: ', ''), at('', '. Four'), at('Three:', '. Four.')], [5, 24, 45, 45]);
});

test('other scripts are found as well', () => {
  const chinese = '他说今天不会下雨，但是明天可能会下雪。';
  assert.equal(findQuotation(chinese, '今天不会下雨')?.verdict, 'verbatim');
  assert.equal(findQuotation(chinese, '今天会下雨')?.verdict, 'altered');
  assert.equal(findQuotation('قال إن الميناء لن يغلق أبدا في الشتاء', 'الميناء لن يغلق')?.verdict, 'verbatim');
});
