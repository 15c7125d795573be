// Identifiers that libraries give to works: how each is written, who is asked for it, and what the answer says. A row each.
import type { CslFields } from '../source.ts';
import { parseArxivAnswer, parseCslAnswer, parseOpenLibraryAnswer } from './identifierAnswers.ts';
import { findArxivId, findDoi, findIsbn, findPmcid, findPmid } from './identifierForms.ts';
import { toUriComponent } from '../uriComponent.ts';

export type IdentifierScheme = 'DOI' | 'arXiv' | 'PMID' | 'PMCID' | 'ISBN';

export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** In its plain form: no prefix, no address, an ISBN without hyphens. */
  readonly value: string;
}

interface SchemeRow {
  readonly scheme: IdentifierScheme;
  /** The identifier that a whole text is, or undefined. */
  readonly find: (text: string) => string | undefined;
  /** Its documented public address, and what it must be told to answer in. */
  readonly address: (value: string) => string;
  readonly accept: string;
  /** What an answer of status 200 states; undefined where it states nothing of the work. */
  readonly parse: (body: string) => CslFields | undefined;
  /** What is known of the work by its identifier alone. */
  readonly fields: (value: string) => CslFields;
}

const CSL_JSON = 'application/vnd.citationstyles.csl+json';

/**
 * DOI content negotiation (citation.doi.org/docs.html), arXiv's API (info.arxiv.org/help/api), NCBI's Literature
 * Citation Exporter (api.ncbi.nlm.nih.gov/lit/ctxp), Open Library's Books API (openlibrary.org/dev/docs/api/books).
 */
const SCHEMES: readonly SchemeRow[] = [
  {
    scheme: 'DOI',
    find: findDoi,
    address: (doi) => `https://doi.org/${doi.split('/').map(toUriComponent).join('/')}`,
    accept: CSL_JSON,
    parse: parseCslAnswer,
    fields: (doi) => ({ type: 'document', DOI: doi }),
  },
  {
    scheme: 'arXiv',
    find: findArxivId,
    address: (id) => `https://export.arxiv.org/api/query?id_list=${toUriComponent(id)}`,
    accept: 'application/atom+xml',
    parse: parseArxivAnswer,
    fields: (id) => ({ type: 'article', number: `arXiv:${id}`, URL: `https://arxiv.org/abs/${id}` }),
  },
  {
    scheme: 'PMID',
    find: findPmid,
    address: (pmid) => `https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=${pmid}`,
    accept: 'application/json',
    parse: parseCslAnswer,
    fields: (pmid) => ({ type: 'article-journal', PMID: pmid, URL: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }),
  },
  {
    scheme: 'PMCID',
    find: findPmcid,
    address: (pmcid) => `https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pmc/?format=csl&id=${pmcid.slice('PMC'.length)}`,
    accept: 'application/json',
    parse: parseCslAnswer,
    fields: (pmcid) => ({
      type: 'article-journal',
      PMCID: pmcid,
      URL: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
    }),
  },
  {
    scheme: 'ISBN',
    find: findIsbn,
    address: (isbn) => `https://openlibrary.org/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`,
    accept: 'application/json',
    parse: parseOpenLibraryAnswer,
    fields: (isbn) => ({ type: 'book', ISBN: isbn }),
  },
];

/** The identifier that the whole text is, in any of the ways in which it is written. */
export function findIdentifier(text: string): Identifier | undefined {
  for (const { scheme, find } of SCHEMES) {
    const value = find(text.trim());
    if (value !== undefined) return { scheme, value };
  }
  return undefined;
}

/** The identifier by which a source's fields can be completed. */
export function findIdentifierOf(item: CslFields): Identifier | undefined {
  const pmid = typeof item.PMID === 'string' ? `pmid:${item.PMID}` : undefined;
  const stated = [item.DOI, pmid, item.PMCID, item.ISBN, item.number, item.URL];
  const texts = stated.filter((text) => typeof text === 'string');
  return texts.map(findIdentifier).find((identifier) => identifier !== undefined);
}

/** The question to ask of the one who knows. */
export function toRequest({ scheme, value }: Identifier): { url: string; headers: Readonly<Record<string, string>> } {
  const { address, accept } = rowOf(scheme);
  return { url: address(value), headers: { Accept: accept } };
}

/** What the answer states, with the identifier itself; undefined where it states nothing. */
export function parseAnswer({ scheme, value }: Identifier, body: string): CslFields | undefined {
  const { parse, fields } = rowOf(scheme);
  const found = parse(body);
  return found && { ...fields(value), ...found };
}

/** The fields that need no answer. */
export function toFields({ scheme, value }: Identifier): CslFields {
  return rowOf(scheme).fields(value);
}

export function formatIdentifier({ scheme, value }: Identifier): string {
  return scheme === 'arXiv' ? `arXiv:${value}` : `${scheme} ${value}`;
}

function rowOf(scheme: IdentifierScheme): SchemeRow {
  const row = SCHEMES.find((each) => each.scheme === scheme);
  if (row === undefined) throw new Error(`no row for ${scheme}`);
  return row;
}
