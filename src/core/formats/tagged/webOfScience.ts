// The Web of Science's tagged export (.ciw, .isi, savedrecs.txt), after its own help on field tags.
import { type Dialect, toFormat } from './taggedFormat.ts';
import { all, date, first, keywords, listIssns, joined, pages, spellInitials } from './values.ts';

/** The type by what a record calls its document, else by its publication: journal, book, series, patent. */
const DOCUMENTS: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/book chapter/i, 'chapter'],
  [/book review/i, 'review-book'],
  [/proceedings paper|meeting abstract/i, 'paper-conference'],
  [/^data (?:set|study)/i, 'dataset'],
];
const PUBLICATIONS: ReadonlyMap<string, string> = new Map([
  ['B', 'book'],
  ['S', 'chapter'],
  ['P', 'patent'],
]);

const WEB_OF_SCIENCE: Dialect = {
  name: 'Web of Science',
  extensions: ['ciw', 'isi', 'txt'],
  recognises: (text) => /^\uFEFF?(?:FN .*\r?\n|VR \d.*\r?\n){1,2}|^PT [BJPS]\r?\n(?:AU|BE|CA|GP|TI) /m.test(text),
  line: /^([A-Z][A-Z0-9])(?: (.*)|$)/gm,
  opening: 'PT',
  groups: 'CA',
  listed: new Set('AU AF BA BF BE CA GP'.split(' ')),
  toType: (values) => {
    const publication = PUBLICATIONS.get(values.get('PT')?.[0] ?? '') ?? 'article-journal';
    const document = DOCUMENTS.find(([pattern]) => pattern.test(values.get('DT')?.[0] ?? ''))?.[1];
    // Papers of conferences that a journal printed are articles of the journal.
    return publication === 'article-journal' && document === 'paper-conference' ? publication : (document ?? publication);
  },
  rows: [
    ['title', 'TI', first],
    ['container-title', 'SO', (values, type) => (type === 'book' ? undefined : values[0])],
    ['container-title-short', 'J9 JI', first],
    ['collection-title', 'SE', first],
    ['author', 'AF BF', all],
    ['author', 'AU BA', (values) => values.map(spellInitials)],
    ['editor', 'BE', all],
    ['issued', 'PD PY', date],
    ['issued', 'EA', first],
    ['volume', 'VL', first],
    ['issue', 'IS', first],
    ['page', 'BP EP', pages],
    ['number', 'AR PN', first],
    ['DOI', 'DI', first],
    ['ISSN', 'SN EI', (values) => joined(values.flatMap(listIssns), '')],
    ['ISBN', 'BN', first],
    ['publisher', 'PU', first],
    ['publisher-place', 'PI', first],
    ['event-title', 'CT', first],
    ['abstract', 'AB', first],
    ['keyword', 'DE ID', keywords],
    ['language', 'LA', first],
    ['PMID', 'PM', first],
  ],
}; // oxfmt-ignore

export const webOfScienceFormat = toFormat(WEB_OF_SCIENCE);
