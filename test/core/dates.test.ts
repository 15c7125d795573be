import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDate, formatDate, parseDate, toIsoDate } from '../../src/core/dates.ts';

const WRITTEN: readonly (readonly [text: string, iso: string])[] = [
  ['2022-01-29', '2022-01-29'],
  ['2022-01-29T13:40:00+02:00', '2022-01-29'],
  ['2022/01/29', '2022-01-29'],
  ['20220129', '2022-01-29'],
  ['2022-01', '2022-01'],
  ['2022', '2022'],
  ['Saturday 29/January/2022 - 01:40 PM', '2022-01-29'],
  ['29 January 2022', '2022-01-29'],
  ['29th of January, 2022', '2022-01-29'],
  ['January 29, 2022', '2022-01-29'],
  ['Jan. 29th, 2022 at 1:40 p.m.', '2022-01-29'],
  ['Sept. 2022', '2022-09'],
  ['29. Januar 2022', '2022-01-29'],
  ['3. März 2022', '2022-03-03'],
  ['le 1er août 2022', '2022-08-01'],
  ['29 de enero de 2022', '2022-01-29'],
  ['29 يناير 2022', '2022-01-29'],
  ['2022年1月29日', '2022-01-29'],
  ['29/01/2022', '2022-01-29'],
  ['01/29/2022', '2022-01-29'],
  ['29.1.2022', '2022-01-29'],
  ['3/5/2021', '2021-05-03'],
  ['3/5/2021 2:05 PM', '2021-03-05'],
  ['Friday, 3/5/2021', '2021-03-05'],
  ['Monday, 3/5/2021', '2021-05-03'],
  ['Spring 2020', '2020'],
  ['© 2019 The Board', '2019'],
  ['2020-05-01/2020-06-30', '2020-05-01'],
];

describe('parseDate reads', () => {
  for (const [text, iso] of WRITTEN) it(text, () => assert.equal(toIsoDate(parseDate(text)), iso));

  it('both ends of a range, a season and an estimate', () => {
    assert.deepEqual(parseDate('2020-05/2020-06'), { 'date-parts': [[2020, 5], [2020, 6]] }); // oxfmt-ignore
    assert.deepEqual(parseDate('Spring 2020'), { 'date-parts': [[2020]], season: 1 });
    assert.deepEqual(parseDate('circa 1850'), { 'date-parts': [[1850]], circa: true });
  });

  it('nothing as nothing, other words as words', () => {
    assert.equal(parseDate(' '), undefined);
    assert.deepEqual(parseDate('forthcoming'), { literal: 'forthcoming' });
  });
});

describe('findDate', () => {
  it('gives the place of the first date', () => {
    const text = 'Posted on 3 May 2021, updated 4 May 2021';
    const found = findDate(text);
    assert.equal(text.slice(found?.start, found?.end), '3 May 2021');
  });

  it('finds none where numbers only look like one', () => {
    for (const text of ['31/31/2021', '30/2/2021', 'version 1.2.2021.4', 'from 3 to 5 in 2021', 'may 2021x']) {
      assert.equal(findDate(text)?.date, undefined, text);
    }
  });
});

it('formatDate writes what parseDate reads back', () => {
  for (const text of ['2022-01-29', '2022', '2020-05/2020-06', 'forthcoming']) {
    assert.equal(formatDate(parseDate(text) ?? {}), text);
  }
});
