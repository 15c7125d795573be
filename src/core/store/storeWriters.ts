// The door for who fills the store: the writers of a database, and the records that they take and return.
import type { Database } from './database.ts';
import { StoreWriter } from './storeWriter.ts';
import type { TextWriter } from './texts.ts';
import { UseWriter } from './uses.ts';

export type { LeaseOwner } from './lease.ts';
export type { EntryRecord, FileStamp, StoredEntry, StoredFile } from './records.ts';
export type { AttachmentFault } from './attachmentFault.ts';
export type { AttachedFile, Extraction, TextlessSource, TextWriter, UnparsedText } from './texts.ts';
export type { StoreWriter } from './storeWriter.ts';
export type { NoteRecord, StoredNote, UseWriter } from './uses.ts';

export interface StoreWriters {
  /** Of the library's files and their entries; each change is made within its `transact`. */
  readonly writer: StoreWriter;
  /** Of their texts, within a transaction of the other. */
  readonly texts: TextWriter;
  /** Of what notes cite, within a transaction of the other. */
  readonly uses: UseWriter;
}

/** For a database that `prepareStore` has readied. Without words in its index it serves who does not search it. */
export function createStoreWriters(database: Database, indexesWords?: boolean): StoreWriters {
  const writer = new StoreWriter(database, indexesWords);
  return { writer, texts: writer.texts, uses: new UseWriter(database) };
}
