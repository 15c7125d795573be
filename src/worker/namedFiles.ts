// The bibliographies that a note names in its front matter, or a Quarto or Pandoc project in a file of its own.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { findFrontMatter, parseYamlFields } from '../core/formats/frontMatter.ts';
import { hasReferences, listBibliographies } from '../core/note/bibliography.ts';
import type { IndexedFiles, LibraryRoot } from '../platform/indexerMessages.ts';

export const PROJECT_FILES = '**/{_quarto,_metadata,defaults,pandoc}.{yml,yaml}';
const YAML = /\.ya?ml$/i;
/** Most notes name nothing, and their front matter needs no parsing. */
const MAY_NAME = /bibliography|references/;

/** Absolute or from `~`, the first preferred; the file itself comes first where it carries references. */
export function parseNamedFiles(file: string, text: string): string[] {
  const place = YAML.test(file) ? { yaml: { start: 0, end: text.length } } : findFrontMatter(text);
  const yaml = text.slice(place?.yaml.start, place?.yaml.end);
  if (place === undefined || !MAY_NAME.test(yaml)) return [];
  const { fields } = parseYamlFields(yaml, place.yaml.start);
  const named = listBibliographies(fields).map((name) => (name.startsWith('~') ? name : resolve(file, '..', name)));
  return hasReferences(fields) ? [file, ...named] : named;
}

/**
 * The places of files that notes name. Outside of the folders nobody else looks out for their changes; and what a
 * folder that is not trusted names there is not read.
 */
export function toNamedRoots(
  named: readonly string[],
  { notes, isTrusted }: Pick<IndexedFiles, 'notes' | 'isTrusted'>,
): LibraryRoot[] {
  const isInside = (file: string) => notes.some(({ folder }) => isBelow(folder, file));
  const inside = { folder: sep, patterns: named.filter(isInside), watched: false };
  const outside = { folder: sep, patterns: named.filter((file) => !isInside(file)), watched: true };
  return isTrusted ? [inside, outside] : [inside];
}

function isBelow(folder: string, file: string): boolean {
  const below = relative(folder, file);
  return !file.startsWith('~') && !below.startsWith('..') && !isAbsolute(below);
}
