// Sentences: each text has "|" where one ends and the next begins.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listSentences } from '../../src/core/sentences.ts';

const TEXTS = [
  'One. |Two! |Three? |Four',
  'The U.S. Army left. |It came back.',
  'He lives in the U.S. |The army left.',
  'Mr. Smith met Dr. J. R. Jones at 5 p.m. on Jan. 3. |They spoke.',
  'See p. 5 and No. 7, e.g. the table, i.e. fig. 2. |Then go on.',
  'He said no. |Five men left.',
  'It cost $1.7 million, or 3.5 percent. |Nobody paid.',
  'Wait... |There is more… |And so on.',
  'I… I do not know.',
  '“It’s a coup. |It shows they are there,” said one. |“It’s a blow.” |Others agreed.',
  '“Why?” he asked. |She left.',
  '(It rained. |It poured.) |It stopped.',
  'Alder Crossing Ltd. has paid. |The Acme Corp. The rest is silence.'.replace('Corp. The', 'Corp. |The'),
  'First paragraph without a stop\n\n|Second one.',
  'A line\nthat goes on. |Another',
  '1. The first point. |It stands.',
  'Waters et al. (2019) found it. |Others did not.',
  '他来了。|她走了。|完',
  'هل جاء؟ |نعم.',
  'In 2019. |45 people came.',
  'Es endet am 5. Mai 2024. |Im 19. Jahrhundert kostete es 3 Mio. Euro. |Gut.',
  'I am 5. |He is 7. |The number is 5. |May came.',
  'Yahoo! said it would. |It did.',
  'The vitamin is C. |The dose is small.',
  '',
];

for (const text of TEXTS) {
  test(text, () => {
    const expected = text.split('|').map((sentence) => sentence.trim());
    const plain = text.replaceAll('|', '');
    assert.deepEqual(
      listSentences(plain).map(({ start, end }) => plain.slice(start, end)),
      expected.filter(Boolean),
    );
  });
}

test('no sentence crosses a block, and text outside of blocks has none', () => {
  const prose = 'Title here Body text. More';
  const sentences = listSentences(prose, [
    { start: 0, end: 10 },
    { start: 11, end: 21 },
  ]);
  assert.deepEqual(
    sentences.map(({ start, end }) => prose.slice(start, end)),
    ['Title here', 'Body text.'],
  );
});
