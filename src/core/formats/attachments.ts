// The files that an entry names as holding its text, in the ways in which programs for references write them.
import { extensionOf } from '../fileExtension.ts';
import { isFields } from '../fields.ts';
import { lookup } from '../lookup.ts';
import { fromUriComponent } from '../uriComponent.ts';

/** What text can be read of, the best first: pages tell where something stands. */
const KINDS = [['pdf'], ['html', 'htm', 'xhtml', 'mht', 'mhtml'], ['txt', 'text']];
export const ATTACHMENT_EXTENSIONS: readonly string[] = KINDS.flat();

/** Files that an entry names at most, and that are looked for. */
const MAX_FILES = 20;

type Fields = Readonly<Record<string, unknown>>;

/** The named files of which text can be read, each once, the likeliest to be the text itself first. */
export function rankAttachments(named: readonly string[]): readonly string[] {
  const unique = [...new Set(named.map((path) => fromFileUri(path.trim())))].slice(0, MAX_FILES);
  return unique
    .filter((path) => findRank(path) < KINDS.length && !WEB_ADDRESS.test(path))
    .sort((a, b) => findRank(a) - findRank(b));
}

const WEB_ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;

function findRank(path: string): number {
  const extension = extensionOf(path) ?? '';
  const kind = KINDS.findIndex((extensions) => extensions.includes(extension));
  const isSupplement = /suppl(?:ement|[._-])/i.test(path);
  return kind < 0 ? KINDS.length : kind + (isSupplement ? 0.5 : 0);
}

/** `file:///home/jane/a%20b.pdf`; on Windows a letter follows the third slash. */
function fromFileUri(path: string): string {
  const [uri, rest = ''] = /^file:\/\/(?:localhost)?(?=\/)(.*)$/is.exec(path) ?? [];
  return uri === undefined ? path : fromUriComponent(rest).replace(/^\/(?=[a-z]:)/i, '');
}

/** BibTeX fields that name files, each in the form that some program gives it. */
const BIBTEX_FIELDS = ['file', 'pdf', 'localfile', 'local-url'];

/** `folders` are those that JabRef's files are in, relative to the .bib. */
export function listBibtexAttachments(
  fields: ReadonlyMap<string, string>,
  folders: readonly string[],
): readonly string[] {
  const values = BIBTEX_FIELDS.flatMap((name) => fields.get(name) ?? []);
  return rankAttachments(
    values.flatMap(splitFiles).flatMap((path) => [...folders.map((folder) => `${folder}/${path}`), path]),
  );
}

/** `Full Text:files/a.pdf:application/pdf;:b.pdf:PDF`, or paths alone. */
function splitFiles(value: string): string[] {
  const plain = value.replaceAll('$\\backslash$', '\\').replace(/\{(\\?[_&%#$~^-])\}/g, '$1');
  return splitAt(plain, ';').flatMap((file) => listPaths(file.trim()));
}

/** A path that Mendeley wrote has lost its first slash. */
function listPaths(file: string): string[] {
  if (/^file:\/\//i.test(file)) return [file];
  const path = findPath(file).replace(/\\([:;\\_&%#$~^{}])/g, '$1');
  return /^:(?:home|Users)\//.test(file) ? [`/${path}`, path] : [path];
}

function findPath(file: string): string {
  const pieces = splitAt(file, ':');
  const [first = '', second = ''] = pieces;
  if (pieces.length === 1) return first;
  // The letter of a drive that nobody has escaped.
  if (/^[a-z]$/i.test(first) && /^[/\\]/.test(second)) return `${first}:${second}`;
  if (pieces.length === 2) return isReadable(first) ? first : second;
  return pieces.slice(1, isReadable(pieces.at(-1) ?? '') ? undefined : -1).join(':');
}

function isReadable(path: string): boolean {
  return ATTACHMENT_EXTENSIONS.includes(extensionOf(path) ?? '');
}

/** At the marks that have no backslash before them. */
function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === mark) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Where JabRef keeps the files of a .bib, which it says in a comment of its own; the user's own folder first. */
const JABREF_FOLDER = /@comment\s*\{\s*jabref-meta:\s*fileDirectory([^:;{}]*):([^;{}]*);/gi;

/** Without a mark at its end. */
export function listJabrefFolders(text: string): readonly string[] {
  if (!text.includes('jabref-meta')) return [];
  const found = [...text.matchAll(JABREF_FOLDER)].sort(([, a = ''], [, b = '']) => b.length - a.length);
  const folders = found.map(([, , folder = '']) =>
    folder
      .trim()
      .replaceAll('\\\\', '\\')
      .replace(/[/\\]$/, ''),
  );
  return [...new Set(folders.filter((folder) => folder !== '' && folder !== '.'))];
}

/** EndNote names files by where they are in the folder that it keeps beside its library. */
const ENDNOTE_FILE = /^internal-pdf:\/\/+/i;

/** The values of L1 and its like; `file` is the library's own. */
export function listRisAttachments(values: readonly string[], file: string): readonly string[] {
  const [name = ''] = /[^/\\]+(?=\.[^./\\]*$)/.exec(file) ?? [];
  const paths = values.flatMap((value) => value.split(/;(?=\s*(?:file|internal-pdf):)/i));
  return rankAttachments(
    paths.map((path) => {
      const inside = path.trim().replace(ENDNOTE_FILE, '');
      return inside === path.trim() ? path : `${name}.Data/PDF/${fromUriComponent(inside)}`;
    }),
  );
}

/** Fields of JSON, YAML and front matter that name files. */
const NAMING_FIELDS = ['attachments', 'attachment', 'pdf', 'file', 'files'];
const PATH_FIELDS = ['localPath', 'path', 'file', 'filename'];

/** Better BibTeX lists attachments as objects, others as paths; what CSL-JSON has no field for is in `custom`. */
export function listFieldAttachments(fields: Fields): readonly string[] {
  const custom = isFields(fields.custom) ? fields.custom : {};
  const named = [fields, custom].flatMap((each) => NAMING_FIELDS.map((name) => lookup(each, name)));
  return rankAttachments(named.flatMap(listNames));
}

function listNames(value: unknown): string[] {
  if (Array.isArray(value))
    return value.slice(0, MAX_FILES).flatMap((each) => (Array.isArray(each) ? [] : listNames(each)));
  // `[[a.pdf|shown]]` is how a vault links to a file.
  if (typeof value === 'string') return [value.trim().replace(/^!?\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1')];
  if (!isFields(value)) return [];
  const path = PATH_FIELDS.map((name) => lookup(value, name)).find((each) => typeof each === 'string');
  return typeof path === 'string' ? [path] : [];
}

/** What a file is called that lies beside a source and has its name. */
export function listNamesakes(names: readonly string[]): string[] {
  return ATTACHMENT_EXTENSIONS.flatMap((extension) => names.map((name) => `${name}.${extension}`));
}

/** The property of a source, absent where nothing is named. */
export function withAttachments(paths: readonly string[]): { readonly attachments?: readonly string[] } {
  return paths.length === 0 ? {} : { attachments: paths };
}
