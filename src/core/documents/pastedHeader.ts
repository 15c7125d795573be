// What stands above a pasted article (menu, title, dateline, byline, address), told apart line by line.
import { findDate } from '../dates.ts';
import { findOpeningAuthor, findPlainByline, type PlainByline } from './pastedByline.ts';
import { isProse, type PastedLine, toPastedLine } from './pastedLine.ts';
import type { Meta } from './pastedMeta.ts';
import { findTitle } from './pastedTitle.ts';

export interface PastedHeader {
  /** CSL variables. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The lines of the article, standfirst included. */
  readonly body: readonly string[];
  /** Lines of the header that are neither fields nor the article's. */
  readonly omitted: readonly string[];
}

/** Lines with text that are looked at; whole pages begin with a menu. */
const HEADER_LINES = 40;

/** A standfirst may part the title from the byline: so many paragraphs of prose and not more. */
const MAX_PROSE_INSIDE = 2;

/** The title, and the names that papers have right below it. */
const TITLE_LINES = 2;

export function parseHeader(lines: readonly string[]): PastedHeader {
  const top = listTop(lines);
  const end = findEnd(top);
  const title = findTitle(top.slice(0, end));
  const header = top.slice(0, Math.max(end, title === undefined ? 0 : top.indexOf(title) + TITLE_LINES));
  const byline = findPlainByline(header, title);
  const masthead = listMasthead(header, title).filter((line) => line !== byline?.line);
  const again = header.filter((line) => isAgain(line, title, byline));
  const used = new Set(
    [title, byline?.line, ...masthead, ...again, ...header.filter(({ meta }) => meta)].map((line) => line?.index),
  );
  return {
    fields: toFields({ header, title, byline, masthead, lines }),
    body: lines.filter((_, index) => !used.has(index)),
    omitted: [...masthead.slice(1), ...again].map(({ text }) => text),
  };
}

/** The title or the name a second time, and what has no letters: numbers of comments, bullets. */
function isAgain(
  { text, isProse: prose }: PastedLine,
  title: PastedLine | undefined,
  byline: PlainByline | undefined,
): boolean {
  if (prose) return false;
  return text === title?.text || text === byline?.line.text || !/[\p{L}"”’»)]/u.test(text);
}

function listTop(lines: readonly string[]): PastedLine[] {
  const filled = lines.flatMap((text, index) => (text === '' ? [] : [index]));
  return filled.slice(0, HEADER_LINES).map((index) => toPastedLine(lines[index] ?? '', index, lines));
}

/** How many of the lines are the header: all up to the last field that is not deep in the prose, or up to the prose. */
function findEnd(top: readonly PastedLine[]): number {
  let prose = 0;
  let end = 0;
  for (const [index, line] of top.entries()) {
    if (line.isProse) prose++;
    if (prose > MAX_PROSE_INSIDE) break;
    if (line.meta || prose === 0) end = index + 1;
  }
  return end;
}

/** Short lines above the title: the paper's name, its sections. */
function listMasthead(header: readonly PastedLine[], title: PastedLine | undefined): PastedLine[] {
  if (title === undefined) return [];
  return header.filter(
    (line) => line.index < title.index && !line.meta && !line.isProse && line.text.split(' ').length < 4,
  );
}

/** After "Published in", else what stands highest; of sections and menus, which are one word, none. */
function findContainer(header: readonly PastedLine[], masthead: readonly PastedLine[]): string | undefined {
  const label = header.findIndex(({ text }) =>
    /^(?:published|posted|publié|publicado|erschienen) (?:in|dans|en)$/i.test(text),
  );
  const named = label === -1 ? undefined : header[label + 1];
  const first = masthead.find(({ text, index }) => index === 0 || text.includes(' ') || /^\P{ASCII}+$/u.test(text));
  return (named ?? first)?.text.replace(/ Homepage$/, '');
}

interface HeaderParts {
  readonly header: readonly PastedLine[];
  readonly title: PastedLine | undefined;
  readonly byline: PlainByline | undefined;
  readonly masthead: readonly PastedLine[];
  readonly lines: readonly string[];
}

function toFields({ header, title, byline, masthead, lines }: HeaderParts): PastedHeader['fields'] {
  const metas = header.map(({ meta }) => meta ?? {});
  const { updated, ...stated }: Meta = Object.assign({}, ...metas.toReversed()) as Meta;
  const opening = lines.find(isProse) ?? '';
  const author = stated.author ?? byline?.names ?? findOpeningAuthor(opening);
  const issued = stated.issued ?? updated ?? findDateline(opening);
  const container = findContainer(header, masthead) ?? author?.find(({ literal }) => literal !== undefined)?.literal;
  const fields = { ...stated, title: title?.text.replace(/^#+ /, ''), author, issued, 'container-title': container };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The date within a dateline that opens the text: "PARIS, 3 May 2021 (Agency) — The minister …". */
function findDateline(opening: string): unknown {
  const dateline = /^[^—–]{0,80}?(?= [—–-] )/.exec(opening)?.[0];
  return dateline === undefined ? undefined : findDate(dateline)?.date;
}
