// A page's bare title: the headline that its head and its first heading agree on, without the site's name.
import { toTexts } from './linkedData.ts';
import { toLineOf } from './nearHeading.ts';
import { listMeta, listWorks, type Page, toLine } from './page.ts';
import { listSiteNames, namesSite, toLetters } from './siteNames.ts';

/** Parts a title from a site's name. */
const SEPARATOR =
  /\s+[|•·–—:»›~/-]+\s+|\s*[|»•｜]\s*|:\s+|_(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Characters; a longer heading is a paragraph that was set large. */
const MAX_TITLE_LENGTH = 200;

/** Characters of a title that the head states; of a longer one the rest is no title. */
const MAX_STATED_LENGTH = 1000;

/** A heading that is part of the title must be so much of it, or it is a section's. */
const MIN_SHARE = 0.4;

export function findTitle(page: Page): string | undefined {
  const stated = listStated(page)
    .map((title) => toLine(page, title.slice(0, MAX_STATED_LENGTH)))
    .filter((title) => title !== '');
  const headings = listHeadings(page, 'h1, [itemprop~="headline"]').filter((heading) => !isSiteName(heading, page));
  const agreed = headings.find((heading) => stated.some((title) => agree(heading, title)));
  const first = agreed ?? headings[0];
  const bare = first && dropKicker(first, stated, page);
  if (bare !== undefined && (agreed !== undefined || bare !== first)) return dropSite(bare, page);
  const slugged = findSlugged([...headings, ...stated.map((title) => dropSite(title, page))], page);
  if (slugged !== undefined) return slugged;
  const [heading] = headings;
  if (headings.length === 1 && heading !== undefined && isSentence(heading, page)) return heading;
  const part = findPart(stated, listHeadings(page, 'h2, h3'));
  if (part !== undefined) return part;
  return stated.map((title) => dropSite(title, page)).find((title) => title !== '') ?? heading;
}

/**
 * A heading without the topic, date or subtitle that it holds in an element of its own, where the head states the rest
 * and nowhere that part.
 */
function dropKicker(heading: string, stated: readonly string[], page: Page): string {
  const titles = stated.map(toLetters);
  for (const part of listParts(heading, page)) {
    const rest = heading.startsWith(part)
      ? heading.slice(part.length)
      : heading.endsWith(part)
        ? heading.slice(0, -part.length)
        : '';
    const [own, other] = [toLetters(rest), toLetters(part)];
    if (own.length < MIN_SLUG || other === '' || titles.some((title) => title.includes(other))) continue;
    if (titles.some((title) => title.startsWith(own) || title.endsWith(own))) return rest.trim();
  }
  return heading;
}

/** The texts of the elements inside the heading, the longest first. */
function listParts(heading: string, { document }: Page): string[] {
  const element = [...document.querySelectorAll('h1')].find((each) => toLineOf(each) === heading);
  const parts = element === undefined ? [] : [...element.querySelectorAll('*')].map(toLineOf);
  return parts.filter((part) => part !== '' && part !== heading).sort((one, other) => other.length - one.length);
}

/** Letters of an address's end that cannot be those of a title by chance. */
const MIN_SLUG = 10;

/** The title of which the page's address was made when it was published, `/2021/the-ferry-sails-again/`. */
function findSlugged(titles: readonly string[], { url = '' }: Page): string | undefined {
  const [, slug = ''] = /([^/?#]+?)(?:\.[a-z]{2,5})?\/*(?:[?#].*)?$/i.exec(url) ?? [];
  const letters = toLetters(slug);
  return letters.length < MIN_SLUG ? undefined : titles.find((title) => toLetters(title) === letters);
}

/** What the page's `<title>` has besides the title, if it can be the site's name: it is short, and at the end. */
export function findSiteInTitle(page: Page, title: string | undefined): string | undefined {
  const whole = toLine(page, (page.document.querySelector('title')?.textContent ?? '').slice(0, MAX_STATED_LENGTH));
  const rest = title !== undefined && whole.startsWith(title) ? whole.slice(title.length) : '';
  // recheck: at most 1,000 characters
  const name = /^\s*[|•·–—:»›~-]\s*([^|•·–—»›~]{2,40})$/u.exec(rest)?.[1]?.trim();
  return name !== undefined && /\p{L}{2}/u.test(name) && name.split(' ').length <= 5 ? name : undefined;
}

/** What the head states, in the order of trust. */
function listStated(page: Page): string[] {
  const headlines = listWorks(page).flatMap(({ fields }) => toTexts(fields.headline));
  return [
    ...listMeta(page, 'citation_title dc.title dcterms.title').slice(0, 1),
    ...headlines.slice(0, 1),
    ...listMeta(page, 'og:title twitter:title parsely-title sailthru.title').slice(0, 1),
    page.document.querySelector('title')?.textContent ?? '',
  ];
}

function listHeadings({ document }: Page, selector: string): string[] {
  const headings = [...document.querySelectorAll(selector)].slice(0, 10);
  return headings.map(toLineOf).filter((text) => text.length > 1 && text.length < MAX_TITLE_LENGTH);
}

function isSiteName(heading: string, page: Page): boolean {
  return listSiteNames(page).includes(toLetters(heading));
}

/** Whether a page's only heading can be its title: three words that are not the site's name. */
function isSentence(heading: string, page: Page): boolean {
  const letters = toLetters(heading);
  return heading.split(' ').length >= 3 && !listSiteNames(page).some((name) => namesSite(letters, name));
}

/** Whether the heading is the stated title, or what is left of it without a name at either end. */
function agree(heading: string, title: string): boolean {
  const [a, b] = [toLetters(heading), toLetters(title)];
  if (a === '' || a === b) return a === b && a !== '';
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const isEnd = longer.startsWith(shorter) || longer.endsWith(shorter);
  return isEnd && shorter.length / longer.length >= MIN_SHARE && shorter.length >= 10;
}

/** The initials that hosts have for long names; of two words they would fit by chance. */
function toInitials(segment: string): string {
  const words = segment.match(/\p{L}+/gu) ?? [];
  return words.length < 3 ? '-' : toLetters(words.map((word) => word.at(0)).join(''));
}

/** Characters of a site's name and of a title in scripts without spaces between words. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;
const MAX_WIDE_LABEL = 12;
const MIN_WIDE_TITLE = 10;

/** A section's name or an abbreviation of the site's after a bar: shorter than the title that it leaves. */
function isLabel(segment: string, rest: string): boolean {
  const [words, others] = [segment, rest].map((text) => text.trim().split(/\s+/).length);
  const isWide = WIDE.test(rest) && segment.trim().length <= MAX_WIDE_LABEL && rest.trim().length >= MIN_WIDE_TITLE;
  return isWide || ((words ?? 0) <= 3 && (others ?? 0) > 3);
}

/** What stands between the beginning or end of a title and one of its separators, if a lower heading says the same. */
function findPart(titles: readonly string[], headings: readonly string[]): string | undefined {
  const known = new Set(headings.filter((heading) => heading.split(' ').length >= 3).map(toLetters));
  const parts = titles.flatMap((title) => [
    title,
    ...[...title.matchAll(SEPARATOR)].flatMap(({ 0: mark, index }) => [
      title.slice(0, index),
      title.slice(index + mark.length),
    ]),
  ]);
  return parts.find((part) => known.has(toLetters(part)));
}

/** The title without a segment at its end or beginning that names the site. */
function dropSite(title: string, page: Page): string {
  const names = listSiteNames(page);
  const isSite = (segment: string) =>
    names.some((name) => namesSite(toLetters(segment), name) || name === toInitials(segment));
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const breaks = [...rest.matchAll(SEPARATOR)];
    const [first, last] = [breaks[0], breaks.at(-1)];
    if (!first || !last) return rest;
    const end = rest.slice(last.index + last[0].length);
    if (isSite(end) || (/[|｜_]/.test(last[0]) && isLabel(end, rest.slice(0, last.index))))
      rest = rest.slice(0, last.index);
    // What stands before a colon is often the topic: it must be the site's whole name.
    else if (names.includes(toLetters(rest.slice(0, first.index)))) rest = rest.slice(first.index + first[0].length);
    else return rest;
  }
  return rest;
}
