// What stands above a pasted article (masthead, title, dateline, byline, address), told apart line by line.
import { findDate } from '../dates.ts';
import { parseBylineNames } from './bylineNames.ts';
import { parseMeta, type Meta } from './pastedMeta.ts';

export interface PastedHeader {
  /** CSL variables. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The lines of the article, standfirst included. */
  readonly body: readonly string[];
  /** Lines above the title that are neither fields nor the article's. */
  readonly omitted: readonly string[];
}

interface HeaderLine {
  readonly text: string;
  /** Index among all lines. */
  readonly index: number;
  readonly meta: Meta | undefined;
  readonly prose: boolean;
}

/** Lines with text that are looked at; a header is not longer than this. */
const HEADER_LINES = 20;

/** A standfirst may part the title from the byline: so many paragraphs of prose and not more. */
const MAX_PROSE_INSIDE = 2;

export function parseHeader(lines: readonly string[]): PastedHeader {
  const top = listTop(lines);
  const end = findEnd(top);
  const title = findTitle(top.slice(0, end));
  const header = top.slice(0, Math.max(end, title === undefined ? 0 : top.indexOf(title) + 1));
  const byline = findPlainByline(header, title);
  const masthead = listMasthead(header, title).filter((line) => line !== byline);
  const used = new Set([title, byline, ...masthead, ...header.filter(({ meta }) => meta)].map((line) => line?.index));
  return {
    fields: toFields(header, title, byline, masthead, lines),
    body: lines.filter((_, index) => !used.has(index)),
    omitted: masthead.slice(1).map(({ text }) => text),
  };
}

function listTop(lines: readonly string[]): HeaderLine[] {
  const filled = lines.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
  return filled.slice(0, HEADER_LINES).map((line) => {
    return { ...line, meta: parseMeta(line.text), prose: isProse(line.text) };
  });
}

/** How many of the lines are the header: all up to the last field that is not deep in the prose, or up to the prose. */
function findEnd(top: readonly HeaderLine[]): number {
  let prose = 0;
  let end = 0;
  for (const [index, line] of top.entries()) {
    if (line.prose) prose++;
    if (prose > MAX_PROSE_INSIDE) break;
    if (line.meta || prose === 0) end = index + 1;
  }
  return end;
}

/** Paragraphs, list items, quotations and tables: what an article consists of. */
function isProse(line: string): boolean {
  if (/^(?:>|\||!\[| *[-*+] | *\d+[.)] )/.test(line)) return true;
  return line.length > 160 || (line.length >= 60 && /[.…]["”’»)]*$/.test(line));
}

/** A heading; else the first line of four words or more; else the first line of all. */
function findTitle(header: readonly HeaderLine[]): HeaderLine | undefined {
  const plain = header.filter(({ meta, prose }) => !meta && !prose);
  const heading = plain.find(({ text }) => text.startsWith('# ')) ?? plain.find(({ text }) => /^#{2,6} /.test(text));
  return heading ?? plain.find(({ text }) => text.split(' ').length >= 4) ?? plain[0];
}

/** A name on a line of its own beside the date, as many pages set it without "by". */
function findPlainByline(header: readonly HeaderLine[], title: HeaderLine | undefined): HeaderLine | undefined {
  if (header.some(({ meta }) => meta?.author)) return undefined;
  return header.find((line, index) => {
    const besideDate = [header[index - 1], header[index + 1]].some(
      (other) => other?.meta?.issued ?? other?.meta?.updated,
    );
    return line !== title && !line.meta && besideDate && isName(line.text);
  });
}

/** Two to five words, each with a capital but for the small ones inside names. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|for|de|la|van|von|der|al|bin|and|&)){1,4}$/u.test(text);
}

/** Short lines above the title: the paper's name, its sections. */
function listMasthead(header: readonly HeaderLine[], title: HeaderLine | undefined): HeaderLine[] {
  if (title === undefined) return [];
  return header.filter(
    (line) => line.index < title.index && !line.meta && !line.prose && line.text.split(' ').length < 4,
  );
}

function toFields(
  header: readonly HeaderLine[],
  title: HeaderLine | undefined,
  byline: HeaderLine | undefined,
  masthead: readonly HeaderLine[],
  lines: readonly string[],
): PastedHeader['fields'] {
  const metas = header.map(({ meta }) => meta ?? {});
  const { updated, ...stated }: Meta = Object.assign({}, ...metas.toReversed()) as Meta;
  const author = stated.author ?? (byline && parseBylineNames(byline.text));
  const issued = stated.issued ?? updated ?? findDateline(lines);
  const container = masthead[0]?.text ?? author?.find(({ literal }) => literal !== undefined)?.literal;
  const fields = { ...stated, title: title?.text.replace(/^#+ /, ''), author, issued, 'container-title': container };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The date within a dateline that opens the text: "PARIS, 3 May 2021 (Agency) — The minister …". */
function findDateline(lines: readonly string[]): unknown {
  const first = lines.find(isProse) ?? '';
  const dateline = /^[^—–]{0,80}?(?= [—–-] )/.exec(first)?.[0];
  return dateline === undefined ? undefined : findDate(dateline)?.date;
}
