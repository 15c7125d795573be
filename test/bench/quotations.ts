// How many quotations are found and judged rightly after each kind of edit, and how long it takes; IBID_DATA adds real pages.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foldText, type FoldedText } from '../../src/core/fold.ts';
import { findQuotation } from '../../src/core/quotations/findQuotation.ts';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';
import { listSentences } from '../../src/core/sentences.ts';
import * as edits from './quotationEdits.ts';

const TRIALS = 300;
const QUOTATIONS = 350;

const VERDICTS = ['verbatim', 'edited', 'altered', 'absent'];

const EDITS: readonly (readonly [string, edits.Edit, string])[] = [
  ['copied', edits.copy, 'verbatim'],
  ['retypeset', edits.retypeset, 'verbatim'],
  ['one ellipsis', edits.elide(1), 'edited'],
  ['two ellipses', edits.elide(2), 'edited'],
  ['brackets', edits.bracket, 'edited'],
  ['ellipsis over a negation', edits.elide(1, 'negation'), 'altered'],
  ['one word changed', edits.replaceWord, 'altered'],
  ['one word dropped', edits.dropWord, 'altered'],
  ['one word inserted', edits.insertWord, 'altered'],
  ['negation dropped', edits.dropNegation, 'altered'],
  ['number changed', edits.changeNumber, 'altered'],
  ['wrong order, ellipsis', edits.swapHalves('…'), 'altered'],
  ['wrong order', edits.swapHalves(''), 'altered'],
];

function readArticles(): string[] {
  const own = globSync('test/fixtures/quotations/articles/*.txt').map((file) => readFileSync(file, 'utf8'));
  const pages = path.join(process.env.IBID_DATA ?? '', 'pages.json');
  if (process.env.IBID_DATA === undefined || !existsSync(pages)) {
    console.log('IBID_DATA is not set: own articles only');
    return own;
  }
  const texts = (JSON.parse(readFileSync(pages, 'utf8')) as readonly { readonly text: string }[]).map(
    ({ text }) => text,
  );
  return [...own, ...texts.filter((text) => text.length > 1500)];
}

/** Some 8 to 60 words that follow each other, beginning with a sentence. */
function chooseWords(text: string, random: edits.Random): string[] {
  const sentences = listSentences(text);
  const start = edits.pick(random, sentences).start;
  const words = text.slice(start).match(/\S+/g) ?? [];
  return words.slice(0, edits.between(random, 10, 60));
}

/** Each trial is an article with a quotation that is, or is not, from it. */
type Trial = readonly [article: FoldedText, quotation: string];

function* composeTrials(articles: readonly FoldedText[], edit: edits.Edit, random: edits.Random): Generator<Trial> {
  for (let trial = 0, tries = 0; trial < TRIALS && tries < TRIALS * 60; tries++) {
    const article = edits.pick(random, articles);
    const words = chooseWords(article.original, random);
    const quotation = words.length < 10 ? undefined : edit(words, random);
    if (quotation === undefined) continue;
    trial++;
    yield [article, quotation];
  }
}

/** Words of one article looked up in another. */
function* composeStrangers(articles: readonly FoldedText[], random: edits.Random): Generator<Trial> {
  for (let trial = 0; trial < TRIALS * 5; trial++) {
    const [from, to] = [edits.pick(random, articles), edits.pick(random, articles)];
    if (from !== to) yield [to, chooseWords(from.original, random).join(' ')];
  }
}

function* composeParaphrases(articles: readonly FoldedText[]): Generator<Trial> {
  const lines = readFileSync('test/fixtures/quotations/paraphrases.txt', 'utf8').trim().split('\n');
  for (const article of articles) for (const line of lines) yield [article, line];
}

function score(name: string, expected: string, trials: Iterable<Trial>): void {
  const counts = new Map<string, number>();
  for (const [article, quotation] of trials) {
    const match = findQuotation(article, quotation);
    const verdict = match?.verdict ?? 'absent';
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (verdict !== expected && process.env.IBID_SHOW !== undefined) {
      console.dir({ expected, verdict, quotation, differences: match?.differences }, { depth: 4 });
    }
  }
  const cells = VERDICTS.map((verdict) => `${verdict === expected ? '*' : ''}${counts.get(verdict) ?? 0}`.padStart(9));
  console.log(`${name.padEnd(26)}${cells.join('')}`);
}

/** The median of several rounds, in milliseconds. */
function time(name: string, run: () => unknown): void {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  console.log(`${name.padEnd(44)}${(times.sort((a, b) => a - b)[2] ?? NaN).toFixed(1).padStart(8)} ms`);
}

function timeAll(articles: readonly FoldedText[]): void {
  const random = edits.createRandom(99);
  const text = repeatTo(
    articles.map(({ original }) => original),
    100_000,
  );
  const kinds = EDITS.map(([, edit]) => edit);
  const present = Array.from({ length: QUOTATIONS }, (_, index) => {
    const words = chooseWords(text, random);
    return kinds[index % kinds.length]?.(words, random) ?? words.join(' ');
  });
  const absent = present.map((quotation) => quotation.replace(/[a-m]/g, 'q').replace(/[n-z]/g, 'z'));
  const shuffled = present.map((quotation) => quotation.split(' ').sort().join(' '));
  const find = (source: string, quotations: readonly string[]) => () => {
    const folded = foldText(source);
    for (const quotation of quotations) findQuotation(folded, quotation);
  };
  time('100 kB: fold', () => foldText(text));
  time('100 kB: list sentences', () => listSentences(text));
  time('100 kB: list quotations', () => listQuotations(text));
  time(`100 kB, ${QUOTATIONS} quotations of all edits`, find(text, present));
  time(`100 kB, ${QUOTATIONS} quotations, no word there`, find(text, absent));
  time(`100 kB, ${QUOTATIONS} quotations, all words, no order`, find(text, shuffled));
  time('5 MB, one quotation of 20 kB', find(repeatTo([text], 5_000_000), [present.join(' … ').slice(0, 20_000)]));
  time('5 MB of "a ", "a a a … b" of 20 kB', find('a '.repeat(2_500_000), [`${'a '.repeat(10_000)}b`]));
  time('5 MB of "a", "aaa…b" of 20 kB', find('a'.repeat(5_000_000), [`${'a'.repeat(20_000)}b`]));
  time('1 MB of opening marks', () => listQuotations('“‘" '.repeat(250_000)));
}

function repeatTo(texts: readonly string[], length: number): string {
  const all = texts.join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

const articles = readArticles().map(foldText);
const own = articles.slice(0, 4);
console.log(
  `${articles.length} articles\n${'edit'.padEnd(26)}${VERDICTS.map((verdict) => verdict.padStart(9)).join('')}`,
);
EDITS.forEach(([name, edit, expected], index) => {
  score(name, expected, composeTrials(articles, edit, edits.createRandom(index + 1)));
});
score('of another article', 'absent', composeStrangers(articles, edits.createRandom(77)));
score('paraphrase', 'absent', composeParaphrases(own));
timeAll(articles);
