// When a page was published: rules in the order of trust, from what its head states to what only its address shows.
import { findDate, type SlashOrder } from '../../dates.ts';
import type { CslDate } from '../../source.ts';
import { isAroundDate, saysUpdated } from '../words/dateWords.ts';
import { toTexts } from './linkedData.ts';
import { type NearElement, toShort } from './nearHeading.ts';
import { listMeta, listWorks, type Page } from './page.ts';
import { hostOf } from './webUrl.ts';

type Rule = (page: Page) => readonly string[];

/** Metas of publication, by their makers: Highwire, Open Graph, Dublin Core, Parse.ly, Sailthru, Chartbeat and others. */
const PUBLISHED_METAS =
  'article:published_time og:article:published_time article:published og:published_time ' +
  'citation_publication_date citation_online_date citation_date dc.date.issued dcterms.issued dc.date.created ' +
  'dcterms.created dcterms.date dc.date parsely-pub-date sailthru.date cxenseparse:recs:publishtime ' +
  'datepublished pubdate publishdate publish-date publish_date publication_date publicationdate displaydate ' +
  'article.published rnews:datepublished originalpublicationdate date date_published';

const UPDATED_METAS =
  'article:modified_time og:updated_time dcterms.modified dc.date.modified datemodified last-modified';

/** Dates of publication that the head states; the first rule with a date that can be read wins. */
const STATED: readonly Rule[] = [
  (page) => listWorks(page).flatMap(({ fields }) => toTexts(fields.datePublished)),
  (page) => PUBLISHED_METAS.split(' ').flatMap((name) => listMeta(page, name)),
  (page) => list(page, '[itemprop~="datePublished"], [itemprop~="dateCreated"], [property~="datePublished"]'),
  // hAtom and RDFa, as blogs and content systems of the first years have them.
  (page) =>
    list(page, 'abbr.published, [property~="schema:datePublished"], [property~="dc:created"], [property~="dc:date"]'),
  (page) => list(page, 'time[pubdate], time.published, time.entry-date, .dt-published, .published[datetime]'),
];

/** Where the head states none: what is shown, what the address says, and at last the last change. */
const OTHERS: readonly Rule[] = [
  listVisible,
  ({ url }) => [findUrlDate(url)],
  (page) => listWorks(page).flatMap(({ fields }) => toTexts(fields.dateModified)),
  (page) => listMeta(page, UPDATED_METAS),
];

/** The text of an encyclopaedia is of its last edit, though the article was begun twenty years ago. */
const EDITED: readonly Rule[] = [
  (page) => listWorks(page).flatMap(({ fields }) => toTexts(fields.dateModified)),
  ({ document }) => [document.querySelector('#footer-info-lastmod')?.textContent ?? ''],
];

/**
 * The date that the head states, if readers see it or see none; a page that was published again shows another, and that
 * is the date of what one reads. A date of a mere month, or of a change, outweighs none.
 */
export function findPublicationDate(page: Page): CslDate | undefined {
  const edited = isWiki(page) ? findFirst(page, EDITED) : undefined;
  if (edited) return edited;
  const stated = findFirst(page, STATED);
  if (!stated) return findFirst(page, OTHERS);
  const shown = listShown(page).filter(({ text }) => !saysUpdated(text));
  const dates = parsePageDates(
    shown.map((line) => toStated(line, page)),
    page,
  );
  if (dates.length === 0 || dates.some((date) => isSameDay(date, stated) || isSwapped(date, stated))) return stated;
  return dates.find((date) => isExact(date) || !isExact(stated)) ?? stated;
}

function isWiki(page: Page): boolean {
  const publishers = listWorks(page).map(({ fields }) => JSON.stringify(fields.publisher ?? ''));
  return /^mediawiki\b/i.test(listMeta(page, 'generator').join()) || publishers.some((name) => /wikimedia/i.test(name));
}

function isExact(date: CslDate): boolean {
  return date['date-parts']?.[0]?.[2] !== undefined;
}

