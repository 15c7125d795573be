// What capture understood of a text that somebody has, for the user to correct before it becomes a source; and whether the
// library has it already.
import type { Annotation } from '../annotations/annotation.ts';
import { toComparableUrl } from '../comparableUrl.ts';
import type { Library } from '../library.ts';
import { dropPictures } from '../pictures/pictures.ts';
import type { CslFields, Source } from '../source.ts';
import { fillTemplate } from '../userError.ts';

export interface Draft {
  /** The key that an entry of a bibliography brings; wanted, and not given where it is taken. */
  readonly key?: string;
  /** The CSL fields without a key, which is made when it is known which keys are taken. */
  readonly item: CslFields;
  /** The article in Markdown; empty where only the reference is known. */
  readonly text: string;
  /** For the user: what was left out, what could not be found, what looks like an artifact. */
  readonly warnings: readonly Warning[];
  /** What readers have marked in it. */
  readonly annotations?: readonly Annotation[];
  /** Absent where nobody counted. */
  readonly counts?: DraftCounts;
}

/** A sentence to be translated: `{name}` in `template`, which is its key, stands for a fact. */
export interface Warning {
  readonly template: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What was read answers in the place of what was asked for, and is no source of that address. */
  readonly isRefusal?: true;
}

export function formatWarning({ template, facts = {} }: Warning): string {
  return fillTemplate(template, facts);
}

export interface DraftCounts {
  readonly words: number;
  readonly figures: number;
  /** Pictures on the web, each once. */
  readonly pictures: number;
}

/**
 * The fingerprint by which a later capture of the page tells whether its words have changed: SHA-256 of the text in UTF-8,
 * without its pictures, as these are at other addresses once they are kept.
 */
export async function hashContent(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(dropPictures(text).trim());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

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
