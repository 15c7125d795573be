// When a page was published: rules in the order of trust, from what its head states to what only its address shows.
import { findDate, type SlashOrder } from '../../dates.ts';
import type { CslDate } from '../../source.ts';
import { toTexts } from './linkedData.ts';
import { toShort } from './nearHeading.ts';
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
  (page) => list(page, 'time[pubdate], time.published, time.entry-date, .dt-published, .published[datetime]'),
];

/** Where the head states none: what is shown, what the address says, and at last the last change. */
const OTHERS: readonly Rule[] = [
  listVisible,
  ({ url }) => [findUrlDate(url)],
  (page) => listWorks(page).flatMap(({ fields }) => toTexts(fields.dateModified)),
  (page) => listMeta(page, UPDATED_METAS),
];

/**
 * The date that the head states, if readers see it or see none; a page that was rewritten shows another, and that is
 * the date of what one reads.
 */
export function findPublicationDate(page: Page): CslDate | undefined {
  const stated = findFirst(page, STATED);
  if (!stated) return findFirst(page, OTHERS);
  const shown = parsePageDates(listShown(page), page);
  return shown.length === 0 || shown.some((date) => isSameDay(date, stated)) ? stated : shown[0];
}

function findFirst(page: Page, rules: readonly Rule[]): CslDate | undefined {
  for (const rule of rules) {
    const date = parsePageDates(rule(page), page)[0];
    if (date) return date;
  }
  return undefined;
}

function parsePageDates(texts: readonly string[], page: Page): CslDate[] {
  const slashes = findSlashOrder(page);
  return texts.map((text) => parsePageDate(text, slashes)).filter((date) => date !== undefined);
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
  const date = findDate(
    compact
      ? `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`
      : text.trim().replace(/(?<=\d)T(?=\d)/, ' '),
    slashes,
  )?.date;
  const year = date?.['date-parts']?.[0]?.[0] ?? 0;
  return year > 1970 && year < 2100 ? date : undefined;
}

function list({ document }: Page, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, 20).flatMap((element) => {
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
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
function listShown({ nearHeading }: Page): string[] {
  const dated = nearHeading.filter(
    ({ text, element }) => isDateline(text) && !OTHER_DATE.test(text) && !isElsewhere(element),
  );
  return dated.map(({ text }) => text);
}

/** The same, then `<time>` and elements named for a date wherever they are; dates of changes last. */
function listVisible(page: Page): string[] {
  const named = [...page.document.body.querySelectorAll('[class], [id]')].filter((element) =>
    DATE_NAME.test(nameOf(element)),
  );
  const times = [...page.document.querySelectorAll('time')];
  const rows = [...times, ...named].filter((element) => !isElsewhere(element));
  const stamps = rows.map((element) => element.getAttribute('datetime') ?? '');
  const all = [...listShown(page), ...toShort(rows).map(({ text }) => text), ...stamps];
  return [...all.filter((text) => !UPDATED.test(text)), ...all];
}

/** What has a date and was not published then. */
const OTHER_DATE = /^(?:next|due|until|expire|valid|copyright|©|deadline)/i;

const UPDATED = /updat|modif|review|aktualis|mis à jour|actualiz/i;

function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 8; up++) {
    if (/^(?:footer|aside|nav)$/.test(at.localName)) return true;
    if (at.localName !== 'body' && at.localName !== 'html' && ELSEWHERE.test(nameOf(at))) return true;
    at = at.parentElement;
  }
  return false;
}

/** A date and little else: a sentence that mentions one is the article's. */
function isDateline(text: string): boolean {
  const found = text.length <= 100 ? findDate(text) : undefined;
  return found !== undefined && text.length - (found.end - found.start) < 60;
}

/** `/2021/05/03/`, `/2021-05-03-…`, `/20210503/`, with a day. */
function findUrlDate(url = ''): string {
  const match = /[/_-]((?:19|20)\d{2})([/_-]?)(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(url);
  return match
    ? match
        .slice(1)
        .filter((part) => /^\d+$/.test(part))
        .map((part) => part.padStart(2, '0'))
        .join('-')
    : '';
}
