// Records made of tagged lines, whatever the tags look like: their values by tag, and the CSL variables that a table makes of them.
import { toCslFields } from '../../items/cslItem.ts';
import type { CslFields } from '../../source.ts';
import type { Span } from '../../text/span.ts';

/** One line that begins with a tag; what stands in the lines up to the next one continues it. */
export interface TaggedLine extends Span {
  readonly tag: string;
  readonly value: string;
}

export type TagValues = ReadonlyMap<string, readonly string[]>;

/** Makes a variable's value of what all of its tags state, at least one; undefined or "" where they state nothing. */
export type Convert = (values: readonly string[], type: string) => unknown;

/** A CSL variable, the tags that give it, the best first and separated by blanks, and how their values are read. */
export type TagRow = readonly [variable: string, tags: string, convert: Convert];

/** All values by tag, in the order of the text; of a tag in `listed` each further line is a value of its own. */
export function parseTags(text: string, lines: readonly TaggedLine[], listed?: ReadonlySet<string>): TagValues {
  const values = new Map<string, string[]>();
  for (const [index, { tag, value, end }] of lines.entries()) {
    const more = text.slice(end, lines[index + 1]?.start ?? text.length);
    const stated = listed?.has(tag) === true ? [value, ...more.split('\n')] : [`${value} ${more}`];
    const filled = stated.map(toOneLine).filter((line) => line !== '');
    const known = values.get(tag);
    if (known) known.push(...filled);
    else if (filled.length > 0) values.set(tag, filled);
  }
  return values;
}

/** Few values have blanks to be folded. */
const UNEVEN = / {2}|[^\S ]/;

function toOneLine(value: string): string {
  const trimmed = value.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** The CSL fields of a record; of several rows for one variable the first that gives something counts. */
export function toFields(values: TagValues, rows: readonly TagRow[], { type, csl }: RecordType): CslFields {
  const variables = new Map<string, unknown>();
  for (const [variable, tags, convert] of rows) {
    if (variables.has(variable)) continue;
    const stated = tags.split(' ').flatMap((tag) => values.get(tag) ?? []);
    const value = stated.length === 0 ? undefined : convert(stated, type);
    if (value !== undefined && value !== '') variables.set(variable, value);
  }
  return toCslFields(Object.fromEntries(variables), csl);
}

export interface RecordType {
  /** As the record states it. */
  readonly type: string;
  /** What that is in CSL. */
  readonly csl: string;
}
