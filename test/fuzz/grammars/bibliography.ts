// Bibliographies: BibTeX with macros, comments and entries that refer to one another, JSON with comments, RIS.
import { Grammar, type Rules } from '../grammar.ts';
import { WORDS } from './words.ts';

const BIBTEX_RULES: Rules = {
  ...WORDS,
  file: ['‹part+›', '‹part*›‹part+›', '‹part*›‹odd›‹part*›'],
  part: ['‹entry›', '‹entry›', '‹entry›', '@string{‹macro› = ‹value›}\n', '@string{‹macro› = ‹macro› # ‹macro›}\n', '@comment{‹words›}\n', '@preamble{"‹latex›"}\n', '% ‹words› @book{‹key›,\n', '‹words›\n', '@comment{‹entry›}\n'],
  entry: ['@‹type›{‹key›,\n‹field*›}\n\n', '@‹type›{‹key›,\n‹field+›}\n', '@‹type›(‹key›, ‹field*›)\n', '@‹type›{‹key›}\n', '@‹type›{‹key›,\n‹field*›', '@‹type› { ‹key› , ‹field*› }\n', '@‹type›{,\n‹field*›}\n'],
  type: ['article', 'book', 'Book', 'inbook', 'misc', 'online', 'incollection', 'xdata', 'set', 'thesis', '‹inherited›', '‹letters›'],
  field: ['  ‹name› = ‹value›,\n', '  ‹name› = ‹value›,\n', '  ‹name›=‹value›,', '  ‹name› = ‹value› # ‹value›,\n', '  ‹name› ‹value›,\n', '  author = {‹people›},\n', '  date = {‹edtf›},\n', '  ‹link› = {‹key›},\n', '  ‹link› = {‹key›,‹key›,‹key›},\n', '  title = {‹latex›},\n', '  keywords = {‹words›, ‹words›},\n', ',\n', '% ‹words›\n'],
  name: ['title', 'author', 'editor', 'year', 'date', 'journal', 'publisher', 'url', 'doi', 'pages', 'keywords', 'note', 'month', 'urldate', 'options', 'langid', 'type', '‹inherited›', '‹letters›', 'TITLE'],
  link: ['crossref', 'xdata', 'xref', 'related', 'entryset', 'ids'],
  value: ['{‹latex›}', '"‹latex›"', '‹digits›', '‹macro›', 'jan', '{‹words›}', '{{‹words›}}', '{‹latex›', '"', '{}', '{‹odd›}'],
  macro: ['s0', 's1', 'jan', 'acm', '‹inherited›', '‹letters›'],
  people: ['‹letters›, ‹letters›', '‹letters› ‹letters› and ‹letters›', '{‹words›}', '‹letters› and others', 'and and', 'von ‹letters›, Jr, ‹letters›', 'family=‹letters›, given=‹letters›', ', ,', '‹latex›', ' and ‹letters›'],
  latex: ['‹words›', '{‹words›}', '\\emph{‹latex›}', '\\"{o}‹words›', "\\'e", '$‹words›^2_3$', '\\‹inherited›{‹words›}', '‹words› \\& ‹words›', '\\textbf{‹words›', '--- ‹words› --', '{\\ss} {\\o}', '~‹words›~', '\\url{https://x.example/‹key›}', '‹odd›', '\\\\‹words›', '{{{‹latex›}}}', '\\verb|‹words›|', '%‹words›', '<i>‹words›</i>', '\\char`\\x', '\\u0', '\\'],
  edtf: ['‹year›', '‹year›-05', '‹year›-05-03', '‹year›/‹year›', '‹year›-21', '../‹year›', '‹year›/..', '‹year›?', '19XX', '‹date›', '‹year›-13-45', '/', '-'],
}; // oxfmt-ignore

