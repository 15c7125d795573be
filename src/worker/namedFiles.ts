// The bibliographies that a note names in its front matter, or a Quarto or Pandoc project in a file of its own.
import { dirname, sep } from 'node:path';
import { isLiteratureNote } from '../core/projects/literatureNotes.ts';
import { findFrontMatter, parseYamlFields } from '../core/frontMatter/frontMatter.ts';
import { listMetadata } from '../core/frontMatter/metadataBlocks.ts';
import { listNamed } from '../core/projects/bibliography.ts';
import { listProjectBibliographies } from '../core/projects/projectFiles.ts';
import { memoize } from '../core/memoize.ts';
import type { Span } from '../core/text/span.ts';
import type { IndexedFiles, LibraryRoot } from '../platform/indexerMessages.ts';
import { isWithin, toAbsolute } from './libraryFiles.ts';
import { readBeginning, readText } from './readText.ts';

export const PROJECT_FILES = '**/{_quarto,_metadata,defaults,pandoc,_bookdown,myst,_config}.{yml,yaml}';
/** Most notes name nothing, and their front matter needs no parsing. */
const MAY_NAME = /bibliography|references|bibtex_bibfiles/;

export function isProjectFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

type Fields = Readonly<Record<string, unknown>>;

function listYaml(file: string, text: string): Span[] {
  if (isProjectFile(file)) return [{ start: 0, end: text.length }];
  const front = findFrontMatter(text);
  return [...(front ? [front.yaml] : []), ...listMetadata(text, front?.textStart ?? 0)];
}

/** Absolute, the first preferred; the file itself comes first where it carries references. */
export function parseNamedFiles(file: string, text: string): string[] {
  const blocks = listYaml(file, text).filter(({ start, end }) => MAY_NAME.test(text.slice(start, end)));
  const fields = blocks.map(({ start, end }) => parseYamlFields(text.slice(start, end), start).fields);
  const named = listNamed(file, Object.assign({}, ...fields) as Fields).map((name) => toAbsolute(name, dirname(file)));
  return named.includes(file) || !isLiteratureNote(file, text) ? named : [file, ...named];
}

/** What the projects of notes name, the same for all of a folder; each file is read once. */
export class ProjectReader {
  readonly #named = new Map<string, readonly string[] | undefined>();
  readonly #byFolder = new Map<string, readonly string[]>();

  /** Absolute, the first preferred. */
  list(note: string): readonly string[] {
    return memoize(this.#byFolder, dirname(note), () =>
      listProjectBibliographies(note, (file) => this.#listNamed(file)),
    );
  }

  #listNamed(file: string): readonly string[] | undefined {
    return memoize(this.#named, file, () => {
      const text = readText(file)?.text;
      return text === undefined ? undefined : parseNamedFiles(file, text);
    });
  }
}

/** What a folder that is not trusted names outside of itself is not read, nor are notes on sources that are not wanted. */
export function toNamedRoot(
  named: readonly string[],
  {
    folders,
    isTrusted,
    readsLiteratureNotes = true,
  }: Pick<IndexedFiles, 'folders' | 'isTrusted' | 'readsLiteratureNotes'>,
): LibraryRoot {
  const isAllowed = (file: string) => isTrusted || isWithin(folders, file);
  const isWanted = (file: string) => readsLiteratureNotes || !isLiteratureNote(file, readBeginning(file));
  return { folder: sep, patterns: named.filter((file) => isAllowed(file) && isWanted(file)), referencesOnly: true };
}
