// `ibid cite`: sources of the library as citation and references in a style.
import type { Cluster, FormattedText, OpenStyle } from '../core/csl/citationFormatter.ts';
import { BUNDLED_STYLES, DEFAULT_LOCALE, DEFAULT_STYLE } from '../core/csl/styleFiles.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatPlain, type RichText, formatHtml, formatMarkdown } from '../core/references/richText.ts';
import type { Library } from '../core/library.ts';
import { UserError } from '../core/userError.ts';
import { type ExitCode, findValue, type Invocation } from './command.ts';
import { listRoots, withLibrary } from './openLibrary.ts';
import { CITE_FORMATS } from './options.ts';
import { print, printJson, warn } from './terminal.ts';
import { lookup } from '../core/lookup.ts';

const FORMATS: Readonly<Record<(typeof CITE_FORMATS)[number], (text: RichText) => string>> = {
  text: formatPlain,
  html: formatHtml,
  markdown: formatMarkdown,
};

export async function run(invocation: Invocation): Promise<ExitCode> {
  const format = toFormat(invocation);
  const style = await readStyle(invocation);
  return withLibrary(listRoots(invocation), invocation, (library) => {
    const formatted = formatKeys(invocation.operands, style, library);
    const plain = formatted.references.filter(({ isPlain }) => isPlain).map(({ key }) => key);
    if (plain.length > 0) warn(`the style could not format ${plain.join(', ')}.`);
    if (invocation.flags.has('json')) printJson(toJson(formatted, format));
    else print(formatText(formatted, format));
    return 0;
  });
}

function formatKeys(operands: readonly string[], style: OpenStyle, library: Library): FormattedText {
  const keys = operands.map((operand) => operand.replace(/^@/, ''));
  const missing = keys.find((key) => !library.has(key));
  if (missing !== undefined) {
    throw new UserError('The library has no source with the key {key}.', { key: missing });
  }
  const cites = keys.map((key) => ({ key, prefix: '', locator: '', label: '', suffix: '', suppressAuthor: false }));
  const cluster: Cluster = { mode: 'normal', cites, mentioned: [], inFootnote: false };
  return style.createFormatter((key) => library.findItem(key)).formatClusters([cluster]);
}

/** In a style of notes the citation is the note. */
function findCitation({ citations }: FormattedText): RichText {
  return citations[0]?.footnote ?? citations[0]?.text ?? [];
}

function formatText(formatted: FormattedText, format: (text: RichText) => string): string {
  const references = formatted.references.map(({ label, text }) => {
    return `${label && `${format([{ text: label }])} `}${format(text)}\n`;
  });
  return `${format(findCitation(formatted))}\n\n${references.join('')}`;
}

function toJson(formatted: FormattedText, format: (text: RichText) => string) {
  return {
    citation: format(findCitation(formatted)),
    references: formatted.references.map(({ key, label, text }) => {
      return { id: key, label: label === '' ? null : label, text: format(text) };
    }),
  };
}

function toFormat(invocation: Invocation): (text: RichText) => string {
  const name = findValue(invocation, 'format') ?? 'text';
  const format = lookup(FORMATS, name);
  if (format !== undefined) return format;
  const formats = CITE_FORMATS.join(', ');
  throw new UserError('Unknown format: {name}. Available: {formats}.', { name, formats });
}

/** The built program lies beside `media`. */
const BUNDLED = path.resolve(import.meta.dirname, '../media/csl');

async function readStyle(invocation: Invocation): Promise<OpenStyle> {
  const named = findValue(invocation, 'style') ?? DEFAULT_STYLE;
  const name = named.replace(/\.csl$/i, '');
  const isBundled = BUNDLED_STYLES.some((bundled) => bundled === name);
  const file = isBundled ? path.join(BUNDLED, `${name}.csl`) : path.resolve(named);
  const xml = await read(file);
  if (xml === undefined) throw new UserError('Unknown citation style: {style}.', { style: named });
  const { openStyle } = await import('../core/csl/citationFormatter.ts');
  return openStyle({
    name: named,
    xml,
    language: findValue(invocation, 'locale'),
    fallbackLanguage: DEFAULT_LOCALE,
    readStyle: async (parent) =>
      (await read(path.join(path.dirname(file), `${parent}.csl`))) ?? read(path.join(BUNDLED, `${parent}.csl`)),
    readLocale: (locale) => readFile(path.join(BUNDLED, `locales-${locale}.xml`), 'utf8'),
  });
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
