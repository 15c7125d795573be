// An article on its way to its reader: read and formatted in slices, sent in messages of a good size.
import type { Note } from '../../core/note/note.ts';
import {
  listArticleBlocks,
  parseArticleChunks,
  type ArticleOptions,
  type ArticleChunk,
} from '../../core/reader/articleHtml.ts';
import type { ReaderBlock } from '../../reader/messages.ts';
import { inSlices } from '../slices.ts';

/** Blocks are sent together from this many characters of HTML on. */
const PARCEL = 64_000;

/** The blocks of an article, gathered; ends early once the signal is aborted. */
export async function* listParcels(
  reading: Note,
  options: ArticleOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly ReaderBlock[]> {
  const parts: ArticleChunk[] = [];
  for await (const part of inSlices(parseArticleChunks(reading.text), signal)) parts.push(part);
  let parcel: ReaderBlock[] = [];
  let size = 0;
  for await (const block of inSlices(listArticleBlocks(reading, parts, options), signal)) {
    parcel.push(block);
    size += block.html.length;
    if (size < PARCEL) continue;
    yield parcel;
    [parcel, size] = [[], 0];
  }
  yield parcel;
}
