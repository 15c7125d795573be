// Which sources notes may cite that have no text yet: only the files that these name are read for a check.
import { isIdentifierKey } from '../core/identifierKeys.ts';
import type { Library } from '../core/library.ts';
import { matchCitekey } from '../core/note/citekeySyntax.ts';
import { readText } from '../worker/readText.ts';
import type { NoteFile } from './noteFiles.ts';
import type { LoadedLibrary } from '../platform/loadLibrary.ts';

/** What may surround a key in any syntax of citations, in front matter and in links. */
const BETWEEN_WORDS = /[\s[\](){}"'`<>;,|@#]+/;
const MARKS: ReadonlySet<string> = new Set('.:!?/');
const MARKS_AT_END = /[.:!?/]+$/;
/** What has one of these may be an address or an identifier, by which a source can be cited as well. */
const IN_IDENTIFIER = /[:/]/;

/** Reads what the sources of these notes have in files of their own. */
export async function readCitedTexts(loaded: LoadedLibrary, notes: readonly NoteFile[]): Promise<void> {
  const { library } = loaded;
  const rows = library.list({ order: 'key', offset: 0, limit: library.count() });
  const textless = new Set(rows.flatMap(({ key, textState }) => (textState === 'text' ? [] : [key])));
  if (textless.size === 0) return;
  const cited = new Set<string>();
  const identifiers = new Set<string>();
  for (const { path } of notes) {
    for (const word of listWords(readText(path)?.text ?? '')) {
      if (textless.has(word)) cited.add(word);
      else if (IN_IDENTIFIER.test(word)) identifiers.add(word);
    }
  }
  for (const word of identifiers) {
    const key = findKey(word, library);
    if (key !== undefined && textless.has(key)) cited.add(key);
  }
  if (cited.size > 0) await loaded.extract([...cited]);
}

/** More than keys alone: a word too many costs a file that is read in vain, one too few a claim that is not checked. */
function* listWords(text: string): Generator<string> {
  for (const word of text.split(BETWEEN_WORDS)) {
    yield word;
    if (MARKS.has(word.at(-1) ?? '')) yield word.replace(MARKS_AT_END, '');
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const key = matchCitekey(text, at)?.key;
    if (key !== undefined) yield key;
  }
}

function findKey(word: string, library: Library): string | undefined {
  if (!isIdentifierKey(word)) return undefined;
  return (library.findRow(word) ?? library.findByUrl(word)?.source)?.key;
}
