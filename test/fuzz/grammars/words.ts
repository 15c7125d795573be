// Rules that all grammars share: characters that upset readers, names in many scripts, citekeys, numbers, sentences.
import type { Rules } from '../grammar.ts';

/** Keys that the library of the fuzzer has (see ../library.ts), one a little off, and names that every object has. */
const KEYS = ['flood2023', 'bakery2022', 'camp2020', 'wind2024', 'bare2001', 'flod2023', 'bakery2023', 'nobody1999'];
const INHERITED = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
];

export const WORDS: Rules = {
  odd: [
    ...Array.from('\u0000\u0007\u0008\t\v\f\r\u001b\u007f\u0085\u009b\u00a0\u00ad\u061c\u200b\u200d\u200e\u202e\u2028\u2029\u2066\ufeff\ufffd\uffff'),
    '\ud800', '\udc00', '\u0301', '🌊', '👩‍🌾', '½', 'ŀ', 'ﷺ', '⑴', 'ໜ', '\u001b[2J', '\u001b]52;c;WA==\u0007', '\\', '%', '&',
  ],
  inherited: INHERITED,
  letters: ['waters', 'Ångström', 'ßtraße', 'Достоевский', 'Україна', 'Ελλάδα', '서울', 'ガラス', '敘利亞', 'हिन्दी', 'العربية', 'עברית', 'Tiếng', '½cup', 'Li', 'ﬁre', 'İstanbul', 'ŀla', 'a', '‹inherited›'],
  key: [...KEYS, ...KEYS, '‹letters›', '‹letters›‹digits›', '‹letters›‹keyMark›‹letters›', '‹inherited›', '‹letters›‹odd›', '12'],
  keyMark: [...Array.from(':.#$%&-+?<>~/_'), '::', '\'', ' ', ';', ',', '=', '|', ']', '‹odd›'],
  digits: ['0', '1', '7', '12', '2020', '1999', '45', '73', '007', '999999999999999999999'],
  year: ['2020', '2023', '1999', '0', '-44', '20', '99999'],
  number: ['‹digits›', '‹digits›,000', '‹digits›.5', '1.7', '1,234,567', '1.234.567,89', '10 000', '½', '3½', '1/2', '‹digits›e9', '-5', '٣٤', '12‹inherited›', '‹digits›‹odd›', 'some', 'half a', 'two', 'forty-five', 'a dozen', 'two hundred and three', 'dozens of', 'no', 'zero', 'one in three'],
  scale: ['', '', ' million', ' billion', 'm', 'bn', ' thousand', 'k', ' hundred', ' million million'],
  currency: ['dollars', 'euros', 'pounds', 'yen', 'rupees', 'cents', 'pence', 'francs', 'US dollars', 'pounds sterling', 'kroner', 'roubles'],
  unit: ['people', 'km', 'per cent', '%', 'percent', 'percentage points', 'tonnes', 'metres per second', 'years', 'hours a day', 'm²', '°C', 'killed', 'houses', 'of the U.S. soldiers', '‹currency›', '‹inherited›', 'square miles', 'times'],
  figure: ['‹number›‹scale› ‹unit›', '$‹number›‹scale›', '€‹number›', '‹number›‹scale› ‹currency›', '‹number›‹scale› to ‹number›‹scale› ‹unit›', 'between ‹number› and ‹number› ‹unit›', '‹number›-‹number›', '‹number›–‹number›‹scale›', '‹qualifier› ‹number›‹scale› ‹unit›', '‹date›', '‹number› out of ‹number›', '‹number› × ‹number›', '‹number› ± ‹number›', '‹number›:‹number›', '£‹number›m a ‹unit›', '‹number›‹unit›', 'USD ‹number›'],
  qualifier: ['about', 'more than', 'at least', 'nearly', 'up to', 'over', 'less than', 'some', 'no fewer than', 'roughly'],
  date: ['3 May 2021', 'May 3, 2021', '2021-05-03', '3/5/2021', 'May 2021', 'in 1999', 'the 1980s', '1914–18', '31 February 2020', 'from 1999 to 2003', 'on 3 May', 'the 19th century', '2019/20'],
  word: ['the', 'a', 'of', 'river', 'flood', 'said', 'not', 'people', 'town', 'and', 'was', 'in', 'that', 'which', 'homes', 'they', 'Brandl', 'Mr', 'U.S.', 'e.g.', 'No.', '‹letters›', '‹inherited›'],
  words: ['‹word›', '‹word› ‹words›', '‹word› ‹word› ‹words›', '‹word› ‹figure› ‹words›'],
  person: ['Gregory Waters', 'Leonie Brandl', 'Mr Brandl', 'the mayor', 'a European security official', 'Ms ‹letters›', '‹letters›', 'she', 'they'],
}; // oxfmt-ignore
