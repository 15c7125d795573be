// Full-text search: which sources answer what is typed, in which order, and by which sentence.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BOOKS, makeLibrary, SALT } from './booksLibrary.ts';

describe('search', () => {
  const library = makeLibrary({ 'a.bib': BOOKS });
  const find = (query: string) =>
    library
      .search(query, 9)
      .map(({ row }) => row.key)
      .join(' ');
  const FOUND: readonly (readonly [query: string, keys: string])[] = [
    ['prison', 'waters2022prison müller:2019'],
    ['pri', 'waters2022prison müller:2019'],
    ['attack', 'diaz2021'],
    ['attacks near', 'diaz2021'],
    ['"salt trade"', 'diaz2021'],
    ['"trade salt"', ''],
    ['muller', 'müller:2019'],
    ['MÜLLER', 'müller:2019'],
    ['strassburg', 'müller:2019'],
    ['北部', 'diaz2021'],
    ['監獄', 'diaz2021'],
    ['pirates', ''],
    ['author:diaz', 'müller:2019 diaz2021'],
    ['author:díaz salt', 'diaz2021'],
    ['diaz -salt', 'müller:2019'],
    ['prison year:2019..2021', 'müller:2019'],
    ['year:2022', 'waters2022prison'],
    ['tag:syria', 'waters2022prison'],
    ['in:lantern', 'waters2022prison'],
    ['key:waters', 'waters2022prison'],
    ['type:article', 'waters2022prison müller:2019 diaz2021'],
    ['harbuors', 'müller:2019 diaz2021'],
    ['watrs', 'waters2022prison'],
    ['', 'waters2022prison diaz2021 müller:2019'],
    ['-salt', ''],
    ['who attacked the ships in the harbour?', 'diaz2021 müller:2019'],
    ['which ships were attacked on the night near the harbours', 'diaz2021 waters2022prison müller:2019'],
    ['ships attacked pirates near -salt', 'müller:2019'],
    ['ships quay dragons author:waters', ''],
    ['ships quay dragons "no such words here"', ''],
    ['ships quay dragons attacked harbour pirates "salt trade"', 'diaz2021 müller:2019'],
    ['ships quay dragons attacked harbour pirates -salt', 'müller:2019'],
    ['prison quay night attack year:2022', 'waters2022prison'],
    ['prison dragons', ''],
    ['the prison', 'waters2022prison müller:2019'],
    ['qqqq', ''],
  ];
  for (const [query, keys] of FOUND)
    it(`${query || 'nothing'} finds ${keys || 'nothing'}`, () => assert.equal(find(query), keys));

  it('ranks by the words of a long question, not by whether a source has all of them', () => {
    const long = 'Grey words of no matter. '.repeat(60);
    const sources = {
      all: {
        title: 'x',
        text: `${long} Tide. ${long} Gauge. ${long} Sluice. ${long} Weir. ${long} Levee. ${long} Lock.`,
      },
      best: { title: 'Tide gauges', text: 'A sluice, a weir and a levee: tide, gauge, sluice, weir, levee.' },
      other: { title: 'y', text: long },
    };
    const rank = (query: string) => makeLibrary({ 'a.bib': sources }).search(query, 9).map(({ row }) => row.key); // oxfmt-ignore
    assert.deepEqual(rank('tide gauge sluice weir levee lock'), ['best', 'all']);
    assert.deepEqual(rank('tide gauge lock'), ['all', 'best']);
  });

  it('takes the inflections of a word for one word', () => {
    const filler = Array.from(
      { length: 20 },
      (_, index) => [`f${index}`, { title: 'x', text: 'Flow and shear.' }] as const,
    );
    const library = makeLibrary({
      'a.bib': {
        ...Object.fromEntries(filler),
        rare: { title: 'x', text: 'Flowed. Grey words stand here and there today.' },
        good: { title: 'x', text: 'Plates heat slowly in a boundary of shear flow.' },
      },
    });
    const [first] = library.search('boundary shear flow over heated plates slowly', 9);
    assert.equal(first?.row.key, 'good');
  });

  it('finds words of every script, as they were typed so far, and marks them as they are written', () => {
    const text = '“Ελλάδα”—the 북한 office of الرقة and हिन्दी, 10 m² in ガラス.';
    const other = { title: 'x', text: 'Other words of الباب and カラ m.' };
    const scripts = makeLibrary({ 'a.bib': { target: { title: 'x', text }, other } });
    for (const [query, word] of [
      ['ΕΛΛΆΔΑ', 'Ελλάδα'],
      ['부ㄱ*', undefined],
      ['북', '북한'],
      ['الرق', 'الرقة'],
      ['हिन्द', 'हिन्दी'],
      ['m2', 'm²'],
      ['ガラス', 'ガラス'],
    ] as const) {
      const hits = scripts.search(query, 9);
      assert.deepEqual(
        hits.map(({ row, passage }) => [
          row.key,
          passage?.marks.map(({ start, end }) => passage.text.slice(start, end)).join(' '),
        ]),
        word === undefined ? [] : [['target', word]],
        query,
      );
    }
  });

  it('shows the sentence with the words marked', () => {
    const passage = library.search('attack ships', 1)[0]?.passage;
    const marked = passage?.marks.map(({ start, end }) => passage.text.slice(start, end));
    assert.deepEqual(marked, ['ships', 'attacked']);
    assert.equal(passage?.span && SALT.text?.slice(passage.span.start, passage.span.end), passage?.text);
    assert.equal(library.search('quay', 1)[0]?.passage?.field, 'abstract');
    assert.equal(library.search('break', 1)[0]?.passage, undefined);
  });
});
