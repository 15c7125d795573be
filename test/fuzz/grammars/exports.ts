// Exports of databases and catalogues: records of tagged lines, and XML of three kinds with its usual damage.
import { Grammar, type Rules } from '../grammar.ts';
import { WORDS } from './words.ts';

const VALUES: Rules = {
  ...WORDS,
  value: ['‹words›', '‹key›', '‹letters›, ‹letters›', '‹letters› AB', '‹year› May 12', '‹year›', '‹date›', '10.1/‹key› [doi]', 'https://x.example/‹key›', '‹odd›', '‹digits›-‹digits›', '1234-5678 (Print)', '[‹words›].', ''],
}; // oxfmt-ignore

const TAGGED_RULES: Rules = {
  ...VALUES,
  nbib: ['‹pubmed+›', '‹line*›‹pubmed*›', '\ufeff‹pubmed+›'],
  pubmed: ['PMID- ‹digits›\n‹line*›\n', 'PMID- ‹digits›\r\n‹line*›', 'PMID-‹line*›\n'],
  line: ['‹tag›  - ‹value›\n', '‹tag› - ‹value›\n', '‹tag›-‹value›\n', '      ‹words›\n', '\n', '‹odd›\n', '‹tag› - \n'],
  tag: ['TI', 'BTI', 'CTI', 'FAU', 'AU', 'CN', 'DP', 'JT', 'PG', 'LID', 'AID', 'AB', 'MH', 'OT', 'IS', 'PT', 'XX', 'toString'],
  wos: ['FN ‹words›\nVR 1.0\n‹record+›EF\n', '‹record+›', '‹wosline*›‹record+›'],
  record: ['PT ‹publication›\n‹wosline*›ER\n\n', 'PT ‹publication›\n‹wosline*›', 'PT ‹publication›\r\n‹wosline*›ER\r\n'],
  publication: ['J', 'B', 'S', 'P', '', '‹letters›'],
  wosline: ['‹wostag› ‹value›\n', '‹wostag› ‹value›\n   ‹value›\n', '‹wostag›\n', '   ‹words›\n', '‹odd›\n'],
  wostag: ['AU', 'AF', 'CA', 'TI', 'SO', 'PD', 'PY', 'BP', 'EP', 'DI', 'SN', 'DT', 'DE', 'AB', 'XX'],
  enw: ['‹endnote+›', '‹enwline*›‹endnote+›'],
  endnote: ['%0 ‹kind›\n‹enwline*›\n', '%0 ‹kind›\r\n‹enwline*›', '%0\n‹enwline*›'],
  kind: ['Journal Article', 'Book Section', 'Book', 'Web Page', 'Thesis', '‹inherited›', '‹words›'],
  enwline: ['%‹enwtag› ‹value›\n', '%‹enwtag› ‹value›\n', '%‹enwtag›\n', '‹words›\n', '‹odd›\n'],
  enwtag: ['A', 'E', 'T', 'J', 'B', 'D', '8', 'V', 'N', 'P', 'K', 'R', 'U', '@', 'F', '?', '['],
}; // oxfmt-ignore

const XML_RULES: Rules = {
  ...VALUES,
  file: ['<?xml version="1.0"?>\n<xml><records>‹endnote+›</records></xml>', '<modsCollection>‹mods+›</modsCollection>', '<article><front><article-meta>‹meta*›</article-meta></front>‹node*›</article>', '<records><record><rec-number>1</rec-number>‹node*›'],
  endnote: ['<record>‹element*›</record>', '<record>‹element*›', '<record><rec-number>1</rec-number>‹element*›</record>\n'],
  mods: ['<mods>‹element*›</mods>', '<m:mods ID="‹key›">‹element*›</m:mods>', '<mods>‹element*›'],
  meta: ['‹element›', '<article-title>‹node*›</article-title>', '<contrib-group><contrib><name><surname>‹words›</surname></name></contrib></contrib-group>', '<pub-date><year>‹year›</year><month>‹digits›</month></pub-date>'],
  element: ['<‹name›>‹node*›</‹name›>', '<‹name› type="‹letters›">‹value›</‹name›>', '<‹name›>', '</‹name›>', '<titles><title>‹value›</title></titles>', '<contributors><authors><author>‹value›</author></authors></contributors>', '<dates><year>‹value›</year></dates>', '<titleInfo><title>‹value›</title></titleInfo>', '<label>‹key›</label>'],
  node: ['‹value›', '<style face="italic">‹value›</style>', '‹element›', '&amp;', '&#‹digits›;', '&‹letters›;', '<![CDATA[‹value›]]>', '<!-- ‹words› -->', '<', '>'],
  name: ['title', 'titles', 'author', 'year', 'volume', 'isbn', 'keywords', 'keyword', 'abstract', 'name', 'namePart', 'part', 'detail', 'extent', 'identifier', 'sec', 'p', 'xref', 'm:title', '‹inherited›', '‹letters›'],
}; // oxfmt-ignore

/** Rules `nbib`, `wos` and `enw` of the first, `file` of the other. */
export const TAGGED = new Grammar(TAGGED_RULES);
export const XML = new Grammar(XML_RULES);
