// The CSL fields of a page beside title, authors and date: what it is part of, who publishes it, language, identifiers.
import type { CslFields } from '../../source.ts';
import { isRecord, resolve, toTexts } from './linkedData.ts';
import { findAuthors } from './pageAuthors.ts';
import { findPublicationDate } from './pageDate.ts';
import { findSiteInTitle, findTitle } from './pageTitle.ts';
import { listMeta, listWorks, type Page, toLine } from './page.ts';
import { hostOf } from './webUrl.ts';

/** What makes a page more than a web page; the first row that fits wins. */
const TYPES: readonly (readonly [type: string, fits: (page: Page) => boolean])[] = [
  ['article-journal', (page) => listMeta(page, 'citation_journal_title').length > 0],
  ['article-newspaper', (page) => hasType(page, /newsarticle|reportage|opinion/i)],
  ['post-weblog', (page) => hasType(page, /^blogposting$/i)],
  ['webpage', () => true],
];

export function toFields(page: Page): CslFields {
  const title = findTitle(page);
  const fields = {
    title,
    author: findAuthors(page),
    'container-title': findContainer(page, title),
    publisher: findPublisher(page),
    issued: findPublicationDate(page),
    URL: page.url,
    DOI: findDoi(page),
    language: findLanguage(page),
    abstract: first(page, listMeta(page, 'description og:description dc.description')),
    keyword: listMeta(page, 'keywords news_keywords parsely-tags').slice(0, 1).join() || undefined,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const type = TYPES.find(([, fits]) => fits(page))?.[0] ?? 'webpage';
  return { type, ...(Object.fromEntries(known) as Omit<CslFields, 'type'>) };
}

/** The journal, the paper or the site; its host where it tells its name nowhere. */
function findContainer(page: Page, title: string | undefined): string | undefined {
  const names = listMeta(page, 'citation_journal_title prism.publicationname og:site_name application-name');
  return first(page, names) ?? findPublisher(page) ?? findSiteInTitle(page, title) ?? (hostOf(page.url) || undefined);
}

function findPublisher(page: Page): string | undefined {
  const publishers = listWorks(page).map(({ fields }) => resolve(page.linked, [fields.publisher].flat()[0]));
  const names = publishers.flatMap((agent) => (isRecord(agent) ? toTexts(agent.name) : toTexts(agent)));
  return first(page, [
    ...listMeta(page, 'citation_publisher'),
    ...names,
    ...listMeta(page, 'dc.publisher dcterms.publisher og:site_name'),
  ]);
}

function findDoi(page: Page): string | undefined {
  const stated = listMeta(page, 'citation_doi dc.identifier dcterms.identifier prism.doi');
  return stated.map((text) => /\b10\.\d{4,9}\/\S+/.exec(text)?.[0]).find((doi) => doi !== undefined);
}

function findLanguage(page: Page): string | undefined {
  const stated = [
    page.document.documentElement.getAttribute('lang') ?? '',
    ...listMeta(page, 'citation_language dc.language dcterms.language content-language og:locale'),
  ];
  const tags = stated.map((tag) => tag.trim().replaceAll('_', '-'));
  return tags.find((tag) => /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag));
}

function hasType(page: Page, kind: RegExp): boolean {
  return listWorks(page).some(({ types }) => types.some((type) => kind.test(type)));
}

function first(page: Page, texts: readonly string[]): string | undefined {
  return texts.map((text) => toLine(page, text)).find((text) => text !== '');
}
