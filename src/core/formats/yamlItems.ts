// Where the items of a YAML list stand, found by their lines without parsing and in spite of errors inside items.
import type { Span } from '../text/span.ts';

export interface YamlItems {
  readonly items: readonly Span[];
  /** Lines between items that belong to none. */
  readonly strays: readonly Span[];
}

/** A line that begins a field of a mapping. */
const FIELD = /^["'\p{L}_][^\n]*?:(?:\s|$)/u;
/** So many say enough. */
const MAX_STRAYS = 20;

/**
 * The items of the first list: all lines from one that begins with the list's indentation and a hyphen to the next.
 * The next field of the mapping that the list stands in ends it.
 */
export function parseYamlItems(text: string, { start, end }: Span): YamlItems {
  const marks: { readonly at: number; readonly line: string; readonly isItem: boolean }[] = [];
  let indent: string | undefined;
  for (const line of text.slice(start, end).matchAll(/^( *)([^\s#][^\n]*)/gm)) {
    const [, blanks = '', words = ''] = line;
    const begins = /^-(?:\s|$)/.test(words);
    indent ??= begins ? blanks : undefined;
    if (indent === undefined || blanks.length > indent.length) continue;
    const isItem = begins && blanks === indent;
    marks.push({ at: start + line.index, line: line[0], isItem });
    if (!isItem && (begins || blanks.length < indent.length || FIELD.test(words))) break;
  }
  const ends = marks.map((_, index) => marks[index + 1]?.at ?? end);
  const last = marks.at(-1)?.isItem === true ? marks.length : marks.length - 1;
  return {
    items: marks.flatMap(({ at, isItem }, index) => {
      return isItem ? [{ start: at, end: at + text.slice(at, ends[index]).trimEnd().length }] : [];
    }),
    strays: marks
      .slice(0, last)
      .filter(({ isItem }) => !isItem)
      .slice(0, MAX_STRAYS)
      .map(({ at, line }) => ({ start: at, end: at + line.trimEnd().length })),
  };
}
