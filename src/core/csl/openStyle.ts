// A style from its files, wherever they are read from: its parent's rules if it has none, its locale, and what formats with it.
import type { CslItem } from '../source.ts';
import { UserError } from '../userError.ts';
import { DEFAULT_LOCALE, findLocale } from './bundledStyles.ts';
import { Formatter, listReferences } from './formatter.ts';
import type { Reference } from './reference.ts';
import { SharedEngine } from './sharedEngine.ts';
import { parseStyleHead } from './styleHead.ts';

export interface StyleRequest {
  /** As messages name it: its file. */
  readonly name: string;
  readonly xml: string;
  /** An IETF tag; without one, that of the style counts, and then `fallbackLanguage`. */
  readonly language: string | undefined;
  readonly fallbackLanguage: string;
  /** The XML of another style, by its name without extension; undefined where it is not at hand. */
  readonly readStyle: (name: string) => Promise<string | undefined>;
  /** The XML of a bundled locale. */
  readonly readLocale: (name: string) => Promise<string>;
}

export interface OpenStyle {
  createFormatter(findItem: (key: string) => CslItem | undefined): Formatter;
  /** References of sources for themselves, whatever a note cites; sorted as the style says. */
  formatReferences(items: readonly CslItem[]): readonly Reference[];
}

/** Throws a UserError that names the file where the style cannot be used. */
export async function openStyle(request: StyleRequest): Promise<OpenStyle> {
  const { name, xml, language, fallbackLanguage } = request;
  const head = parseStyleHead(xml);
  if (head === undefined) throw new UserError('{file} is not a citation style (CSL).', { file: name });
  const style = head.parent === undefined ? xml : await readParent(request, head.parent);
  const locale = findLocale(language ?? head.language ?? fallbackLanguage) ?? DEFAULT_LOCALE;
  const files = { style, name, locale, locales: await readLocales(request, locale) };
  const engine = new SharedEngine(files);
  // One of its own, lest the notes' sources have to be taken up anew after each look at another.
  let lone: SharedEngine | undefined;
  return {
    createFormatter: (findItem) => new Formatter(engine, findItem),
    formatReferences: (items) => listReferences((lone ??= new SharedEngine(files)), items),
  };
}

/** A dependent style is but a name for another's rules. */
async function readParent({ name, readStyle }: StyleRequest, parent: string): Promise<string> {
  const xml = await readStyle(parent);
  const head = xml === undefined ? undefined : parseStyleHead(xml);
  if (xml !== undefined && head !== undefined && head.parent === undefined) return xml;
  throw new UserError('{file} only refers to the style {parent}; put {parent}.csl beside it.', { file: name, parent });
}

async function readLocales({ readLocale }: StyleRequest, locale: string): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set([DEFAULT_LOCALE, locale])];
  return new Map(await Promise.all(names.map(async (name) => [name, await readLocale(name)] as const)));
}