/** The same numbers, of which one was taken for the day and is the month. */
function isSwapped(date: CslDate, stated: CslDate): boolean {
  const [[y, m, d], [y2, m2, d2]] = [date['date-parts']?.[0] ?? [], stated['date-parts']?.[0] ?? []];
  return d !== undefined && y === y2 && m === d2 && d === m2;
}

/** The line, or the element's own stamp where that says that day and month were mistaken for each other. */
function toStated({ text, element }: NearElement, page: Page): string {
  const stamp = element.getAttribute('datetime') ?? element.querySelector('[datetime]')?.getAttribute('datetime') ?? '';
  const [date, own] = [text, stamp].map((each) => parsePageDates([each], page)[0]);
  return date !== undefined && own !== undefined && isSwapped(date, own) ? stamp : text;
}

function findFirst(page: Page, rules: readonly Rule[]): CslDate | undefined {
  for (const rule of rules) {
    const date = parsePageDates(rule(page), page)[0];
    if (date) return date;
  }
  return undefined;
}

/** Without those that are still to come. */
function parsePageDates(texts: readonly string[], page: Page): CslDate[] {
  const slashes = findSlashOrder(page);
  const dates = texts.map((text) => parsePageDate(text, slashes)).filter((date) => date !== undefined);
  return dates.filter((date) => !isLater(date, page.today));
}

/** By more than the day that time zones differ by. */
function isLater(date: CslDate, today: CslDate | undefined): boolean {
  const [start, end] = [date, today].map((each) => each?.['date-parts']?.[0]);
  if (start === undefined || end === undefined) return false;
  const [y = 0, m = 1, d = 1] = start;
  const [y2 = 0, m2 = 12, d2 = 31] = end;
  return Date.UTC(y, m - 1, d) > Date.UTC(y2, m2 - 1, d2 + 1);
}

/** Pages in American English, and those of American institutions, write the month first. */
function findSlashOrder(page: Page): SlashOrder {
  const stated = [page.document.documentElement.getAttribute('lang') ?? '', ...listMeta(page, 'og:locale')];
  const isAmerican = stated.some((tag) => /^en[-_]us$/i.test(tag)) || /\.(?:gov|edu|mil|us)$/.test(hostOf(page.url));
  return isAmerican ? 'month' : 'day';
}

/** Equal but for a time zone; a month without a day is equal to all its days. */
function isSameDay(a: CslDate, b: CslDate): boolean {
  const [[y = 0, m = 0, d], [y2 = 0, m2 = 0, d2]] = [a['date-parts']?.[0] ?? [], b['date-parts']?.[0] ?? []];
  if (d === undefined || d2 === undefined) return y === y2 && m === m2;
  return Math.abs(Date.UTC(y, m - 1, d) - Date.UTC(y2, m2 - 1, d2)) <= 24 * 60 * 60 * 1000;
}

/** Nothing was published on the web before it was there, nor is a template's year 1 or 1970 a date. */
function parsePageDate(text: string, slashes: SlashOrder): CslDate | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text.trim());
  const plain = compact
    ? `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`
    : text.trim().replace(/(?<=\d)T(?=\d)/, ' ');
  const date = findDate(plain, slashes)?.date ?? findDate(lengthenYear(plain), slashes)?.date;
  const year = date?.['date-parts']?.[0]?.[0] ?? 0;
  return year > 1970 && year < 2100 ? date : undefined;
}

/** "5.3.24" of a line that says nothing else, as 5.3.2024. */
function lengthenYear(text: string): string {
  const match = SHORT_YEAR.exec(text);
  if (match === null || !isAroundDate(text.replace(SHORT_YEAR, ' '))) return '';
  return text.replace(SHORT_YEAR, (date: string) => `${date.slice(0, -2)}20${date.slice(-2)}`);
}

const SHORT_YEAR = /(?<![\d.,/-])\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d/-]|[.,]\d)/;

