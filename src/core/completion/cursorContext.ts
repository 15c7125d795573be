// What stands around the cursor: the sentence that is being written, whose last words the parser may not count to it yet.
import { indexAt } from '../text/spanList.ts';
import { type Note, findBlockAround } from '../note/note.ts';
import type { Span } from '../text/span.ts';

/** The sentence at `offset` as far as it goes, an empty span where there is none. */
export function sentenceAround(note: Note, offset: number): Span {
  const block = findBlockAround(note, offset);
  const sentence = note.sentences[indexAt(note.sentences, offset)];
  if (block === undefined || sentence === undefined || sentence.start < block.start)
    return { start: offset, end: offset };
  return sentence;
}
