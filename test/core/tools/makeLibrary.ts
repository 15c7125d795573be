// A library of articles in a store in memory, for the tests of the tools.
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import type { Library } from '../../../src/core/library.ts';
import { prepareStore } from '../../../src/core/store/storeDatabase.ts';
import { readLibrary } from '../../../src/core/store/storeLibrary.ts';
import { StoreWriter } from '../../../src/core/store/storeWriter.ts';
import { openDatabase } from '../../../src/platform/nodeDatabase.ts';

export function makeLibrary(texts: readonly string[]): Library {
  const database = openDatabase(':memory:', 'write');
  prepareStore(database);
  const writer = new StoreWriter(database);
  writer.transact(() => {
    for (const [index, text] of texts.entries()) {
      const path = `sources/${index}.md`;
      const file = writer.addFile(path, 0);
      for (const source of parseFile(text, path).sources)
        writer.putEntry(file, { ...source.span, position: 0, hash: path, source, problems: [] });
    }
  });
  return readLibrary(database, parseNote);
}
