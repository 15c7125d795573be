// How the results of tools name a source, and what they say of one that is not there.
import type { Library, SourceRow } from '../library.ts';
import { formatCitekey } from '../citations/citationText.ts';
import { listNearestKeys } from '../nearestKeys.ts';
import { quote } from './quotedMaterial.ts';

/** Keys named as near to one that is not there. */
const NEAREST = 3;

/** Citekey, title, authors, where and when; quoted, as all of it is a source's own words. */
export function formatSource({ key, title, authors, container, year }: SourceRow): string {
  const origin = [authors, container === authors ? '' : container, year].filter(Boolean).join(', ');
  return quote([formatCitekey(key), title, origin].filter(Boolean).join(' — ').replace(/\s+/g, ' '));
}

/** A source by its key, for headings: `> @key — …`. */
export function formatKey(key: string, library: Library): string {
  const row = library.findRow(key);
  return row === undefined ? quote(formatCitekey(key)) : formatSource(row);
}

/** Without the `@` that a model may have put before it. */
export function toKey(given: string): string {
  return given.trim().replace(/^@\{(.*)\}$|^@/, '$1');
}

export function formatUnknown(key: string, library: Library): string {
  const near = listNearestKeys(key, library).slice(0, NEAREST);
  const sentence = `${formatCitekey(key)} is not in the library. Do not cite it.`;
  return near.length === 0
    ? sentence
    : `${sentence} Similar keys are:\n${near.map((one) => formatKey(one, library)).join('\n')}`;
}
