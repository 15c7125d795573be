// A format of tagged lines, made of what one dialect says of its lines, tags and types.
import { endInLineFeeds } from '../../lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import type { Format, ParsedFile, RawEntry } from '../../format.ts';
import { toSource } from '../keyedSource.ts';
import { parseTags, type TaggedLine, type TagRow, type TagValues, toFields } from './tags.ts';

export interface Dialect {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly recognises: (text: string) => boolean;
  /** A line's tag and value; global and multiline. */
  readonly line: RegExp;
  /** The tag that begins a record, a file's own header has others. */
  readonly opening: string;
  /** Tags of which each line is a value of its own. */
  readonly listed?: ReadonlySet<string>;
  readonly rows: readonly TagRow[];
  /** The CSL type of a record. */
  readonly toType: (values: TagValues) => string;
  /** The tag of authors that are groups of people, in addition to those in `rows`. */
  readonly groups?: string;
  /** The tag of a key that the user gave. */
  readonly key?: string;
}

export function toFormat(dialect: Dialect): Format {
  const { name, extensions, recognises } = dialect;
  return {
    name,
    extensions,
    recognises,
    split: (text, file) => ({ entries: listEntries(endInLineFeeds(text), file, dialect), problems: [] }),
  };
}

/** Each record from the line that begins it to the next that does; a line that ends it, where there is one, says nothing. */
function listEntries(text: string, file: string, dialect: Dialect): RawEntry[] {
  const starts = listLines(text, dialect).filter(({ tag }) => tag === dialect.opening);
  return starts.map(({ start }, index) => {
    const end = start + text.slice(start, starts[index + 1]?.start).trimEnd().length;
    const identity = text.slice(start, end);
    return { start, end, identity, parse: () => parseRecord(identity, { start, end }, file, dialect) };
  });
}

function listLines(text: string, { line }: Dialect): TaggedLine[] {
  return [...text.matchAll(line)].map((match) => ({
    tag: match[1] ?? '',
    value: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function parseRecord(text: string, span: Span, file: string, dialect: Dialect): ParsedFile {
  const values = parseTags(text, listLines(text, dialect), dialect.listed);
  const csl = dialect.toType(values);
  const fields = toFields(values, dialect.rows, { type: csl, csl });
  const groups = (values.get(dialect.groups ?? '') ?? []).map((literal) => ({ literal }));
  const author = [...(fields.author ?? []), ...groups];
  const key = values.get(dialect.key ?? '')?.[0];
  return { sources: [toSource(author.length > 0 ? { ...fields, author } : fields, key, { file, span })], problems: [] };
}
