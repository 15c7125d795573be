// Who wrote a page: rules in the order of trust, and what stands around names in bylines taken away.
import { formatName, type CslName } from '../../source.ts';
import { dropAfterName, findAfterBy } from '../words/bylineWords.ts';
import { parseAuthorText, PART } from './authorText.ts';
import { isElement } from './dom.ts';
import { isRecord, resolve, toTexts } from './linkedData.ts';
import { listMeta, listWorks, type Page, toLine } from './page.ts';
import { hostOf } from './webUrl.ts';
import { isInstitution } from '../../items/names.ts';
import { listSiteNames, namesSite, toLetters } from './siteNames.ts';

/** Texts to be parsed, and names that are known for what they are. */
type Rule = (page: Page) => readonly (string | CslName)[];

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

/** Persons first, whoever states them; where there are none, the site's own name if the head calls it the author. */
export function findAuthors(page: Page): readonly CslName[] | undefined {
  const sites = listSites(page);
  const isSite = (name: CslName) => isOneOf(sites, name);
  const stated = STATED.map((rule) => listNames(rule, page));
  const others = stated.map((names) => names.filter((name) => !isSite(name)));
  const strong = others.find((names) => names.some((name) => !isHandle(formatName(name))));
  const found =
    strong ?? findShown(page, isSite) ?? [...stated, ...listShown(page)].find((names) => names.some(isSite));
  return found && unique(found.filter((name) => !isHandle(formatName(name)) || isSite(name)));
}

function listNames(rule: Rule, page: Page): CslName[] {
  return rule(page).flatMap((text) => (typeof text === 'string' ? parseAuthorText(toLine(page, text)) : [text]));
}

/** The names of the first element that shows any. */
function findShown(page: Page, isSite: (name: CslName) => boolean): readonly CslName[] | undefined {
  return listShown(page).find((names) => {
    return names.length > 0 && names.every((name) => isPerson(formatName(name)) && !isSite(name));
  });
}

function listShown(page: Page): CslName[][] {
  return SHOWN.flatMap((rule) => rule(page).map((text) => listNames(() => [text], page)));
}

/** Two to five words, each with a capital but for the small ones inside names; of a script without capitals, a few letters. */
function isPerson(name: string): boolean {
  if (
    /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー·・]{2,12}|[\p{Script=Arabic} ]{5,40})$/u.test(
      name,
    )
  )
    return true;
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

/** Whoever is stated to be an organisation has a name of one piece. */
function listLinked(page: Page): readonly (string | CslName)[] {
  for (const { fields } of listWorks(page)) {
    const agents = [fields.author ?? fields.creator].flat().map((agent) => resolve(page.linked, agent));
    const names = agents.flatMap((agent) => (isRecord(agent) ? listAgentNames(agent) : toTexts(agent)));
    if (names.length > 0) return names;
  }
  return [];
}

function listAgentNames(agent: Readonly<Record<string, unknown>>): (string | CslName)[] {
  const isOrganisation = toTexts(agent['@type']).some((type) => /organi[sz]ation|corporation/i.test(type));
  return toTexts(agent.name).map((name) => (isOrganisation ? toOrganisation(name) : name));
}

/** Many pages call their persons so. */
function toOrganisation(name: string): string | CslName {
  return isPerson(name) && name.split(' ').length < 4 && !isInstitution(name) ? name : { literal: name.trim() };
}

/** The texts of the elements that are not other articles' or comments'. */
function list({ document }: Page, selector: string): string[] {
  const found = [...document.querySelectorAll(selector)].slice(0, 10);
  const inside = found.filter(
    (element) => !element.closest('aside, nav, [class*="comment"], [class*="related"], [class*="card"]'),
  );
  return inside.map((element) => (element.getAttribute('content') ?? listTexts(element).join(PART)).slice(0, 200));
}

/** The texts of an element's parts, which stand beside each other on the page without a space in its source. */
function listTexts(element: Node): string[] {
  const inside = [...element.childNodes].slice(0, MAX_PARTS);
  const texts = inside.flatMap((node) => (isElement(node) ? listTexts(node) : [(node.textContent ?? '').trim()]));
  return texts.filter(Boolean).slice(0, MAX_PARTS);
}

const MAX_PARTS = 20;

/** "By Jane Doe", "Autor: Jan Kowalski", "김철수 기자" in a line of its own beside the heading. */
function listBylines({ nearHeading }: Page): string[] {
  const lines = nearHeading.filter(({ text }) => text.length < 120);
  return lines.flatMap(({ text, element }) => {
    if (findAfterBy(text) !== undefined) return [listTexts(element).join(PART)];
    return dropAfterName(text) === undefined || text.length > 40 ? [] : [text];
  });
}

function unique(names: readonly CslName[]): CslName[] {
  const byText = new Map(names.map((name) => [formatName(name).toLowerCase(), name]));
  return [...byText.values()].slice(0, 100);
}
