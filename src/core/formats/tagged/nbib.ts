// PubMed's and MEDLINE's format (.nbib), as the National Library of Medicine describes its fields.
import { type Dialect, toFormat } from './taggedFormat.ts';
import type { Convert } from './tags.ts';
import { all, bare, first, listIssns, joined, spellInitials } from './values.ts';

/** "2016 May 12" and "2016 May-Jun" with the year last, as dates are read elsewhere. */
const published: Convert = ([value = '']) => value.replace(/^(\d{4}) ([A-Za-z]{3,9})(?:-[A-Za-z]{3,9})?$/, '$2 $1');

/** "10.1/x [doi]" of what has several identifiers in one tag. */
const ofKind =
  (kind: string): Convert =>
  (values) =>
    values.find((value) => value.endsWith(`[${kind}]`))?.slice(0, -kind.length - 2);

/** "Medicine/*trends" has a mark for what is the main subject. */
const subjects: Convert = (values) =>
  joined(
    values.map((value) => value.replaceAll('*', '')),
    '',
  );

const PUBMED: Dialect = {
  name: 'PubMed',
  extensions: ['nbib', 'txt'],
  recognises: (text) => /^PMID- ?\d/m.test(text),
  line: /^([A-Z]{2,4}) {0,2}-(?: (.*)|$)/gm,
  opening: 'PMID',
  groups: 'CN',
  toType: (values) => {
    const types = values.get('PT') ?? [];
    if (types.includes('Preprint')) return 'article';
    if (values.has('CTI')) return 'chapter';
    return values.has('BTI') && !values.has('JT') ? 'book' : 'article-journal';
  },
  rows: [
    ['title', 'CTI TI BTI', ([value = '']) => value.replace(/^\[(.*)\]\.?$/, '$1').replace(/\.$/, '')],
    ['container-title', 'JT', first],
    ['container-title', 'BTI', (values, type) => (type === 'chapter' ? values[0] : undefined)],
    ['container-title', 'TA', first],
    ['container-title-short', 'TA', first],
    ['author', 'FAU', all],
    ['author', 'AU', (values) => values.map(spellInitials)],
    ['editor', 'FED ED', all],
    ['issued', 'DP DEP', published],
    ['volume', 'VI', first],
    ['issue', 'IP', first],
    ['page', 'PG', first],
    ['DOI', 'LID AID', ofKind('doi')],
    ['PMID', 'PMID', first],
    ['PMCID', 'PMC', first],
    ['ISSN', 'IS', (values) => joined(values.flatMap(listIssns), '')],
    ['ISBN', 'ISBN', (values) => bare(values[0] ?? '')],
    ['publisher', 'PB', first],
    ['publisher-place', 'PL', (values, type) => (type === 'article-journal' ? undefined : values[0])],
    ['abstract', 'AB', first],
    ['keyword', 'OT MH', subjects],
    ['language', 'LA', first],
  ],
}; // oxfmt-ignore

export const nbibFormat = toFormat(PUBMED);
