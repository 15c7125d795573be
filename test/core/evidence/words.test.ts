// Which words count as one: their stems, their concepts, and the families of what is counted.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { relateNouns } from '../../../src/core/evidence/nouns.ts';
import { headStem, listStems, stem } from '../../../src/core/stems.ts';
import type { Figure } from '../../../src/core/figures/figure.ts';

describe('the stem of', () => {
  const STEMS: readonly (readonly [words: string, stem: string])[] = [
    ['deploy deploys deployed deploying deployment deployments', 'deploy'],
    ['berry berries', 'berry'],
    ['carry carried carries carrying', 'carry'],
    ['glass glasses', 'glass'],
    ['branch branches', 'branch'],
    ['dish dishes', 'dish'],
    ['fox foxes', 'fox'],
    ['quick quickly', 'quick'],
    ['lecturer lecturers lectures lecture', 'lectur'],
    ['bake baked bakes baking', 'bak'],
    ['plan planned planning plans', 'plan'],
    ['census', 'census'],
    ['crisis', 'crisis'],
    ['toss', 'toss'],
    ['gas', 'ga'],
    ['die died dies killed Deaths', 'die'],
    ['moment', 'moment'],
    ['red', 'red'],
    ['king', 'king'],
    ['sly', 'sly'],
    ['her', 'her'],
    ['ties', 'ti'],
    ['be', 'be'],
  ];
  for (const [words, expected] of STEMS) {
    for (const word of words.split(' ')) it(`${word} is ${expected}`, () => assert.equal(stem(word), expected));
  }
});

describe('the words that carry meaning in', () => {
  const PROSE: readonly (readonly [prose: string, stems: string])[] = [
    ['The berries and the boats of it', 'berry boat'],
    ['A U.S. base, a us', 'american bas'],
    ['x y z berries', 'berry'],
    ['berries, berry, Berries', 'berry'],
    ['', ''],
    ['12, 13.', ''],
    ['internationalisation internationalisation', 'internationalisation'],
  ];
  for (const [prose, stems] of PROSE) it(`“${prose}”`, () => assert.equal([...listStems(prose)].join(' '), stems));
});

describe('the head of', () => {
  const HEADS: readonly (readonly [noun: string, head: string | undefined])[] = [
    ['U.S. soldiers', stem('soldiers')],
    ['berries', 'berry'],
    ['12', undefined],
    ['', undefined],
  ];
  for (const [noun, head] of HEADS) it(`“${noun}”`, () => assert.equal(headStem(noun), head));
});

describe('counted things are', () => {
  const PAIRS: readonly (readonly [one: string | undefined, other: string | undefined, relation: string])[] = [
    ['berries', 'ripe berries', 'same'],
    ['U.S. soldiers', 'soldiers', 'same'],
    ['soldiers', 'troops', 'same'],
    ['children', 'child', 'same'],
    ['people', 'people', 'generic'],
    ['dead', 'killed', 'generic'],
    ['times', 'times', 'generic'],
    ['cases', 'new cases', 'generic'],
    ['soldiers', 'people', 'generic'],
    ['participants', 'women', 'generic'],
    ['nurses', 'workers', 'generic'],
    ['deaths', 'soldiers', 'generic'],
    ['boats', 'ferries', 'kin'],
    ['vessels', 'ships', 'kin'],
    ['pupils', 'students', 'same'],
    ['ponies', 'horses', 'kin'],
    ['salmon', 'fish', 'kin'],
    ['thieves', 'burglars', 'kin'],
    ['things', 'zorbs', 'generic'],
    ['zorbs', 'soldiers', 'open'],
    ['soldiers', 'zorbs', 'open'],
    ['zorbing', 'zorbs', 'same'],
    ['hotels', 'restaurants', 'open'],
    ['men', 'women', 'open'],
    ['pensioners', 'teachers', 'open'],
    ['people', 'homes', 'other'],
    ['victims', 'planes', 'other'],
    ['deaths', 'recoveries', 'other'],
    ['nurses', 'patients', 'other'],
    ['engineers', 'engines', 'other'],
    ['soldiers', 'homes', 'other'],
    ['boats', 'horses', 'other'],
    ['trees', 'books', 'other'],
    [undefined, 'soldiers', 'open'],
    ['soldiers', undefined, 'open'],
    [undefined, undefined, 'open'],
  ];
  const counted = (noun: string | undefined) => (noun === undefined ? {} : { noun }) as Figure;
  for (const [one, other, relation] of PAIRS) {
    it(`${relation}: ${one ?? 'nothing'} and ${other ?? 'nothing'}`, () =>
      assert.equal(relateNouns(counted(one), counted(other)), relation));
  }
});