function list({ document }: Page, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, 20).flatMap((element) => {
    const stated = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name) ?? '').find(Boolean) ?? '';
    return [stated, element.textContent.slice(0, 100)];
  });
}

/** Names of classes and ids that hold a date. */
const DATE_NAME =
  /(?:^|[-_\s])(?:date|dates|datetime|dateline|timestamp|published?|pubdate|posted|post-?meta|byline|entry-?meta|article-?meta|meta)(?:$|[-_\s])|(?:publish|post|article|entry)[-_]?(?:ed)?[-_]?(?:date|time|on|meta)/i;

/**
 * Where other articles are shown with their own dates, or today's is. Page builders call every part of a page a widget,
 * and themes say of the article that it has a sidebar.
 */
const ELSEWHERE =
  /related|recommend|(?<!has-|with-|no-|right-|left-)sidebar|comment|footer|more-|latest|popular|trending|(?<!elementor-)widget(?!-container)|card|teaser|promo|read-?next|masthead|today|current-?date|top-?bar/i;

/** What readers see beside the heading: short lines with a date and little else. */
function listShown({ nearHeading }: Page): readonly NearElement[] {
  return nearHeading.filter(({ text, element }) => isDateline(text) && !isOther(text) && !isElsewhere(element));
}

/** The same, then `<time>` and elements named for a date wherever they are; dates of changes last. */
function listVisible(page: Page): string[] {
  const named = [...page.document.body.querySelectorAll('[class], [id]')].filter((element) =>
    DATE_NAME.test(nameOf(element)),
  );
  const times = [...page.document.querySelectorAll('time')];
  const rows = [...times, ...named].filter((element) => !isElsewhere(element));
  const stamps = rows.map((element) => element.getAttribute('datetime') ?? '');
  const shown = [...listShown(page), ...toShort(rows)].filter(({ text }) => !isOther(text));
  const lines = shown.map((line) => toStated(line, page));
  const all = [...lines, ...stamps];
  return [...all.filter((text) => !saysUpdated(text)), ...all];
}

/** What has a date and was not published then. */
function isOther(text: string): boolean {
  return /^(?:next|due|until|expire|valid|copyright|©|deadline)|\b(?:joined|member|since|seit|born|founded)\b/i.test(
    text,
  );
}

function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 8; up++) {
    if (/^(?:footer|aside|nav)$/.test(at.localName) || (HEADING.test(at.localName) && !isDateAlone(element)))
      return true;
    // A link with a date and more in it leads to another article.
    if (at.localName === 'a' && at.textContent.trim().length > element.textContent.trim().length + MAX_BESIDES)
      return true;
    if (at.localName !== 'body' && at.localName !== 'html' && ELSEWHERE.test(nameOf(at))) return true;
    at = at.parentElement;
  }
  return false;
}

const HEADING = /^h[1-6]$/;

/** Characters of a link besides its date that make it another article's. */
const MAX_BESIDES = 15;

/** In a heading, "New quay rumoured for March 2017" is what is written about, "27.01.2022" is not. */
function isDateAlone({ textContent }: Element): boolean {
  const found = findDate(textContent);
  return found !== undefined && isAroundDate(textContent.slice(0, found.start) + textContent.slice(found.end));
}

/** A date and little else: a sentence that mentions one is the article's. */
function isDateline(text: string): boolean {
  const found = text.length <= 100 ? (findDate(text) ?? findDate(lengthenYear(text))) : undefined;
  return found !== undefined && text.length - (found.end - found.start) < 60;
}

/** `/2021/05/03/`, `/2021-05-03-…`, `/20210503/`, with a day. The number of an article is none, but for its length. */
function findUrlDate(url = ''): string {
  const match =
    /[/_-]((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(url) ??
    /[/_-]((?:19|20)\d{2})()(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url);
  return match === null ? '' : [match[1], match[3]?.padStart(2, '0'), match[4]?.padStart(2, '0')].join('-');
}
