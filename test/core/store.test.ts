// The store as a library: what is written comes back, by key, by list and by suggestion, and follows what changes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListOrder, Selection } from '../../src/core/library.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import type { Problem } from '../../src/core/problem.ts';
import { BOOKS, HARBOUR, makeLibrary, PRISON } from './booksLibrary.ts';

describe('lookup', () => {
  const library = makeLibrary({ 'a/a.bib': BOOKS, 'b/b.bib': { waters2022prison: { title: 'Another' } } });

  it('finds a source by its exact key only', () => {
    assert.equal(library.find('müller:2019')?.source.item.title, HARBOUR.title);
    assert.equal(library.has('Waters2022prison'), false);
    assert.equal(library.find('nobody'), undefined);
  });

  it('finds a source by its address, whatever was added to it', () => {
    assert.equal(library.findByUrl('http://lantern.example/night')?.source.key, 'waters2022prison');
    assert.equal(library.findByUrl('http://lantern.example/other'), undefined);
  });

  it('reads a text with its structure, parsed before or not', () => {
    const parsedLate = library.find('diaz2021');
    assert.equal(parsedLate?.parsedText?.figures[0]?.text, '200');
    const [unread] = library.writer.texts.listUnparsed(0, 9);
    assert.ok(unread);
    library.writer.transact(() => library.writer.texts.putParsed(unread.id, parseNote(unread.text)));
    assert.deepEqual(library.preferring([]).find('diaz2021')?.parsedText, parsedLate.parsedText);
    assert.deepEqual(library.writer.texts.listUnparsed(0, 9), []);
  });

  it('lets the earlier file win, and a preferred file before that', () => {
    assert.equal(library.find('waters2022prison')?.source.file, 'a/a.bib');
    assert.equal(library.preferring(['b/b.bib']).findItem('waters2022prison')?.title, 'Another');
    assert.deepEqual(library.preferring(['b/b.bib', 'c/gone.bib']).listMissingFiles(), ['c/gone.bib']);
    assert.deepEqual(
      library.listDuplicates().map(({ key, places }) => [key, ...places.map(({ file }) => file)]),
      [['waters2022prison', 'a/a.bib', 'b/b.bib']],
    );
  });
});

describe('the sources that have words', () => {
  const library = makeLibrary({
    'a.bib': {
      one: { title: 'Of 44,873 boats', text: 'The relief went to 44,873 people, the Ministry said.' },
      two: { title: 'Two', text: 'In all 873 people came, and 44 stayed.' },
      three: { title: 'Three', abstract: 'The ministry said that nobody came.' },
    },
    'b.bib': { one: { text: 'In this one, the Ministry said nothing.' } },
  });
  const ROWS: readonly (readonly [phrases: readonly string[], keys: readonly string[]])[] = [
    [['44,873'], ['one']],
    [['the ministry said'], ['one', 'three']],
    [['the ministry said', 'nobody'], ['three']],
    [
      ['873', 'people'],
      ['one', 'two'],
    ],
    [['boats'], []],
    [['…', '"'], []],
    [[], []],
  ];
  for (const [phrases, keys] of ROWS)
    it(phrases.join(' | '), () => assert.deepEqual(library.listKeysWith(phrases, 9), keys));

  it('are no more than are asked for', () => assert.equal(library.listKeysWith(['people'], 1).length, 1));
});

