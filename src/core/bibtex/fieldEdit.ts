// Giving an entry of a .bib file another value of a field, as an edit that leaves everything else as it was written.
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { UserError } from '../userError.ts';
import type { BibtexEntryTree } from './syntax.ts';

/** A field as it is to be written: the value is BibTeX with its delimiters. */
export interface WrittenField {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/**
 * Of a field that stands there twice, the last counts; one that is added comes first, on a line of its own. Undefined for
 * an entry without a key, which is no source. Throws a UserError where other entries might not survive the edit.
 */
export function editField(
  text: string,
  { key, fields, tokens }: BibtexEntryTree,
  { name, value }: WrittenField,
  lineEnd: string,
): TextEdit | undefined {
  if (key === undefined) return undefined;
  const parts = fields.findLast((field) => field.name === name && field.parts.length > 0)?.parts ?? [];
  const [first] = parts;
  const last = parts.at(-1);
  // Where a value is not closed, another changes which brace closes the entry.
  if (last?.closed === false) throw refuse(text, key);
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end, text: value };
  const next = tokens.find(({ kind, start }) => start >= key.end && kind !== 'trivia');
  const comma = next?.kind === 'comma' ? next : undefined;
  // A backslash would no longer escape what it does.
  if (comma === undefined && text[key.end - 1] === '\\') throw refuse(text, key);
  const at = comma?.end ?? key.end;
  return { start: at, end: at, text: `${comma ? '' : ','}${lineEnd}  ${name} = ${value},` };
}

function refuse(text: string, { start, end }: Span): UserError {
  const facts = { key: text.slice(start, end) };
  return new UserError('Fix the entry {key} first; see the Problems panel.', facts);
}
