// Texts parsed and groups counted ahead, which is for speed alone: readers do what they need before that themselves.
import { parseNote } from '../core/note/parseNote.ts';
import { GROUP_KINDS } from '../core/library.ts';
import type { StoreWriter } from '../core/store/storeWriters.ts';
import type { FileReader } from './fileReader.ts';
import { takeSteps, type StepOptions, type StepsOutcome } from './takeSteps.ts';

/** Texts fetched at once. */
const UNREAD = 10;

export function indexTexts(writer: StoreWriter, reader: FileReader, options: StepOptions): Promise<StepsOutcome> {
  return takeSteps(writer, workAhead(writer, reader), options);
}

function* workAhead(writer: StoreWriter, reader: FileReader): Generator<number> {
  for (const kind of GROUP_KINDS) {
    writer.tally(kind);
    yield 0;
  }
  yield* parseNext(writer, reader);
}

function* parseNext(writer: StoreWriter, reader: FileReader): Generator<number> {
  for (let unread = writer.listUnparsed(0, UNREAD); unread.length > 0;) {
    for (const { id, position, text, path, size, mtime, start, end } of unread) {
      const note = reader.enter(path, { size, mtime }).attempt('text', position, () => parseNote(text));
      if ('value' in note) writer.putText(id, note.value);
      else writer.dropText(id, { ...note.failure, span: { start: 0, end: end - start } });
      yield 0;
    }
    unread = writer.listUnparsed(unread.at(-1)?.id ?? Infinity, UNREAD);
  }
}
