// Whether the library has what was captured already: under the same address, the same identifier, or with the same text.
import type { Library } from '../library.ts';
import type { Source } from '../source.ts';
import type { Draft } from './draft.ts';
import { dropPictures } from './page/pictureBlocks.ts';
import { toComparableUrl } from '../comparableUrl.ts';

/** Identifiers of which two sources with the same one are the same. */
const IDENTIFIERS = ['DOI', 'PMID', 'ISBN', 'number'] as const;

/** Sources with like titles or words that are looked at. */
const MAX_LIKE = 5;
/** Words in a row that no two articles share by chance. */
const MIN_DISTINCTIVE = 9;

/** The first source that is the same work; an entry's own key says nothing, as keys of strangers collide. */
export function findKnownSource(draft: Draft, library: Library): Source | undefined {
  const { URL: url, DOI: doi, title } = draft.item;
  const byAddress = [url, doi && `https://doi.org/${doi}`].map(
    (address) => address && library.findByUrl(address)?.source,
  );
  const like = [...search(library, title), ...search(library, findDistinctiveWords(draft.text))];
  const candidates = [...byAddress, ...like].filter((source) => typeof source === 'object');
  return candidates.find((source) => isSame(draft, source));
}

function search(library: Library, words: string | undefined): (Source | undefined)[] {
  const plain = words?.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
  if (plain === '') return [];
  return library.search(`"${plain}"`, MAX_LIKE).map(({ row }) => library.find(row.key)?.source);
}

/** From the middle of the longest line, as beginnings are alike. */
function findDistinctiveWords(text: string): string | undefined {
  const lines = dropPictures(text).split('\n');
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '');
  const words = longest.match(/[\p{L}\p{N}]+/gu) ?? [];
  const start = Math.max(0, Math.floor((words.length - MIN_DISTINCTIVE) / 2));
  return words.length < MIN_DISTINCTIVE ? undefined : words.slice(start, start + MIN_DISTINCTIVE).join(' ');
}

function isSame({ item, text }: Draft, source: Source): boolean {
  const isSameAddress =
    item.URL !== undefined &&
    source.item.URL !== undefined &&
    toComparableUrl(item.URL) === toComparableUrl(source.item.URL);
  const isSameWork = IDENTIFIERS.some((name) => isSameIdentifier(item[name], source.item[name]));
  return isSameAddress || isSameWork || (text !== '' && toWords(text) === toWords(source.text ?? ''));
}

/** Issue numbers are no identifiers; those of arXiv begin with its name. */
function isSameIdentifier(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string' || /^\d{0,6}$/.test(one)) return false;
  const [a, b] = [one, other].map((text) => text.toLowerCase().replace(/[\s-]/g, ''));
  return a === b;
}

function toWords(text: string): string {
  return dropPictures(text).replace(/\s+/g, ' ').trim();
}
