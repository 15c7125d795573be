// What a format of library files is, and the table of those that Ibid reads.
import type { Problem } from '../problem.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { articleFormat } from './article.ts';
import { bibtexFormat } from './bibtex.ts';
import { parseEntries } from './parseEntries.ts';
import { cslJsonFormat } from './cslJson.ts';
import { cslYamlFormat, referencesFormat } from './cslYaml.ts';
import { risFormat } from './ris.ts';

/** What could be read, and what could not; problems carry spans into the file. */
export interface ParsedFile {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** An entry that is found but not understood yet. Finding is cheap, `parse` is what costs. */
export interface RawEntry extends Span {
  /**
   * All characters that decide what the entry says: its own, and those of the macros and parent entries it refers to.
   * The same identity means the same item and text; only places may differ, by as much as `start` differs.
   */
  readonly identity: string;
  /** One source, or none and the problem that says why; the spans are places in the whole file. Never throws. */
  parse(): ParsedFile;
}

/** A file taken apart. Problems are those of no single entry. */
export interface SplitFile {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly Problem[];
}

export interface Format {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a text whose name does not tell is of this format; rows of the table are asked in order. */
  recognises?(text: string): boolean;
  /** Finds the entries of a file without reading them. Never throws. */
  split(text: string, file: string): SplitFile;
}

export const FORMATS: readonly Format[] = [
  articleFormat,
  referencesFormat,
  bibtexFormat,
  cslJsonFormat,
  cslYamlFormat,
  risFormat,
];

const NOTHING: SplitFile = { entries: [], problems: [] };

/** Formats that a text's own lines tell, whatever somebody has called the file. */
const UNMISTAKABLE: readonly Format[] = [bibtexFormat, risFormat, cslJsonFormat];

/** The format of a file: by its extension, and by content where several formats share one or the name has none. */
export function findFormat(text: string, file: string): Format | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? 'txt';
  const named = FORMATS.filter((format) => format.extensions.includes(extension));
  const [first, second] = named;
  if (first !== undefined && second === undefined) return findUnnamed(text, first) ?? first;
  return named.find((format) => format.recognises?.(text)) ?? first;
}

/** What an export is that was saved under the name of another format. */
function findUnnamed(text: string, named: Format): Format | undefined {
  if (!UNMISTAKABLE.includes(named) || named.recognises?.(text) === true) return undefined;
  return UNMISTAKABLE.find((format) => format.recognises?.(text));
}

/** Where a download brought an error page, or a program its own XML. */
const MARKUP = /^\uFEFF?\s*<(?:!doctype\s+html|html|head|body|\?xml)\b/i;

/** Takes a library file apart, so that entries whose identity is known need not be parsed again. */
export function splitFile(text: string, file: string): SplitFile {
  const format = findFormat(text, file);
  if (format === undefined) return NOTHING;
  return UNMISTAKABLE.includes(format) && MARKUP.test(text) ? refuseMarkup(text, format) : format.split(text, file);
}

function refuseMarkup(text: string, { name }: Format): SplitFile {
  const end = text.search(/[\r\n]|$/);
  const reason = `it is a web page or XML, not ${name}; export or download it again`;
  return { entries: [], problems: [{ code: 'file-unreadable', span: { start: 0, end }, facts: { reason } }] };
}

/** Reads all of a library file. A file of no known format holds nothing, which is no problem. */
export function parseFile(text: string, file: string): ParsedFile {
  return parseEntries(splitFile(text, file));
}
