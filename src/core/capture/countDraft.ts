// How much a draft holds, for the one who is to agree to it.
import { parseNote } from '../note/parseNote.ts';
import type { DraftCounts } from './draft.ts';
import { listPictures } from './pictures.ts';

export function countDraft(text: string): DraftCounts {
  return {
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    figures: parseNote(text).figures.length,
    pictures: listPictures(text).length,
  };
}
