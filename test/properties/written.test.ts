// Whatever Ibid writes into a note is right: each sentence, quotation and number of every article here, inserted and then checked.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { insertQuotation, insertWords, type Insertion } from '../../src/core/citing/insertion.ts';
import { listFiguresIn, listQuotationsWith, listSentencesWith } from '../../src/core/quoting/passageSearch.ts';
import { STYLES } from '../../src/core/citing/styleTable.ts';
import { verifyClaims } from '../../src/core/evidence/claimVerifier.ts';
import { findReviewStatus } from '../../src/core/evidence/verdicts.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { applyEdits } from '../../src/core/text/textEdit.ts';
import { ARTICLES, readArticle, toLibrary } from '../core/evidence/articles.ts';

const FRONT = (key: string) => `---\nid: ${key}\ntitle: ${key}\n---\n\n`;
const FIXTURES = globSync('test/fixtures/quotations/articles/*.txt').map((file): [string, string] => {
  const key = path.basename(file, '.txt');
  return [key, FRONT(key) + readFileSync(file, 'utf8')];
});
const FILES = Object.fromEntries([...ARTICLES.map((key): [string, string] => [key, readArticle(key)]), ...FIXTURES]);
const LIBRARY = toLibrary(FILES);
const [style] = STYLES;
assert.ok(style);
const CITING = { style, context: { findItem: () => undefined, findKeyByUrl: () => undefined, formatCustom: [] } };
const BEFORE = 'They say: ';

/** What the library finds wrong with what was inserted. */
function listWrong(insert: (text: string) => Insertion): string[] {
  const text = applyEdits(BEFORE, insert(BEFORE).edits);
  return verifyClaims(parseNote(text), LIBRARY)
    .filter((each) => findReviewStatus(each) === 'needs review')
    .map((each) => `${each.verdict}: ${text}`);
}

for (const key of Object.keys(FILES)) {
  const parsed = LIBRARY.find(key)?.parsedText;
  assert.ok(parsed);
  describe(`what is taken from ${key}`, () => {
    it('as a quotation is in it', () => {
      const passages = [...listQuotationsWith(parsed, '', 1000), ...listSentencesWith(parsed, '', 1000)];
      const wrong = passages.flatMap(({ words }) =>
        listWrong((text) => insertQuotation(parseNote(text), text.length, { key, words }, CITING)),
      );
      assert.deepEqual(wrong, []);
    });

    it('as a number is in it', () => {
      const figures = parsed.sentences.flatMap((sentence) => listFiguresIn(parsed, sentence));
      const wrong = figures.flatMap(({ words }) =>
        listWrong((text) => insertWords(parseNote(text), text.length, { key, words }, CITING)),
      );
      assert.deepEqual(wrong, []);
    });
  });
}
