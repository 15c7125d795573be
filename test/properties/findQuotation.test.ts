// Finding quotations in whole articles: what people do to the words they quote has the verdict it deserves.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { foldText } from '../../src/core/fold.ts';
import { findQuotation } from '../../src/core/quotations/findQuotation.ts';
import { listSentences } from '../../src/core/sentences.ts';
import * as edits from '../bench/quotationEdits.ts';

const ARTICLES = globSync('test/fixtures/quotations/articles/*.txt').map((file) =>
  foldText(readFileSync(file, 'utf8')),
);
const TRIALS = 40;

/** Each edit with the verdicts it may have. */
const PROPERTIES: readonly (readonly [name: string, edit: edits.Edit, verdict: string])[] = [
  ['copied words are verbatim', edits.copy, 'verbatim'],
  ['retypeset words are verbatim', edits.retypeset, 'verbatim'],
  ['an ellipsis over no negation is edited', edits.elide(1), 'edited'],
  ['two ellipses are edited', edits.elide(2), 'edited'],
  ['brackets are edited', edits.bracket, 'edited'],
  ['an ellipsis over a negation is altered', edits.elide(1, 'negation'), 'altered'],
  ['a changed word is altered', edits.replaceWord, 'altered'],
  ['a dropped word is altered', edits.dropWord, 'altered'],
  ['an added word is altered', edits.insertWord, 'altered'],
  ['a dropped negation is altered', edits.dropNegation, 'altered'],
  ['a changed number is altered', edits.changeNumber, 'altered'],
  ['halves in the wrong order are altered', edits.swapHalves('…'), 'altered'],
];

for (const [name, edit, verdict] of PROPERTIES) {
  test(name, () => {
    const random = edits.createRandom(name.length);
    for (let trial = 0; trial < TRIALS; trial++) {
      const source = edits.pick(random, ARTICLES);
      const { start } = edits.pick(random, listSentences(source.original));
      const words =
        source.original
          .slice(start)
          .match(/\S+/g)
          ?.slice(0, edits.between(random, 10, 50)) ?? [];
      const quotation = words.length < 10 ? undefined : edit(words, random);
      if (quotation === undefined) continue;
      const match = findQuotation(source, quotation);
      assert.equal(match?.verdict, verdict, `${quotation}\n${JSON.stringify(match?.differences)}`);
      if (verdict === 'verbatim') assert.equal(source.original.slice(match.start).search(/[\p{L}\p{N}]/u), 0);
    }
  });
}

test('no input makes it throw', () => {
  const random = edits.createRandom(11);
  const pieces = ['a', 'not', '12', '[', ']', '…', '...', '[12]', '“', '-\n', ' ', '.', 'é', '語', '\ud800', '[a b]'];
  const compose = (length: number): string => Array.from({ length }, () => edits.pick(random, pieces)).join('');
  for (let trial = 0; trial < 400; trial++) {
    const [source, quotation] = [compose(60), compose(12)];
    const match = findQuotation(source, quotation);
    if (match) assert.ok(match.start <= match.end && match.end <= source.length && match.fragments.length > 0);
  }
});
