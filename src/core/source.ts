// What one cites: a source with its citekey, its CSL-JSON fields and, often, its full text.
import { isFields } from './fields.ts';
import type { Span } from './text/span.ts';

/** A name as CSL-JSON has it; `literal` for institutions and for names that must not be taken apart. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}

/** A date as CSL-JSON has it: one or two `[year, month?, day?]`, or words that could not be read as such. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
  readonly season?: number;
  readonly circa?: boolean;
}

/** A CSL-JSON item (citation-style-language/schema, csl-data.json); only the fields that Ibid reads are named. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly language?: string;
  readonly page?: string;
  readonly [variable: string]: unknown;
}

/** An item that has no key yet; `Omit` would lose the named fields to the index signature. */
export type CslFields = { readonly [Name in keyof CslItem as Name extends 'id' ? never : Name]: CslItem[Name] };

export interface Source {
  /** The citekey, equal to `item.id`, without `@`. */
  readonly key: string;
  readonly item: CslItem;
  /** The article itself, Markdown, exactly as it stands in its file; undefined where only the reference is known. */
  readonly text?: string;
  /**
   * Files that may hold its text where its own does not, the likeliest first, as they are written: absolute, from `~` or
   * from the folder of `file`. What the library finds of them becomes `text`.
   */
  readonly attachments?: readonly string[];
  /** The one of them that `text` is of, as an absolute path; its offsets are none of `file`. */
  readonly attachment?: string;
  /** Where `text` begins in the file, so that an offset in the text can be opened in the editor. 0 without text. */
  readonly textStart: number;
  /** The file's URI or path, as the one who read it named it. */
  readonly file: string;
  /** The entry's own place in that file. */
  readonly span: Span;
}

/** The title without the markup that CSL allows in it (`<i>`, `<sub>`, `<span class="nocase">`), or the citekey. */
export function formatTitle({ id, title }: CslItem): string {
  return title?.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/g, '') || id;
}

/** Of HTML and JATS in titles and abstracts. */
const MARKUP = /<[^<>]*>/g;

/** As claims are looked up in it; places in it are offsets into these words. */
export function toPlainField(item: CslItem, field: 'abstract' | 'title'): string {
  return item[field]?.replace(MARKUP, ' ') ?? '';
}

/** The year of publication as a reader would say it, or undefined. */
export function yearOf(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  if (year !== undefined) return String(year);
  return /\d{4}/.exec(item.issued?.literal ?? item.issued?.raw ?? '')?.[0];
}

/** Where the source stands on the web: its address, else that of its DOI. */
export function findLink({ URL: url, DOI: doi }: CslItem): string | undefined {
  return url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
}

/** What it was published in, or by whom. */
export function findContainer(item: CslItem): string | undefined {
  return item['container-title'] ?? item.publisher;
}

/** A person's or institution's name in reading order. */
export function formatName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix];
  return parts.filter(Boolean).join(' ');
}

/** "van Gogh", but "Beethoven" where the "van" is dropped when the given name is. */
function formatFamily({ 'non-dropping-particle': particle, family }: CslName): string {
  return [particle, family].filter(Boolean).join(' ');
}

/** "Waters", "Waters and Khalifa", "Waters et al.": the author part of a short citation. */
export function formatAuthors(item: CslItem): string {
  const names = (item.author ?? item.editor ?? []).map(
    (name) => name.literal ?? (formatFamily(name) || formatName(name)),
  );
  if (names.length > 2) return `${names[0] ?? ''} et al.`;
  return names.join(' and ') || item.publisher || item['container-title'] || '';
}

/** `keyword` is one string in CSL, with commas or semicolons. */
export function listTags({ keyword }: CslItem): string[] {
  const tags = typeof keyword === 'string' ? keyword.split(/[,;]/) : [];
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** The collections that the source is in, "Rivers / Deltas"; CSL has no field for them. */
export function listCollections({ custom }: CslItem): string[] {
  const listed: readonly unknown[] = isFields(custom) && Array.isArray(custom.collections) ? custom.collections : [];
  return [...new Set(listed.filter((name) => typeof name === 'string' && name !== ''))] as string[];
}

/** A span of the source's text as one of its file: where the text is in a file of its own, the beginning of the entry. */
export function toFileSpan({ textStart, attachment, span }: Source, { start, end }: Span): Span {
  if (attachment !== undefined) return { start: span.start, end: span.start };
  return { start: textStart + start, end: textStart + end };
}
