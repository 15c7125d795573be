// Who wrote a page: rules in the order of trust, and what stands around names in bylines taken away.
import { parseBylineNames } from '../bylineNames.ts';
import { formatName, type CslName } from '../../source.ts';
import { isRecord, resolve, toTexts } from './linkedData.ts';
import { listMeta, listWorks, type Page, toLine } from './page.ts';
import { hostOf } from './webUrl.ts';
import { listSiteNames, namesSite, toLetters } from './siteNames.ts';

type Rule = (page: Page) => readonly string[];

/** What the head states. */
const STATED: readonly Rule[] = [
  (page) => listMeta(page, 'citation_author citation_authors'),
  listLinked,
  (page) => listMeta(page, 'parsely-author sailthru.author dc.creator dcterms.creator dc.contributor.author'),
  (page) => listMeta(page, 'author byl article:author og:article:author article:author_name rnews:author authors'),
  (page) => list(page, '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]').slice(0, 1),
];

/** What readers see: of these only what looks like a person's name is believed. */
const SHOWN: readonly Rule[] = [
  (page) => list(page, 'a[rel~="author"], .p-author, .vcard .fn, .byline, .author-name, .author, .byline-name'),
  (page) =>
    list(
      page,
      '[class*="byline" i], [class*="author" i], [class*="contributorname" i], [class*="autor" i], [class*="auteur" i]',
    ),
  (page) => list(page, '[href*="/author/"], [href*="/authors/"], [href*="/staff/"], [href*="/contributors/"]'),
  listBylines,
  (page) =>
    listMeta(page, 'twitter:data1').filter(() => /written by|author/i.test(listMeta(page, 'twitter:label1').join())),
];

/** Names that content systems give who has none. */
const NOBODY =
  /^(?:(?:[a-z]_)?admin(?:istrator)?|webmaster|editor|editors|staff|staff writer|(?:the )?author|guest|user|unknown|anonymous|contributor|contributors|team|marketing|n\/?a|none|null|undefined|default|written by|share|follow|about|read more)$/i;

/** Persons first, whoever states them; where there are none, the site's own name if the head calls it the author. */
export function findAuthors(page: Page): readonly CslName[] | undefined {
  const sites = listSites(page);
  const isSite = (name: CslName) => isOneOf(sites, name);
  const stated = STATED.map((rule) => rule(page).flatMap((text) => parseNames(toLine(page, text))));
  const others = stated.map((names) => names.filter((name) => !isSite(name)));
  const strong = others.find((names) => names.some((name) => !isHandle(formatName(name))));
  const found =
    strong ?? findShown(page, isSite) ?? [...stated, ...listShown(page)].find((names) => names.some(isSite));
  return found && unique(found.filter((name) => !isHandle(formatName(name)) || isSite(name)));
}

/** The names of the first element that shows any. */
function findShown(page: Page, isSite: (name: CslName) => boolean): readonly CslName[] | undefined {
  return listShown(page).find((names) => {
    return names.length > 0 && names.every((name) => isPerson(formatName(name)) && !isSite(name));
  });
}

function listShown(page: Page): CslName[][] {
  return SHOWN.flatMap((rule) => rule(page)).map((text) => parseNames(toLine(page, text)));
}

/** Two to five words, each with a capital but for the small ones inside names. */
function isPerson(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|al|bin|del|da|di)){1,4}$/u.test(name) &&
    name.length < 50
  );
}

/** The name of an account: one word in small letters. */
function isHandle(name: string): boolean {
  return /^[a-z\d._-]+$/.test(name);
}

/** A house may add its form or kind to the site's name; a person who has a site of that name is a person still. */
function isOneOf(sites: ReadonlySet<string>, name: CslName): boolean {
  const letters = toLetters(formatName(name));
  return sites.has(letters) || (name.literal !== undefined && [...sites].some((site) => namesSite(letters, site)));
}

/** The names of the site and of who publishes it. */
function listSites(page: Page): ReadonlySet<string> {
  const publishers = listWorks(page).map(({ fields }) => resolve(page.linked, fields.publisher));
  const names = publishers.flatMap((publisher) => (isRecord(publisher) ? toTexts(publisher.name) : []));
  return new Set([...listSiteNames(page), ...names.map(toLetters), toLetters(hostOf(page.url))]);
}

