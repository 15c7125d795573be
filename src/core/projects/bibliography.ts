// What a note, or a Quarto or Pandoc project file, names as its bibliography, as Pandoc reads it.
import { isFields } from '../fields.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Note } from '../note/note.ts';

/** Whether the front matter carries sources of its own, as Pandoc's `references` does. */
function hasReferences(fields: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(fields.references) && fields.references.length > 0;
}

/**
 * The files of the field `bibliography`, one or several, as written; what is not text is skipped. MyST has them under
 * `project`, Pandoc's defaults may have them under `metadata`, Jupyter Book calls them `bibtex_bibfiles`.
 */
export function listBibliographies(fields: Readonly<Record<string, unknown>>): string[] {
  const within = [fields.project, fields.metadata].map((part) => (isFields(part) ? part.bibliography : undefined));
  const named: readonly unknown[] = [fields.bibliography, ...within, fields.bibtex_bibfiles].flat();
  return named.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
}

/** Addresses of the web, paths from `~`, patterns and what a program works out (`r …`) are not held against what is there. */
const PLAIN_PATH = /^(?![a-z][a-z\d+.-]+:\/\/|~)[^*?[\]{}`]+$/i;

export function isPlainPath(name: string): boolean {
  return PLAIN_PATH.test(name);
}

/**
 * What a file makes part of the library, as written: itself where it carries sources, then its bibliographies. Of several
 * that have a key Pandoc takes the last, so the last comes first here.
 */
export function listNamed(file: string, fields: Readonly<Record<string, unknown>>): string[] {
  return [...(hasReferences(fields) ? [file] : []), ...listBibliographies(fields).reverse()];
}

/** Exports of exactly what a note cites (`draft.cited.bib`) repeat the library, without its texts, and are none of it. */
export function isCitedList(path: string): boolean {
  return /\.cited\.(?:bib|json)$/i.test(path);
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n/;

/** The edit by which a note without a bibliography names one; undefined where it has one. */
export function addBibliography({ text, frontMatter }: Note, path: string): TextEdit | undefined {
  if (frontMatter.bibliography !== undefined) return undefined;
  const opening = FRONT_MATTER.exec(text)?.[0];
  const field = `bibliography: ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}\n`;
  const at = opening?.length ?? 0;
  return { start: at, end: at, text: opening === undefined ? `---\n${field}---\n\n` : field };
}
