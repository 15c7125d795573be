// Texts parsed and groups counted ahead, which is for speed alone: readers do what they need before that themselves.
import { parseNote } from '../core/note/parseNote.ts';
import { GROUP_KINDS } from '../core/library.ts';
import type { StoreWriter, TextWriter, UnparsedText } from '../core/store/storeWriters.ts';
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
  const { texts } = writer;
  for (let unread = texts.listUnparsed(0, UNREAD); unread.length > 0;) {
    for (const unparsed of unread) {
      parseText(texts, reader, unparsed);
      yield 0;
    }
    unread = texts.listUnparsed(unread.at(-1)?.id ?? Infinity, UNREAD);
  }
}

export function parseText(texts: TextWriter, reader: FileReader, unparsed: UnparsedText): void {
  const { id, position, text, path, size, mtime, start, end } = unparsed;
  const note = reader.enter(path, { size, mtime }).attempt('text', position, () => parseNote(text));
  if ('value' in note) texts.putParsed(id, note.value);
  else texts.drop(id, { ...note.failure, span: { start: 0, end: end - start } });
}
