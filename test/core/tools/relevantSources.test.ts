// Which sources the tools look at for a claim: those that have its rare and its quoted words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { listRelevantKeys, listWords } from '../../../src/core/tools/relevantSources.ts';
import { makeLibrary } from './makeLibrary.ts';

const WORDS: readonly (readonly [what: string, prose: string, words: string])[] = [
  ['long before short ones', 'pit ferry dam lighthouse', 'lighthouse ferry pit dam'],
  ['each once', 'reeds and reeds', 'reeds'],
  ['no words of one or two letters', 'ox at the 12 km', ''],
  ['no words that say nothing', 'They were there and this WAS with them, the reeds', 'reeds'],
  ['those of other scripts', 'Ёлки ходят ça naïveté', 'naïveté ходят Ёлки'],
  [
    'eight at most',
    'ant aardvark baboons cheetahs dromedary elephants flamingos giraffes hedgehogs',
    'dromedary elephants flamingos hedgehogs aardvark cheetahs giraffes baboons',
  ],
];

describe('the words that are looked for', () => {
  for (const [what, prose, words] of WORDS) it(`are ${what}`, () => assert.equal(listWords(prose).join(' '), words));
});

const article = (key: string, text: string) => `---\nid: ${key}\ntitle: On ${key}\n---\n\n${text}\n`;
const library = makeLibrary([
  article('common', 'The ferry came to the landing at noon.'),
  article('rare', 'A mill stood by the brook.'),
  article('plain', 'The ferry sank.'),
  article('scattered', 'We sailed north at dawn; by night the gale had turned us home, and the dawn was gone.'),
  article('quoted', 'She wrote: “home by dawn with the gale” and no more.'),
]);

const CLAIMS: readonly (readonly [what: string, claim: string, limit: number, keys: string])[] = [
  ['the one with a rare word first', 'The ferry at the mill', 1, 'rare'],
  ['no more than are asked for', 'The brook', 1, 'rare'],
  ['the one with more of the words first', 'The ferry and the landing', 1, 'common'],
  ['the one with the quoted words first', 'Home, gale, dawn: “home by dawn with the gale”', 2, 'quoted scattered'],
  ['none where no word occurs', 'A volcano', 4, ''],
  ['none for a claim without words', '12 of 30', 4, ''],
];

describe('the sources that are looked at', () => {
  for (const [what, claim, limit, keys] of CLAIMS)
    it(`are ${what}`, () => assert.equal(listRelevantKeys(parseNote(claim), library, limit).join(' '), keys));
});
