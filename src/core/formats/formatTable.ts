// The table of the formats that Ibid reads, and the parsing of a file by its own.
import { extensionOf } from '../fileExtension.ts';
import { articleFormat } from './article.ts';
import { bibtexFormat } from '../bibtex/bibtex.ts';
import { cffFormat } from './cff.ts';
import { cslJsonFormat } from './cslJson.ts';
import { cslYamlFormat, referencesFormat } from './cslYaml.ts';
import type { Format, KeyedSpan, ParsedFile, SplitFile } from '../format.ts';
import { endnoteFormat } from './tagged/endnote.ts';
import { nbibFormat } from './tagged/nbib.ts';
import { risFormat } from './tagged/ris.ts';
import { webOfScienceFormat } from './tagged/webOfScience.ts';
import { endnoteXmlFormat } from './xml/endnoteXml.ts';
import { jatsFormat } from './xml/jats.ts';
import { modsFormat } from './xml/mods.ts';

const XML_FORMATS: readonly Format[] = [endnoteXmlFormat, modsFormat, jatsFormat];

export const FORMATS: readonly Format[] = [
  articleFormat,
  referencesFormat,
  bibtexFormat,
  cslJsonFormat,
  cslYamlFormat,
  risFormat,
  nbibFormat,
  webOfScienceFormat,
  endnoteFormat,
  ...XML_FORMATS,
  cffFormat,
];

/** Formats that a text's own lines tell, whatever somebody has called the file. */
const UNMISTAKABLE: readonly Format[] = [
  bibtexFormat,
  risFormat,
  cslJsonFormat,
  nbibFormat,
  webOfScienceFormat,
  endnoteFormat,
  ...XML_FORMATS,
];

/** Those that hold references alone, for capture, which is given texts without names; what is told least surely comes last. */
const BIBLIOGRAPHIES: readonly Format[] = [...UNMISTAKABLE, cffFormat, cslYamlFormat];

/** A list of objects, or one: prose, too, may begin with a bracket. */
const JSON_ITEMS = /^\uFEFF?\s*(?:\[\s*)?\{/;

/** Whether the beginning of a text that was pasted or downloaded seems to be of a bibliography. */
export function looksLikeBibliography(head: string): boolean {
  const format = findBibliography(head);
  return format !== undefined && (format !== cslJsonFormat || JSON_ITEMS.test(head));
}

/** A bibliography that has no name taken apart, and whether its articles are in it; undefined for other texts. */
export function splitBibliography(text: string): (SplitFile & { readonly hasArticles: boolean }) | undefined {
  const format = findBibliography(text);
  return format && { ...format.split(text, ''), hasArticles: format === jatsFormat };
}

function findBibliography(text: string): Format | undefined {
  return BIBLIOGRAPHIES.find((format) => format.recognises?.(text) === true);
}

const NOTHING: SplitFile = { entries: [], problems: [] };

/** The format of a file: by its extension, and by content where several formats share one or the name has none. */
export function findFormat(text: string, file: string): Format | undefined {
  const extension = extensionOf(file) ?? 'txt';
  const named = FORMATS.filter((format) => format.extensions.includes(extension));
  const [first, second] = named;
  const recognised = second && named.find((format) => format.recognises?.(text));
  return recognised ?? (first && (findUnnamed(text, first) ?? first));
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
  return isOtherMarkup(text, format) ? refuseMarkup(text, format) : format.split(text, file);
}

/** The keys of a library file's sources, each with the span of its entry: what `parseFile` finds, read no further than need be. */
export function listKeys(text: string, file: string): readonly KeyedSpan[] {
  const format = findFormat(text, file);
  if (format?.listKeys !== undefined && !isOtherMarkup(text, format)) return format.listKeys(text);
  return parseFile(text, file).sources.map(({ key, span }) => ({ key, ...span }));
}

function isOtherMarkup(text: string, format: Format): boolean {
  if (XML_FORMATS.includes(format)) return format.recognises?.(text) !== true;
  return UNMISTAKABLE.includes(format) && MARKUP.test(text);
}

function refuseMarkup(text: string, format: Format): SplitFile {
  const end = text.search(/[\r\n]|$/);
  const expected = XML_FORMATS.includes(format) ? XML_FORMATS.map(({ name }) => name).join(', ') : format.name;
  const reason = `it is a web page or XML, not ${expected}; export or download it again`;
  return { entries: [], problems: [{ code: 'file-unreadable', span: { start: 0, end }, facts: { reason } }] };
}

/**
 * Reads all of a library file; its own problems come before those of its entries. A file of no known format holds nothing,
 * which is no problem.
 */
export function parseFile(text: string, file: string): ParsedFile {
  const { entries, problems } = splitFile(text, file);
  const parsed = entries.map((entry) => entry.parse());
  return {
    sources: parsed.flatMap(({ sources }) => sources),
    problems: [...problems, ...parsed.flatMap((entry) => entry.problems)],
  };
}
