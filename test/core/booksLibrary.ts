// Three sources, and a store in memory made of such: what the tests of the store ask about.
import { withAnnotations } from '../../src/core/annotations/annotatedSource.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import assert from 'node:assert/strict';
import type { Library } from '../../src/core/library.ts';
import type { CslItem } from '../../src/core/source.ts';
import { prepareStore } from '../../src/core/store/storeDatabase.ts';
import { readLibrary } from '../../src/core/store/storeLibrary.ts';
import { StoreWriter } from '../../src/core/store/storeWriter.ts';
import { openDatabase } from '../../src/platform/nodeDatabase.ts';

export type Fields = Omit<Partial<CslItem>, 'author' | 'issued'> & { author?: string; year?: number; text?: string };

/** A library of files in order of precedence; each entry takes ten characters of its file. */
export function makeLibrary(
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
  return Object.assign(readLibrary(database, parseNote, withAnnotations), { writer });
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

export const PRISON: Fields = {
  title: 'The night of the prison break',
  author: 'Gwen Waters',
  year: 2022,
  keyword: 'Syria, prisons',
  'container-title': 'The Daily Lantern',
  URL: 'https://www.lantern.example/night/?utm_source=x#top',
};
export const HARBOUR: Fields = {
  title: 'Harbours of the northern sea',
  author: 'Jörg Müller and Ana Díaz and Bo Li',
  year: 2019,
  accessed: { 'date-parts': [[2024, 3]] },
  abstract: 'Ships wait. A prison stood at the quay of Straßburg.',
};
export const SALT: Fields = {
  title: 'Salt',
  author: 'Ana Díaz',
  year: 2021,
  text: 'The **salt** trade began early. Some 200 ships were [attacked](https://pirates.example) near the harbour. 敘利亞北部的監獄',
};
export const BOOKS = { waters2022prison: PRISON, 'müller:2019': HARBOUR, diaz2021: SALT };