const JSON_RULES: Rules = {
  ...WORDS,
  file: ['[‹items›]', '{"items": [‹items›]}', '[\n‹items›,\n]', '\ufeff[‹items›]', '[‹items›', '‹items›', '{"references": [‹items›]}', '{‹fields›}', '[‹comment›‹items›‹comment›]', '[]‹items›'],
  items: ['‹item›', '‹item›,‹items›', '‹item›,\n‹comment›‹items›', '‹item› ‹items›'],
  item: ['{‹fields›}', '{"id": ‹string›, ‹fields›}', '{"id": "‹key›", "type": "book", ‹fields›}', '{"itemType": "‹zotero›", "key": "ABCD2345", ‹fields›}', '{"id": ‹digits›}', 'null', '‹value›', '{"id": "‹key›", ‹fields›,}', "{'id': '‹key›'}", '{id: "‹key›"}'],
  zotero: ['book', 'journalArticle', 'newspaperArticle', 'attachment', 'note', 'webpage', '‹inherited›'],
  fields: ['"‹name›": ‹value›', '"‹name›": ‹value›, ‹fields›', '"‹name›": ‹value›,\n ‹comment› ‹fields›'],
  name: ['id', 'type', 'title', 'author', 'editor', 'issued', 'creators', 'tags', 'date', 'DOI', 'URL', 'custom', 'citation-key', 'citationKey', 'keyword', 'accessed', 'page', 'note', 'extra', 'relations', 'data', 'csljson', '‹inherited›', '‹letters›'],
  value: ['‹string›', '‹string›', '‹digits›', 'null', 'true', '-1.5e300', '[‹value›, ‹value›]', '{"‹name›": ‹value›}', '[{"family": ‹string›, "given": ‹string›}]', '[{"creatorType": "author", "lastName": ‹string›}]', '{"date-parts": [[‹digits›, 5]]}', '{"date-parts": [["‹digits›"]]}', '{"date-parts": ‹value›}', '{"literal": ‹string›}', '[{"tag": ‹string›}]', '[]', '{}', 'NaN', 'undefined', "'‹words›'", '[[[‹value›]]]'],
  string: ['"‹words›"', '"‹key›"', '"\\ud800"', '"\\u0000\\u001b[2J"', '"<i>‹words›</i>"', '"‹date›"', '"https://x.example/‹key›"', '""', '"‹odd›"', '"\\x"', '"‹words›', '"a\\nb"', '"javascript:x"'],
  comment: ['// ‹words›\n', '////////////‹slashes›\n', '/* ‹words› */', '/*‹comment›', '# ‹words›\n', '', '/**//**/', ',/**//**/'],
  answer: ['[‹reply›]', '[‹reply›, ‹reply›, ‹reply›]', '{"items": [‹reply›, ‹reply›]}', '[‹reply›, null, 1, [‹reply›]]'],
  reply: ['{"id": "‹address›", ‹replied›}', '{"id": "‹address›", ‹replied›, ‹replied›, ‹replied›}', '{‹replied›}', '{"id": ‹digit›, ‹replied›}'],
  address: ['http://zotero.org/users/local/aB3/items/AAAA2222', 'http://zotero.org/users/1/items/BBBB2222', '475425/ABCD2345', '‹letters›', '', ' ‹letters› '],
  replied: ['"title": "‹escaped›"', '"author": [{"family": "‹escaped›", "given": "‹escaped›"}]', '"author": "‹escaped›"', '"citation-key": "‹escaped›"', '"issued": {"date-parts": [["2020", 5]]}', '"issued": {"literal": "‹escaped›"}', '"custom": {"zotero": "‹address›"}', '"custom": ["‹escaped›"]', '"type": "‹inherited›"', '"publisher": null', '"__proto__": {"x": 1}', '"title": {"a": ‹digit›}'],
  escaped: ['‹letters›', '‹letters› ‹letters›', '', '\\ud800', '\\u001b[2J', '<i>‹letters›</i>', '‹letters›\\n‹letters›', 'the'],
  digit: ['0', '7', '12'],
  slashes: ['', '////////‹slashes›', '//c'],
}; // oxfmt-ignore

const RIS_RULES: Rules = {
  ...WORDS,
  file: ['‹record+›', '‹record*›‹odd›\n‹record*›', '\ufeff‹record+›', 'TY  - BOOK\n‹line*›'],
  record: ['TY  - ‹type›\n‹line*›ER  - \n\n', 'TY  - ‹type›\n‹line*›ER  -\n', 'TY  - ‹type›\n‹line*›', '‹line*›ER  - \n', 'TY  -‹type›\r\n‹line*›ER  - \r\n'],
  type: ['JOUR', 'BOOK', 'NEWS', 'ELEC', 'CHAP', '‹inherited›', '‹letters›', ''],
  line: ['‹tag›  - ‹value›\n', '‹tag›  - ‹value›\n', '‹tag› - ‹value›\n', '‹tag›  -\n', '‹words›\n', '\n', '  ‹words›\n', '‹tag›  - ‹value›\r'],
  tag: ['TI', 'T1', 'AU', 'A1', 'ED', 'PY', 'Y1', 'DA', 'ID', 'UR', 'DO', 'KW', 'AB', 'JO', 'SP', 'EP', 'PB', 'N1', 'C1', 'M3', 'XX', 'toString'],
  value: ['‹words›', '‹key›', '‹letters›, ‹letters›', '‹year›/05/03/', '‹year›', '‹date›', '///', 'https://x.example/‹key›', '‹odd›', '‹digits›', '‹digits›-‹digits›', ''],
}; // oxfmt-ignore

/** Rule `file` of each. */
export const BIBTEX = new Grammar(BIBTEX_RULES);
export const JSON_TEXT = new Grammar(JSON_RULES);
export const RIS = new Grammar(RIS_RULES);
