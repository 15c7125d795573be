// The libraries that targets ask: some articles in a store of their own thread, and a store into which a case puts its file.
import { parseNote } from '../../src/core/note/parseNote.ts';
import { ARTICLES, readArticle } from '../core/evidence/articles.ts';
import { splitFile } from '../../src/core/formats/formatTable.ts';
import type { RawEntry } from '../../src/core/format.ts';
import type { Library } from '../../src/core/library.ts';
import { hashText } from '../../src/core/hashText.ts';
import { prepareStore } from '../../src/core/store/storeDatabase.ts';
import { readLibrary } from '../../src/core/store/storeLibrary.ts';
import { StoreWriter } from '../../src/core/store/storeWriter.ts';
import { openDatabase } from '../../src/platform/nodeDatabase.ts';

export interface Shelf {
  readonly library: Library;
  /** Puts a file into the store, in place of the one with its name. */
  readonly put: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
}

export function openShelf(): Shelf {
  const database = openDatabase(':memory:', 'write');
  const fault = prepareStore(database);
  if (fault !== undefined) throw new Error(`There is no store: ${fault}`);
  const writer = new StoreWriter(database);
  const remove = (file: string) => {
    const known = writer.findFile(file);
    if (known !== undefined) writer.transact(() => writer.removeFile(known.id));
  };
  const put = (file: string, text: string) => {
    const { entries, problems } = splitFile(text, file);
    writer.transact(() => {
      const id = writer.addFile(file, 0);
      entries.forEach((entry, position) => writer.putEntry(id, toRecord(entry, position)));
      writer.finishFile(id, { size: text.length, mtime: 1 }, hashText(text), problems);
    });
  };
  return { library: readLibrary(database, parseNote), put, remove };
}

function toRecord(entry: RawEntry, position: number) {
  const { sources, problems } = entry.parse();
  const [source] = sources;
  const { start, end } = entry;
  return { start, end, position, hash: hashText(entry.identity), problems, ...(source && { source }) };
}

/** The articles of the tests of evidence and one source without a text, by the keys that the grammars know. */
export function openArticles(): Library {
  const shelf = openShelf();
  for (const key of ARTICLES) shelf.put(`/library/${key}.md`, readArticle(key));
  shelf.put('/library/bare2001.md', '---\nid: bare2001\ntitle: Bare\nauthor: [{ family: Ångström }]\n---\n');
  return shelf.library;
}
