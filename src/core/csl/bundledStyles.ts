// The styles and locales that come with Ibid, by the names of their files in media/csl.

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
export function findLocale(tag: string): string | undefined {
  const wanted = tag.trim().toLowerCase().replaceAll('_', '-');
  const [language = ''] = wanted.split('-');
  return (
    BUNDLED_LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    BUNDLED_LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === language)
  );
}
