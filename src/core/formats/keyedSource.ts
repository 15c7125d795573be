// A source of a format whose entries need no key: one is made where none is given, or none that could be cited.
import { DEFAULT_CITEKEY_PATTERN, generateCitekey } from '../citekeyGenerator.ts';
import type { CslFields, Source } from '../source.ts';

export function toSource(
  fields: CslFields,
  statedKey: string | undefined,
  place: Pick<Source, 'file' | 'span'>,
): Source {
  // One with blanks could not be cited.
  const isKey = statedKey !== undefined && /^\S+$/.test(statedKey);
  const key = isKey ? statedKey : generateCitekey(fields, DEFAULT_CITEKEY_PATTERN, () => false);
  return { key, item: { ...fields, id: key }, textStart: 0, ...place };
}