function listLinked(page: Page): string[] {
  for (const { fields } of listWorks(page)) {
    const stated = [fields.author ?? fields.creator].flat().map((agent) => resolve(page.linked, agent));
    const names = stated.flatMap((agent) => (isRecord(agent) ? toTexts(agent.name) : toTexts(agent)));
    if (names.length > 0) return names;
  }
  return [];
}

/** The texts of the elements that are not other articles' or comments'. */
function list({ document }: Page, selector: string): string[] {
  const found = [...document.querySelectorAll(selector)].slice(0, 10);
  const inside = found.filter(
    (element) => !element.closest('aside, nav, [class*="comment"], [class*="related"], [class*="card"]'),
  );
  return inside.map((element) => (element.getAttribute('content') ?? listTexts(element).join(' • ')).slice(0, 200));
}

/** The texts of an element's parts, which stand beside each other on the page without a space in its source. */
function listTexts(element: Element): string[] {
  if (element.childElementCount === 0) return [element.textContent.trim()].filter(Boolean);
  const parts = [...element.childNodes].slice(0, 20).map((node) => node.textContent?.trim() ?? '');
  return parts.filter(Boolean);
}

/** "By Jane Doe" and "Written by: Jane Doe" in a line of its own beside the heading. */
function listBylines({ nearHeading }: Page): string[] {
  const lines = nearHeading.map(({ text }) => text);
  return lines.filter((line) => line.length < 120 && BYLINE.test(line));
}

const BYLINE =
  /^(?:(?:written|posted|published|story|words|text|reviewed|article|report|blog)\s+)?(?:by|von|par|por|di|door|authors?:|autor(?:in)?:|auteur:)(?:\s*:)?\s+\S/i;

const LEAD =
  /^(?:(?:medically|fact[- ]checked|written|posted|published|story|words|text|article|report|blog)\s+)*(?:by|von|par|por|door|av|af|di(?=\s+\S+\s+\S)|authors?|autor(?:in|e)?|auteur)\b\s*:?\s*(?:•\s*)?/i;

/** Where a byline's names end: a bar, a bullet, a date, a role after a comma. */
const TAIL =
  /\s*(?:[|•·]|\s[–—-]\s|\(|\b(?:updated|published|posted|last|on (?=\w+ \d)|in (?=[A-Z])|\d{1,2}[ ./]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|@|contributing|senior|special to|for the)\b).*$/i;

/** Academic and professional letters after a name. */
const CREDENTIALS =
  /,\s*(?:(?:Ph\.?\s?D|M\.?D|M\.?S|M\.?A|B\.?A|B\.?S|J\.?D|R\.?D|R\.?N|MBA|MPH|MSc|BSc|CFP|CPA|DO|DDS|Esq|CEPF|LCSW|Ed\.?D|Psy\.?D|FAND|[A-Z][A-Z.®-]{1,6}(?:[- ]\d+)?)[.®]*)(?=\s*(?:,|;|and\b|&|$))/g;

/** What somebody is, after a comma or in front of the name: "Jane Doe, Harbour correspondent". */
const ROLE =
  /,\s*(?:[\p{L}&.’'-]+\s+){0,5}(?:correspondent|editor|reporter|writer|journalist|contributor|columnist|producer|analyst|fellow|professor|researcher|director|manager|founder|president|officer|specialist|consultant|dietitian|nutritionist|physician|attorney|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|redactora?)s?(?=\s*(?:,|;|$)).*$/iu;

function parseNames(stated: string): CslName[] {
  const text = stated.replace(/ • (?:and|und|et|e|y|en|&|,) • /gi, ' and ').replace(/\swith(?=\s\p{Lu})/gu, ' and');
  if (/^(?:https?:|www\.|@)|\S@\S|\.(?:com|org|net)\/|^[\d\s]*$/i.test(text)) return [];
  const plain = text
    .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(ROLE, '')
    .replaceAll(CREDENTIALS, '')
    .replace(/[\s–—-]+$/, '');
  return parseBylineNames(plain.replace(/\s+[&/]\s+/g, ' and ')).filter((name) => isName(formatName(name)));
}

function isName(name: string): boolean {
  const words = name.split(' ').length;
  return name.length > 1 && name.length < 80 && words < 8 && !NOBODY.test(name) && /\p{L}/u.test(name);
}

function unique(names: readonly CslName[]): CslName[] {
  const byText = new Map(names.map((name) => [formatName(name).toLowerCase(), name]));
  return [...byText.values()].slice(0, 100);
}
