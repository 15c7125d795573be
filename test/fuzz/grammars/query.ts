// What is typed into the search box: words, phrases, fields, signs of the query language and of the one below it.
import { Grammar } from '../grammar.ts';
import { WORDS } from './words.ts';

/** Rule `query`. */
export const QUERY = new Grammar(
  {
    ...WORDS,
    query: ['‹term›', '‹term› ‹term›', '‹term› ‹query›', '‹term›‹odd›‹term›', '‹odd›', '‹sign›', '‹term›‹term›'],
    term: ['‹word›', '‹letters›', '‹letters›*', '"‹word› ‹word›"', '-‹word›', '‹field›:‹word›', '‹field›:"‹word›', '-‹field›:‹letters›*', 'year:‹year›', 'year:‹year›..‹year›', 'year:..', '‹key›', '"‹letters›" *', '^‹word›', 'NEAR(‹word› ‹word›, 2)', '{‹word›}', '‹sign›', '‹word›‹sign›‹word›', '"', '""', '"‹odd›"', '‹figure›', '敘利亞北部', "'‹word›'", '‹field›:', '*'],
    field: ['author', 'title', 'year', 'tag', 'type', 'key', 'text', 'container', '‹inherited›', 'AUTHOR', '‹letters›'],
    sign: ['AND', 'OR', 'NOT', '(', ')', '*', '"', ':', '-', '+', '^', '{', '}', ';', '--', '%', '_', '\\', '/*', "'", '..', '-‹sign›', '**'],
  },
  600,
); // oxfmt-ignore