describe('lists', () => {
  const x = { title: 'Öl', keyword: 'Syria' };
  const library = makeLibrary({ 'a/a.bib': BOOKS, 'b/b.bib': { x, waters2022prison: PRISON } });
  const list = (order: ListOrder) => library.list({ order, offset: 0, limit: 9 }).map(({ key }) => key);

  it('counts and lists each key once, in the order asked for', () => {
    assert.equal(library.count(), 4);
    assert.deepEqual(list('title'), ['müller:2019', 'x', 'diaz2021', 'waters2022prison']);
    assert.deepEqual(list('year'), ['waters2022prison', 'diaz2021', 'müller:2019', 'x']);
    assert.deepEqual(list('added'), ['müller:2019', 'x', 'diaz2021', 'waters2022prison']);
    assert.deepEqual(list('author'), ['diaz2021', 'müller:2019', 'x', 'waters2022prison']);
  });

  it('groups, and lists one group', () => {
    assert.deepEqual(
      library.listGroups('folder').map(({ name, count }) => `${name} ${count}`),
      ['a 3', 'b 1'],
    );
    assert.deepEqual(
      library.listGroups('tag').map(({ name, count }) => `${name} ${count}`),
      [' 2', 'prisons 1', 'Syria 2'],
    );
    for (const kind of ['author', 'year', 'type', 'container', 'tag', 'folder'] as const) {
      for (const { name, count } of library.listGroups(kind)) {
        const rows = library.list({ order: 'key', offset: 0, limit: 9, group: { kind, name } });
        assert.equal(rows.length, count, `${kind} ${name}`);
        assert.equal(library.count({ group: { kind, name } }), count, `${kind} ${name}`);
      }
    }
  });

  const PARTS: readonly (readonly [what: string, part: Selection, keys: string])[] = [
    ['by the beginning of a word of the title', { words: 'harb' }, 'müller:2019'],
    ['by a word of title and one of container', { words: 'lantern night' }, 'waters2022prison'],
    ['by no word of the text', { words: 'attack' }, ''],
    ['by what has a text', { words: 'has:text' }, 'diaz2021'],
    ['by what has an abstract and a word', { words: 'has:abstract harb' }, 'müller:2019'],
    ['by what has no text', { words: '-has:text öl' }, 'x'],
    ['by years', { words: 'year:2019..2021' }, 'diaz2021 müller:2019'],
    ['by a year and a word', { words: 'year:2022 night' }, 'waters2022prison'],
    ['by a year in which there is nothing', { words: 'year:1950' }, ''],
    ['by what is not there alone', { words: '-has:text' }, 'müller:2019 waters2022prison x'],
    ['not at all by what is being typed', { words: 'has:te' }, 'diaz2021 müller:2019 waters2022prison x'],
    ['by words and group', { words: 'öl', group: { kind: 'tag', name: 'Syria' } }, 'x'],
    ['by keys, as they are written', { keys: ['X', 'diaz2021', 'müller:2019', 'absent'] }, 'diaz2021 müller:2019'],
    ['by all but some keys', { except: ['x', 'diaz2021', 'X'] }, 'müller:2019 waters2022prison'],
    ['not at all, where nothing was typed', { words: ' ' }, 'diaz2021 müller:2019 waters2022prison x'],
  ];
  for (const [what, part, keys] of PARTS) {
    it(`narrows ${what}`, () => {
      const found = library.list({ order: 'key', offset: 0, limit: 9, ...part });
      assert.equal(found.map(({ key }) => key).join(' '), keys);
      assert.equal(library.count(part), found.length);
    });
  }
  it('groups what is left', () => {
    const names = library.listGroups('tag', { words: 'night' }).map(({ name }) => name);
    assert.deepEqual(names, ['prisons', 'Syria']);
  });
});

describe('suggestions', () => {
  const library = makeLibrary({ 'a.bib': { ...BOOKS, prison1999: { title: 'Waters and weirs', year: 1999 } } });
  const SUGGESTED: readonly (readonly [typed: string, keys: string])[] = [
    ['wat', 'waters2022prison prison1999'],
    ['prison', 'prison1999 waters2022prison'],
    ['mull', 'müller:2019'],
    ['li', 'müller:2019'],
    ['2021', 'diaz2021'],
    ['waters 2022', 'waters2022prison'],
    ['night break', 'waters2022prison'],
    ['watrs', 'waters2022prison prison1999'],
    ['zzz', ''],
  ];
  for (const [typed, keys] of SUGGESTED) {
    it(`${typed} suggests ${keys || 'nothing'}`, () => {
      assert.equal(
        library
          .suggest(typed, 9)
          .map(({ key }) => key)
          .join(' '),
        keys,
      );
    });
  }

  it('take a title as it is shown, without its markup', () => {
    const marked = makeLibrary({ 'a.bib': { gas: { title: 'On H<sub>2</sub>O and <i>silt</i>' } } });
    assert.deepEqual(
      ['h2o', 'silt', 'sub'].map((typed) => marked.suggest(typed, 1).length),
      [1, 1, 0],
    );
    assert.deepEqual(
      ['title:h2o', 'title:sub'].map((query) => marked.count({ words: query })),
      [1, 0],
    );
  });

  it('are for the first words of a page that was pasted', () => {
    const title = Array.from({ length: 64 }, (_, index) => `w${index}`).join(' ');
    const pasted = `${title} ${'and more '.repeat(1_000)}`;
    assert.equal(makeLibrary({ 'a.bib': { long: { title } } }).suggest(pasted, 1)[0]?.key, 'long');
  });

  it('are never more than asked for, and the newest where nothing is typed', () => {
    assert.deepEqual(
      library.suggest('', 2).map(({ key }) => key),
      ['waters2022prison', 'diaz2021'],
    );
  });
});

