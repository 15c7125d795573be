// Which styles and locales there are, and all files that a style is made of: its parent's rules if it has none, and its locale.
import { UserError } from '../userError.ts';
import { parseStyleHead } from './styleHead.ts';

/** The styles and locales that come with Ibid go by the names of their files in media/csl. */
export const DEFAULT_STYLE = 'apa';

export const BUNDLED_STYLES = [
  'apa',
  'modern-language-association',
  'chicago-author-date',
  'chicago-note-bibliography',
  'ieee',
  'vancouver',
  'harvard-cite-them-right',
  'nature',
  'american-medical-association',
  'iso690-author-date-en',
] as const;

export const DEFAULT_LOCALE = 'en-US';

/** The first of each language stands for all its regions that are not here. */
const BUNDLED_LOCALES = [
  'en-US',
  'en-GB',
  'ar',
  'de-DE',
  'es-ES',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'nl-NL',
  'pt-BR',
  'ru-RU',
  'zh-CN',
] as const;

/** The bundled locale nearest to an IETF tag (`de`, `fr-CA`, `en_GB`), or undefined where none is of that language. */
function findLocale(tag: string): string | undefined {
  const wanted = tag.trim().toLowerCase().replaceAll('_', '-');
  const [language = ''] = wanted.split('-');
  return (
    BUNDLED_LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    BUNDLED_LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === language)
  );
}

/** XML texts and how to call them. `locales` has at least en-US, which every locale falls back on. */
export interface StyleFiles {
  readonly style: string;
  /** The style as messages name it: its file. */
  readonly name: string;
  readonly locale: string;
  readonly locales: ReadonlyMap<string, string>;
}

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

/** Throws a UserError that names the file where it is no style. */
export async function readStyleFiles(request: StyleRequest): Promise<StyleFiles> {
  const { name, xml, language, fallbackLanguage } = request;
  const head = parseStyleHead(xml);
  if (head === undefined) throw new UserError('{file} is not a citation style (CSL).', { file: name });
  const style = head.parent === undefined ? xml : await readParent(request, head.parent);
  const locale = findLocale(language ?? head.language ?? fallbackLanguage) ?? DEFAULT_LOCALE;
  return { style, name, locale, locales: await readLocales(request, locale) };
}

/** A dependent style is but a name for another's rules. */
async function readParent({ name, readStyle }: StyleRequest, parent: string): Promise<string> {
  const xml = await readStyle(parent);
  const head = xml === undefined ? undefined : parseStyleHead(xml);
  if (xml !== undefined && head !== undefined && head.parent === undefined) return xml;
  throw new UserError('{file} only refers to the style {parent}; put {parent}.csl next to it.', { file: name, parent });
}

async function readLocales({ readLocale }: StyleRequest, locale: string): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set([DEFAULT_LOCALE, locale])];
  return new Map(await Promise.all(names.map(async (name) => [name, await readLocale(name)] as const)));
}
