// The English that people read, against the style guide of CONTRIBUTING: no retired phrase comes back.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { RETIRED_ON_SCREEN, RETIRED_PHRASES, type RetiredPhrase } from '../../scripts/retiredPhrases.ts';
import { listShownStrings } from '../../scripts/shownStrings.ts';
import { OBSTACLES, VERDICTS } from '../../src/core/evidence/verdicts.ts';
import { PROBLEM_SUMMARIES } from '../../src/core/problemSummaries.ts';

interface Text {
  readonly place: string;
  readonly words: string;
}

const manifest = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { strings } = await listShownStrings();

const ON_SCREEN: readonly Text[] = [
  ...Object.entries(manifest).map(([place, words]) => ({ place, words })),
  ...strings.map((words) => ({ place: 'l10n', words })),
  ...Object.entries(PROBLEM_SUMMARIES).map(([place, words]) => ({ place, words })),
  ...Object.entries(VERDICTS).map(([place, { predicate }]) => ({ place, words: predicate })),
  ...Object.entries(OBSTACLES).map(([place, { reason }]) => ({ place, words: reason })),
];
const COMMAND_LINE = globSync('src/cli/**/*.ts').flatMap(listSentences);
/** Models read them, and so do those who unfold what a model asked. */
const TOOLS = globSync('src/core/tools/*.ts').flatMap(listSentences);
const DOCUMENTS = ['README.md', 'CHANGELOG.md', ...globSync('docs/*.md'), 'media/sample/README.md'];
const PROSE = DOCUMENTS.flatMap(listParagraphs);

/** The strings of a file that have words in a row; what is imported is no sentence. */
function listSentences(file: string): Text[] {
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      if (/\p{L} \p{L}/u.test(node.text)) found.push({ place: file, words: node.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

function listParagraphs(file: string): Text[] {
  const text = readFileSync(file, 'utf8').replace(/^```[^]*?^```$/gm, '');
  return text.split('\n').map((words, index) => ({ place: `${file}:${index + 1}`, words }));
}

/** Code, facts and the targets of links are no English. */
function withoutCode(words: string): string {
  return words.replace(/(`+)[^`]+\1|\]\([^)]*\)|\{\w+\}/g, ' ');
}

function listRetired(texts: readonly Text[], phrases: readonly RetiredPhrase[]): string[] {
  return texts.flatMap(({ place, words }) =>
    phrases
      .filter(([pattern]) => pattern.test(withoutCode(words)))
      .map(([pattern, instead]) => `${place}: ${pattern.source} (${instead}): ${words}`),
  );
}

describe('retired phrases', () => {
  const ALL = [...RETIRED_PHRASES, ...RETIRED_ON_SCREEN];
  for (const [pattern, instead, example] of ALL)
    it(`are found: ${example}`, () => {
      assert.notDeepEqual(listRetired([{ place: '', words: example }], ALL), []);
      assert.match(example, pattern);
      assert.doesNotMatch(instead, pattern);
    });

  it('are not looked for in code', () =>
    assert.deepEqual(listRetired([{ place: '', words: 'Run `ibid figures`, see [it](behind.md) {held}.' }], ALL), []));
});

describe('plain English', () => {
  const TEXTS: readonly (readonly [name: string, texts: readonly Text[], least: number])[] = [
    ['on screen', ON_SCREEN, 700],
    ['on the command line', COMMAND_LINE, 60],
    ['in the tools for assistants', TOOLS, 25],
    ['in the documents', PROSE, 500],
  ];
  for (const [name, texts, least] of TEXTS)
    it(name, () => {
      assert.ok(texts.length > least, `${texts.length} texts`);
      assert.deepEqual(listRetired(texts, RETIRED_PHRASES), []);
    });

  it('calls a number and an image by these names on screen', () =>
    assert.deepEqual(listRetired(ON_SCREEN, RETIRED_ON_SCREEN), []));
});
