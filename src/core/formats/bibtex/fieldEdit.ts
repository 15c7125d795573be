// Giving an entry of a .bib file another value of a field, as an edit that leaves everything else as it was written.
import type { TextEdit } from '../../text/textEdit.ts';
import type { BibtexEntryTree } from './syntax.ts';

/** A field as it is to be written: the value is BibTeX with its delimiters. */
export interface WrittenField {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/**
 * Of a field that stands there twice, the last counts; one that is added comes first, on a line of its own. Undefined for
 * an entry without a key, which is no source.
 */
export function editField(
  { key, fields, tokens }: BibtexEntryTree,
  { name, value }: WrittenField,
  lineEnd: string,
): TextEdit | undefined {
  if (key === undefined) return undefined;
  const parts = fields.findLast((field) => field.name === name && field.parts.length > 0)?.parts ?? [];
  const [first] = parts;
  const last = parts.at(-1);
  if (first !== undefined && last !== undefined) {
    return { start: first.start, end: last.closed ? last.end : last.content.end, text: value };
  }
  const next = tokens.find(({ kind, start }) => start >= key.end && kind !== 'trivia');
  const comma = next?.kind === 'comma' ? next : undefined;
  const at = comma?.end ?? key.end;
  return { start: at, end: at, text: `${comma ? '' : ','}${lineEnd}  ${name} = ${value},` };
}
