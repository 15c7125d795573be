// An article on its way to its reader: read and formatted in slices, sent in messages of a good size.
import type { Note } from '../../core/note/note.ts';
import {
  listArticleBlocks,
  parseArticleChunks,
  type ArticleOptions,
  type ArticleChunk,
} from '../../core/reader/articleHtml.ts';
import type { ReaderBlock } from '../../reader/messages.ts';
import { timeSliced } from '../timeSlicing.ts';

/** Blocks are sent together from this many characters of HTML on. */
const BATCH_LENGTH = 64_000;

/** The blocks of an article, in batches; ends early once the signal is aborted. */
export async function* listBatches(
  parsed: Note,
  options: ArticleOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly ReaderBlock[]> {
  const parts: ArticleChunk[] = [];
  for await (const part of timeSliced(parseArticleChunks(parsed.text), signal)) parts.push(part);
  let batch: ReaderBlock[] = [];
  let size = 0;
  for await (const block of timeSliced(listArticleBlocks(parsed, parts, options), signal)) {
    batch.push(block);
    size += block.html.length;
    if (size < BATCH_LENGTH) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  yield batch;
}
