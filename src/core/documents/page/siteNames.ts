// The names of the site that a page is part of, which stand in titles and bylines where they are neither.
import { listMeta, type Page, toLine } from './page.ts';
import { hostOf } from './webUrl.ts';

/** Letters of the site's names: what it calls itself, and its host without the last label. */
export function listSiteNames(page: Page): string[] {
  const stated = listMeta(page, 'og:site_name application-name').flatMap((name) => listParts(toLine(page, name)));
  const host = hostOf(page.url).replace(/\.(?:co|com|org|ac|gov|net|edu)?\.?[a-z]{2,}$/, '');
  return [...stated, host, ...host.split('.')].map(toLetters).filter((name) => name.length > 1);
}

/** The name with its slogan, and each alone. */
function listParts(name: string): string[] {
  return [name, ...name.split(/\s+[|•·–—:»-]\s+/)];
}

/** Whether the letters are the name or most of it, or the other way round. */
export function namesSite(segment: string, name: string): boolean {
  if (segment === '') return false;
  if (segment === name) return true;
  const [shorter, longer] = segment.length < name.length ? [segment, name] : [name, segment];
  return shorter.length >= 4 && longer.includes(shorter) && shorter.length / longer.length >= 0.5;
}

/** What names are compared by. */
export function toLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
