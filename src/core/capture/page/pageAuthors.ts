// Who wrote a page: rules in the order of trust, and what stands around names in bylines taken away.
import { parseNames } from '../../formats/names.ts';
import { formatName, type CslName } from '../../source.ts';
import { isRecord, resolve, toTexts } from './linkedData.ts';
import { listNearHeading } from './nearHeading.ts';
import { hostOf, listMeta, listWorks, type Page, toLine } from './page.ts';

type Rule = (page: Page) => readonly string[];

/** The first rule that gives a name wins. */
const RULES: readonly Rule[] = [
  (page) => listMeta(page, 'citation_author citation_authors'),
  listLinked,
  (page) => listMeta(page, 'parsely-author sailthru.author dc.creator dcterms.creator dc.contributor.author'),
  (page) => listMeta(page, 'author byl article:author og:article:author article:author_name rnews:author authors'),
  (page) => list(page, '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]'),
  (page) => list(page, 'a[rel~="author"], .p-author, .vcard .fn'),
  (page) =>
    list(
      page,
      '.byline, .author-name, .author, .byline-name, [class*="byline"], [class*="author-name"], [class*="authorName"]',
    ),
  listBylines,
  (page) =>
    listMeta(page, 'twitter:data1').filter(() => /written by|author/i.test(listMeta(page, 'twitter:label1').join())),
];

/** Names that content systems give who has none. */
const NOBODY =
  /^(?:(?:[a-z]_)?admin(?:istrator)?|webmaster|editor|editors|staff|staff writer|author|guest|user|unknown|anonymous|contributor|contributors|team|marketing|n\/?a|none|null|undefined|default|share|follow|about|read more)$/i;

export function findAuthors(page: Page): readonly CslName[] | undefined {
  for (const rule of RULES) {
    const names = rule(page).flatMap((text) => readNames(toLine(page, text)));
    const known = names.filter((name) => !isSite(name, page));
    if (known.length > 0) return unique(known);
  }
  return undefined;
}

function listLinked(page: Page): string[] {
  for (const { fields } of listWorks(page)) {
    const stated = [fields.author ?? fields.creator].flat().map((agent) => resolve(page.linked, agent));
    const names = stated.flatMap((agent) => (isRecord(agent) ? toTexts(agent.name) : toTexts(agent)));
    if (names.length > 0) return names;
  }
  return [];
}

function list({ document }: Page, selector: string): string[] {
  const found = [...document.querySelectorAll(selector)].slice(0, 10);
  const inside = found.filter(
    (element) => !element.closest('aside, footer, nav, [class*="comment"], [class*="related"]'),
  );
  return inside.slice(0, 1).map((element) => (element.getAttribute('content') ?? element.textContent).slice(0, 200));
}

/** "By Jane Doe" and "Written by: Jane Doe" in a line of its own beside the heading. */
function listBylines({ document }: Page): string[] {
  const lines = listNearHeading(document, 40, 80).map(({ text }) => text);
  return lines.filter((line) => line.length < 120 && BYLINE.test(line)).slice(0, 1);
}

const BYLINE =
  /^(?:(?:written|posted|published|story|words|text|reviewed|article|report|blog)\s+)?(?:by|von|par|por|di|door|authors?:|autor(?:in)?:|auteur:)\s*:?\s+\p{Lu}/iu;

const LEAD =
  /^(?:(?:medically|fact[- ]checked|written|posted|published|story|words|text|article|report|blog)\s+)*(?:by|von|par|por|authors?|autor(?:in)?|auteur)\b\s*:?\s+/i;

/** Where a byline's names end: a bar, a bullet, a date, a role after a comma. */
const TAIL =
  /\s*(?:[|•·]|\s[–—-]\s|\(|\b(?:updated|published|posted|last|on (?=\w+ \d)|in (?=[A-Z])|\d{1,2}[ ./]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|@|contributing|senior|special to|for the)\b).*$/i;

/** Academic and professional letters after a name. */
const CREDENTIALS =
  /,\s*(?:(?:Ph\.?\s?D|M\.?D|M\.?S|M\.?A|B\.?A|B\.?S|J\.?D|R\.?D|R\.?N|MBA|MPH|MSc|BSc|CFP|CPA|DO|DDS|Esq|CEPF|LCSW|Ed\.?D|Psy\.?D|FAND|[A-Z][A-Z.®-]{1,6}(?:[- ]\d+)?)[.®]*)(?=\s*(?:,|;|and\b|&|$))/g;

function readNames(text: string): CslName[] {
  if (/^(?:https?:|www\.|@)|\S@\S|\.(?:com|org|net)\/|^[\d\s]*$/i.test(text)) return [];
  const plain = text.replace(LEAD, '').replace(TAIL, '').replaceAll(CREDENTIALS, '').trim();
  return parseNames(plain.replace(/\s+[&/]\s+/g, ' and ')).filter((name) => isName(formatName(name)));
}

function isName(name: string): boolean {
  const words = name.split(' ').length;
  return name.length > 1 && name.length < 80 && words < 8 && !NOBODY.test(name) && /\p{L}/u.test(name);
}

/** An address of the site in place of a person. */
function isSite(name: CslName, page: Page): boolean {
  return (
    formatName(name)
      .toLowerCase()
      .replace(/^www\./, '') === hostOf(page.url)
  );
}

function unique(names: readonly CslName[]): CslName[] {
  const byText = new Map(names.map((name) => [formatName(name).toLowerCase(), name]));
  return [...byText.values()].slice(0, 100);
}
