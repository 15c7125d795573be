// The store as a library: what is written comes back, by key, by list, by search and by suggestion.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Library } from '../../src/core/library.ts';
import type { CslItem } from '../../src/core/source.ts';
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
};
const HARBOUR: Fields = {
  title: 'Harbours of the northern sea',
  author: 'Jörg Müller and Ana Díaz and Bo Li',
  year: 2019,
  abstract: 'Ships wait. A prison stood at the quay of Straßburg.',
};

describe('lookup', () => {
  const library = makeLibrary({
    'a.bib': { waters2022prison: PRISON, 'müller:2019': HARBOUR },
    'b.bib': { waters2022prison: { title: 'Another' } },
  });

  it('finds a source by its exact key only', () => {
    assert.equal(library.find('müller:2019')?.source.item.title, HARBOUR.title);
    assert.equal(library.has('Waters2022prison'), false);
    assert.equal(library.find('nobody'), undefined);
  });

  it('lets the earlier file win and the preferred file before that', () => {
    assert.equal(library.find('waters2022prison')?.source.file, 'a.bib');
    assert.equal(library.preferring(['b.bib']).find('waters2022prison')?.source.file, 'b.bib');
    assert.equal(library.count(), 2);
  });
});
