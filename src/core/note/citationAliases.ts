// Manubot's aliases: a line `[@tag:x]: doi:10.…` says what the key stands for in the whole note.
import { toIdentifierKey } from '../identifiers/identifierKeys.ts';
import type { Citation } from '../citations/citation.ts';

const ALIAS = /^ {0,3}\[@([^\s[\]]+)\]:[ \t]+(\S+)[ \t]*\r?$/m;
const ALL_ALIASES = new RegExp(ALIAS.source, 'gm');

const NONE: ReadonlyMap<string, string> = new Map();

/** A bare address after another name is where a link by reference leads: `[@somebody]: https://…`. */
function standsFor(name: string, value: string): boolean {
  return toIdentifierKey(value) !== undefined && (name.startsWith('tag:') || !/^https?:/i.test(value));
}

/** Whether a line defines an alias. */
export function isAlias(line: string): boolean {
  const [, name = '', value = ''] = ALIAS.exec(line) ?? [];
  return standsFor(name, value);
}

function listAliases(text: string): ReadonlyMap<string, string> {
  const found = Array.from(text.matchAll(ALL_ALIASES), ([, name = '', value = '']) => [name, value] as const);
  return new Map(found.filter(([name, value]) => standsFor(name, value)));
}

/** The same citations with the identifiers that aliases stand for as keys; their places stay those of the aliases. */
export function resolveAliases(text: string, citations: readonly Citation[]): readonly Citation[] {
  // Most notes have none, and to look for one takes some milliseconds a megabyte.
  const aliases = text.includes(']:') ? listAliases(text) : NONE;
  if (aliases.size === 0) return citations;
  return citations.map((citation) => {
    const isAliased = citation.cites.some(({ key }) => aliases.has(key));
    if (!isAliased) return citation;
    return { ...citation, cites: citation.cites.map((cite) => ({ ...cite, key: aliases.get(cite.key) ?? cite.key })) };
  });
}
