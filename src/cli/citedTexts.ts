// Which sources notes may cite that have no text yet: only the files that these name are read for a check.
import { isIdentifierKey } from '../core/identifiers/identifierKeys.ts';
import type { Library } from '../core/library.ts';
import type { SnapshotId } from '../core/store/storeDatabase.ts';
import { matchCitekey } from '../core/citations/citationText.ts';
import { readText } from '../worker/readText.ts';
import type { NoteFile } from './noteFiles.ts';
import type { LoadedLibrary } from '../platform/loadLibrary.ts';

/** What may surround a key in any syntax of citations, in front matter and in links. */
const BETWEEN_WORDS = /[\s[\](){}"'`<>;,|@#]+/;
const MARKS: ReadonlySet<string> = new Set('.:!?/');
const MARKS_AT_END = /[.:!?/]+$/;
/** What has one of these may be an address or an identifier, by which a source can be cited as well. */
const IN_IDENTIFIER = /[:/]/;

type ReadCitedTexts = (notes: readonly NoteFile[], snapshot: SnapshotId) => Promise<void>;

/** Reads what the sources of notes have in files of their own. Of notes and a library that are as they were nothing is asked again. */
export function createCitedTextReader(loaded: LoadedLibrary): ReadCitedTexts {
  let seen: SnapshotId | undefined;
  let listKeys: (text: string) => readonly string[] = () => [];
  let known: ReadonlyMap<string, { readonly stamp: string; readonly keys: readonly string[] }> = new Map();
  return async (notes, snapshot) => {
    if (snapshot !== seen) {
      [seen, listKeys, known] = [snapshot, createKeyLister(loaded.library), new Map()];
    }
    known = new Map(
      notes.map(({ path, stamp }) => {
        const before = known.get(path);
        return [path, before?.stamp === stamp ? before : { stamp, keys: listKeys(readText(path)?.text ?? '') }];
      }),
    );
    const cited = new Set([...known.values()].flatMap(({ keys }) => keys));
    if (cited.size > 0) await loaded.extract([...cited]);
  };
}

/** Of a text the keys that it may cite whose sources have no text yet. */
function createKeyLister(library: Library): (text: string) => readonly string[] {
  const rows = library.list({ order: 'key', offset: 0, limit: library.count() });
  const textless = new Set(rows.flatMap(({ key, textState }) => (textState === 'text' ? [] : [key])));
  const identified = new Map<string, string | undefined>();
  const findIdentified = (word: string): string | undefined => {
    if (!identified.has(word)) identified.set(word, findKey(word, library));
    return identified.get(word);
  };
  return (text) => {
    if (textless.size === 0) return [];
    const keys = new Set<string>();
    const add = (word: string) => {
      if (textless.has(word)) keys.add(word);
      else if (IN_IDENTIFIER.test(word)) {
        const key = findIdentified(word);
        if (key !== undefined && textless.has(key)) keys.add(key);
      }
    };
    visitWords(text, add);
    return [...keys];
  };
}

/** More than keys alone: a word too many costs a file that is read in vain, one too few a claim that is not checked. */
function visitWords(text: string, visit: (word: string) => void): void {
  for (const word of text.split(BETWEEN_WORDS)) {
    visit(word);
    if (MARKS.has(word.at(-1) ?? '')) visit(word.replace(MARKS_AT_END, ''));
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const key = matchCitekey(text, at)?.key;
    if (key !== undefined) visit(key);
  }
}

function findKey(word: string, library: Library): string | undefined {
  if (!isIdentifierKey(word)) return undefined;
  return (library.findRow(word) ?? library.findByUrl(word)?.source)?.key;
}
