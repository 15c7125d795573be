// What the indexer and the extractor's thread say to each other; plain data, as it is cloned on the way.
import type { AttachmentText } from '../core/documents/attachmentText.ts';

/** A file that a source names, as it was found. */
export interface NamedFile {
  /** Absolute. */
  readonly path: string;
  /** Bytes, and milliseconds since 1970. */
  readonly size: number;
  readonly mtime: number;
}

export type ExtractorRequest =
  /** Says what tells the file's bytes from others, which need not be read twice. */
  | { readonly kind: 'hash'; readonly file: NamedFile }
  /** Reads the text of the file that was asked for before. */
  | { readonly kind: 'extract'; readonly file: NamedFile }
  | { readonly kind: 'close' };

export type ExtractorResponse =
  | { readonly kind: 'hashed'; readonly hash: string }
  | { readonly kind: 'extracted'; readonly read: AttachmentText }
  /** The file cannot be opened, or a bug of Ibid kept its text from being read. */
  | { readonly kind: 'failed'; readonly detail: string };
