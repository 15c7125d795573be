// The files that hold the strings in each language; run as a program it brings them in step with the source and says what is to be translated.
import { readFile, writeFile } from 'node:fs/promises';
import { listShownStrings } from './shownStrings.ts';

type Strings = Readonly<Record<string, string>>;

export interface Catalogue {
  readonly file: string;
  /** What is to be translated, by the keys of `file`. */
  readonly english: Strings;
  /** What `file` holds. */
  readonly translated: Strings;
}

/** VS Code's names of the languages that Ibid speaks beside English. */
const LANGUAGES = ['fr'];
/** Where translators begin: English to English. */
const BUNDLE = 'l10n/bundle.l10n.json';
const MANIFEST = 'package.nls.json';

/** `strings` of the code and those of the manifest, in each language; a file that is not there yet is empty. */
export async function listCatalogues(strings: readonly string[]): Promise<Catalogue[]> {
  const shown = Object.fromEntries(strings.toSorted().map((text) => [text, text]));
  const named = await readStrings(MANIFEST);
  const rows = LANGUAGES.flatMap((language) => [
    { file: toFile(BUNDLE, language), english: shown },
    { file: toFile(MANIFEST, language), english: named },
  ]);
  const all = [{ file: BUNDLE, english: shown }, ...rows];
  return Promise.all(all.map(async (row) => ({ ...row, translated: await readStrings(row.file) })));
}

function toFile(english: string, language: string): string {
  return english.replace('.json', `.${language}.json`);
}

async function readStrings(file: string): Promise<Strings> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Strings;
}

/** Keeps what is translated, drops what is gone, and leaves a blank for what is new. */
function bringInStep({ file, english, translated }: Catalogue): Strings {
  const entries = Object.entries(english);
  return Object.fromEntries(entries.map(([key, text]) => [key, file === BUNDLE ? text : (translated[key] ?? '')]));
}

if (import.meta.main) {
  const { strings: shown } = await listShownStrings();
  for (const catalogue of await listCatalogues(shown)) {
    const strings = bringInStep(catalogue);
    const blanks = Object.values(strings).filter((text) => text === '').length;
    await writeFile(catalogue.file, `${JSON.stringify(strings, null, 2)}\n`);
    if (blanks > 0) console.log(`${catalogue.file}: ${blanks} to be translated, left blank there`);
  }
}