describe('suggestions in any script', () => {
  const library = makeLibrary({
    'a.bib': {
      김철수2020: { title: '서울의 밤', author: '철수 김' },
      isik: { title: 'Işık ve ﬁre, Straße, Łódź', author: 'Ayşe Çağlar' },
      raqqa: { title: 'الرقة تحت الالتزام' },
      ukraine: { title: 'Історія України', author: 'Михайло Грушевський' },
      hebrew: { title: 'שָׁלוֹם' },
      nature: { title: 'Ｗａｔｅｒ ½ empty' },
    },
  });
  const SUGGESTED: readonly (readonly [typed: string, key: string])[] = [
    ['기', '김철수2020'],
    ['서울'.normalize('NFD'), '김철수2020'],
    ['철ㅅ', '김철수2020'],
    ['IŞIK', 'isik'],
    ['ışık', 'isik'],
    ['fir', 'isik'],
    ['STRASS', 'isik'],
    ['lodz', 'isik'],
    ['caglar', 'isik'],
    ['ال', 'raqqa'],
    ['الرق', 'raqqa'],
    ['رقة', 'raqqa'],
    ['والرقة', 'raqqa'],
    ['الال', 'raqqa'],
    ['україн', 'ukraine'],
    ['Грушевський'.normalize('NFD'), 'ukraine'],
    ['שלום', 'hebrew'],
    ['water', 'nature'],
    ['½', 'nature'],
  ];
  for (const [typed, key] of SUGGESTED) {
    it(`${typed} suggests ${key}`, () => {
      assert.deepEqual(
        library.suggest(typed, 9).map((row) => row.key),
        [key],
      );
    });
  }
});

describe('changes', () => {
  it('move, replace and remove entries, and bring to light what they had shadowed', () => {
    const library = makeLibrary({ 'a.bib': BOOKS, 'b.bib': { diaz2021: { title: 'Shadow', year: 1990 } } });
    const { writer } = library;
    const file = writer.findFile('a.bib');
    assert.ok(file);
    writer.transact(() => {
      const [waters, muller, diaz] = writer.listEntries(file.id);
      assert.ok(waters && muller && diaz);
      writer.moveEntry(muller.id, { position: 0, start: 100, end: 109 });
      writer.removeEntry(diaz.id);
      const item = { id: 'waters2022prison', type: 'book', title: 'Renamed' };
      const source = { key: item.id, item, file: 'a.bib', span: { start: 0, end: 9 }, textStart: 0 };
      const problems = [{ code: 'entry-without-key', span: { start: 3, end: 4 }, facts: {} } as const];
      writer.putEntry(file.id, { position: 1, hash: 'new', start: 0, end: 9, source, problems }, waters.id);
    });
    assert.deepEqual(library.findRow('müller:2019')?.span, { start: 100, end: 109 });
    assert.equal(library.findItem('diaz2021')?.title, 'Shadow');
    assert.deepEqual([library.search('prison', 9).length, library.search('renamed', 9).length], [2, 1]);
    assert.equal(library.listProblems('a.bib')[0]?.problems[0]?.span.start, 3);
    writer.transact(() => writer.removeFile(file.id));
    assert.deepEqual([library.count(), library.listProblems()], [1, []]);
  });

  it('keep problems, but for those that this version does not know', () => {
    const library = makeLibrary({});
    const known: Problem = { code: 'entry-without-key', span: { start: 3, end: 4 }, facts: {} };
    const former = JSON.parse('{"code":"of-another-version","span":{"start":5,"end":6},"facts":{}}') as Problem;
    library.writer.transact(() => {
      const file = library.writer.addFile('b.bib', 0);
      library.writer.finishFile(file, { size: 1, mtime: 1 }, '', [former, known]);
    });
    assert.deepEqual(library.listProblems('b.bib'), [{ file: 'b.bib', problems: [known] }]);
  });

  it('are in the answer to what was asked before', () => {
    const library = makeLibrary({ 'a.bib': BOOKS });
    const list = () => library.listNeighbours('Where harbours lie.', 5).map(({ key }) => key);
    const before = [list(), list()];
    library.writer.transact(() => {
      for (const { id } of library.writer.listFiles()) library.writer.removeFile(id);
    });
    assert.deepEqual([...before, list()], [['müller:2019'], ['müller:2019'], []]);
  });

  it('undo themselves when they fail', () => {
    const library = makeLibrary({ 'a.bib': BOOKS });
    assert.throws(() => {
      library.writer.transact(() => {
        for (const { id } of library.writer.listFiles()) library.writer.removeFile(id);
        throw new Error('stop');
      });
    }, /stop/);
    assert.equal(library.count(), 3);
  });

  it('give way to another writer that is alive, until its lease runs out', () => {
    const { writer } = makeLibrary({});
    const makeHolder = (id: string, now: number) => ({
      id,
      now: () => now,
      isAlive: (other: string) => other !== 'dead',
    });
    assert.equal(writer.claim(makeHolder('one', 0)), true);
    assert.equal(writer.claim(makeHolder('two', 1000)), false);
    assert.equal(writer.claim(makeHolder('dead', 60_000)), true);
    assert.equal(writer.claim(makeHolder('two', 60_001)), true);
  });
});
