// Front matter and CSL-YAML, also in shapes in which nobody means to write it.
import { Grammar, type Rules } from '../grammar.ts';
import { WORDS } from './words.ts';

export const YAML: Rules = {
  frontMatter: ['---\n‹field*›---\n', '---\n‹field+›---\n\n', '---\n‹field*›...\n', '---\n‹field*›', '\ufeff---\n‹field*›---\n', '---\n\n---\n', '---\r\ntitle: ‹words›\r\n---\r\n', '--- \n‹field*›--- \n', '---\n‹field›---\n---\n‹field›---\n'],
  field: ['‹name›: ‹value›\n', '‹name›: ‹value›\n', '‹name›:\n  - ‹value›\n  - ‹value›\n', '‹name›:\n  ‹name›: ‹value›\n', '‹name›: |\n  ‹words›\n', '‹name›: >-\n  ‹words›\n\n  ‹words›\n', '# ‹words›\n', '"‹name›": ‹value›\n', '? ‹name›\n: ‹value›\n', '‹name›: ? ‹value›\n', '<<: *a\n', '‹odd›\n', '- ‹value›\n', '\t‹name›: ‹value›\n', '{‹name›: ‹value›}\n', 'ibid: { ignore: [figure-differs, ‹word›] }\n', 'bibliography: ‹value›\n'],
  name: ['id', 'title', 'author', 'issued', 'date', 'type', 'URL', 'url', 'source', 'tags', 'keyword', 'keywords', 'published', 'container-title', 'publisher', 'lang', 'citekey', 'editor', 'accessed', 'aliases', 'nocite', 'csl', 'citation-style', 'bibliography', 'ibid', '‹inherited›', '‹letters›', '‹digits›'],
  value: ['‹words›', '"‹words›"', "'‹words›'", '‹key›', '@‹key›', '[‹value›, ‹value›]', '{ ‹name›: ‹value› }', '‹date›', '2020-03-01', '{date-parts: [[‹year›, 5]]}', '{ family: ‹letters›, given: ‹letters› }', '[{ family: ‹letters›, given: ‹odd› }]', 'null', '~', 'true', '‹digits›', '0x1F', '.inf', '&a ‹words›', '*a', '!!binary ‹words›', '!‹inherited› x', '? ? ‹value›', '"\\ud800"', '"\\u001b[31m"', '‹words›: ‹words›', '‹odd›‹words›', '[[[‹value›]]]', '"', "'", '>', '|', '%', '`', '- - ‹value›', 'https://x.example/‹key›', '<i>‹words›</i>', '**‹words›**'],
}; // oxfmt-ignore

const LIST: Rules = {
  ...WORDS,
  ...YAML,
  list: ['references:\n‹entry*›', '‹entry+›', '---\nreferences:\n‹entry*›...\n', 'references: [{id: ‹key›, title: ‹value›}]\n', '‹entry*›‹odd›\n‹entry*›', 'references:\n- id: a\n‹entry*›other: ‹value›\n'],
  entry: ['- id: ‹key›\n  title: ‹value›\n', '- id: ‹key›\n  type: ‹type›\n  author:\n  - family: ‹value›\n    given: ‹value›\n  issued: ‹value›\n', '- ‹name›: ‹value›\n', '- &e\n  id: ‹key›\n', '- *e\n', '- ‹value›\n', '- id: ‹value›\n  ‹name›: ‹value›\n  ‹name›: ‹value›\n'],
  type: ['book', 'article-journal', 'webpage', 'article-newspaper', '‹inherited›', '‹words›'],
}; // oxfmt-ignore

/** Rule `list`. */
export const CSL_YAML = new Grammar(LIST);
