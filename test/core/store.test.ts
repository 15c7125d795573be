// The store as a library: what is written comes back, by key, by list, by search and by suggestion.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Library, ListOrder, Selection } from '../../src/core/library.ts';
import type { CslItem } from '../../src/core/source.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { prepareStore } from '../../src/core/store/schema.ts';
import { readLibrary } from '../../src/core/store/storeLibrary.ts';
import { StoreWriter } from '../../src/core/store/storeWriter.ts';
import { openDatabase } from '../../src/platform/nodeDatabase.ts';

type Fields = Omit<Partial<CslItem>, 'author' | 'issued'> & { author?: string; year?: number; text?: string };

/** A library of files in order of precedence; each entry takes ten characters of its file. */
function makeLibrary(
  files: Readonly<Record<string, Readonly<Record<string, Fields>>>>,
): Library & { writer: StoreWriter } {
  const database = openDatabase(':memory:', 'write');
  assert.equal(prepareStore(database), undefined);
  const writer = new StoreWriter(database);
  Object.entries(files).forEach(([path, entries], root) => {
    writer.transact(() => {
      const file = writer.addFile(path, root);
      Object.entries(entries).forEach(([name, fields], position) => {
        const span = { start: position * 10, end: position * 10 + 9 };
        const key = name.split('#')[0] ?? name;
        const source = { key, item: toItem(key, fields), file: path, span, textStart: span.start };
        const text = fields.text === undefined ? {} : { text: fields.text };
        writer.putEntry(file, { ...span, position, hash: name, source: { ...source, ...text }, problems: [] });
      });
      writer.finishFile(file, { size: 1, mtime: 1 }, 'x', []);
    });
  });
  return Object.assign(readLibrary(database), { writer });
}

function toItem(id: string, { author, year, ...fields }: Fields): CslItem {
  const names = author
    ?.split(' and ')
    .map((name) => ({ given: name.split(' ')[0] ?? '', family: name.split(' ').slice(1).join(' ') }));
  return {
    type: 'article-journal',
    ...fields,
    id,
    ...(names && { author: names }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
  };
}

const PRISON: Fields = {
  title: 'The night of the prison break',
  author: 'Gwen Waters',
  year: 2022,
  keyword: 'Syria, prisons',
  'container-title': 'The Daily Lantern',
  URL: 'https://www.lantern.example/night/?utm_source=x#top',
};
const HARBOUR: Fields = {
  title: 'Harbours of the northern sea',
  author: 'Jörg Müller and Ana Díaz and Bo Li',
  year: 2019,
  accessed: { 'date-parts': [[2024, 3]] },
  abstract: 'Ships wait. A prison stood at the quay of Straßburg.',
};
const SALT: Fields = {
  title: 'Salt',
  author: 'Ana Díaz',
  year: 2021,
  text: 'The **salt** trade began early. Some 200 ships were [attacked](https://pirates.example) near the harbour. 敘利亞北部的監獄',
};
const BOOKS = { waters2022prison: PRISON, 'müller:2019': HARBOUR, diaz2021: SALT };

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
    assert.equal(parsedLate?.reading?.figures[0]?.text, '200');
    const [unread] = library.writer.listUnread(0, 9);
    assert.ok(unread);
    library.writer.transact(() => library.writer.putReading(unread.id, parseNote(unread.text)));
    assert.deepEqual(library.preferring([]).find('diaz2021')?.reading, parsedLate.reading);
    assert.deepEqual(library.writer.listUnread(0, 9), []);
  });

  it('lets the earlier file win, and a preferred file before that', () => {
    assert.equal(library.find('waters2022prison')?.source.file, 'a/a.bib');
    assert.equal(library.preferring(['b/b.bib']).findItem('waters2022prison')?.title, 'Another');
    assert.deepEqual(
      library.listDuplicates().map(({ key, places }) => [key, ...places.map(({ file }) => file)]),
      [['waters2022prison', 'a/a.bib', 'b/b.bib']],
    );
  });
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
    ['qqqq', ''],
  ];
  for (const [query, keys] of FOUND)
    it(`${query || 'nothing'} finds ${keys || 'nothing'}`, () => assert.equal(find(query), keys));

  it('shows the sentence with the words marked', () => {
    const passage = library.search('attack ships', 1)[0]?.passage;
    const marked = passage?.marks.map(({ start, end }) => passage.text.slice(start, end));
    assert.deepEqual(marked, ['ships', 'attacked']);
    assert.equal(passage?.span && SALT.text?.slice(passage.span.start, passage.span.end), passage?.text);
    assert.equal(library.search('quay', 1)[0]?.passage?.field, 'abstract');
    assert.equal(library.search('break', 1)[0]?.passage, undefined);
  });

  it('takes anything for a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (query) => library.search(query, 3).length <= 3),
      { seed: 4, numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (query) => library.suggest(query, 3).length <= 3),
      { seed: 4, numRuns: 100 },
    );
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

  it('are never more than asked for, and the newest where nothing is typed', () => {
    assert.deepEqual(
      library.suggest('', 2).map(({ key }) => key),
      ['waters2022prison', 'diaz2021'],
    );
  });
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
      const problems = [{ code: 'some-problem', span: { start: 3, end: 4 }, facts: {} }];
      writer.putEntry(file.id, { position: 1, hash: 'new', start: 0, end: 9, source, problems }, waters.id);
    });
    assert.deepEqual(library.findRow('müller:2019')?.span, { start: 100, end: 109 });
    assert.equal(library.findItem('diaz2021')?.title, 'Shadow');
    assert.deepEqual([library.search('prison', 9).length, library.search('renamed', 9).length], [2, 1]);
    assert.equal(library.listProblems('a.bib')[0]?.problems[0]?.span.start, 3);
    writer.transact(() => writer.removeFile(file.id));
    assert.deepEqual([library.count(), library.listProblems()], [1, []]);
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
