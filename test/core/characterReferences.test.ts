// What a character reference in text stands for: one row a name, and the numbers at the edges.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decodeReferences } from '../../src/core/characterReferences.ts';

const NAMES: readonly (readonly [name: string, character: string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['copy', '©'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['euro', '€'],
  ['pound', '£'],
  ['deg', '°'],
];

const TEXTS: readonly (readonly [text: string, decoded: string])[] = [
  ...NAMES.map(([name, character]) => [`a&${name};b`, `a${character}b`] as const),
  ['&AMP;', '&'],
  ['&#65;&#8217;', 'A’'],
  ['&#x41;&#X2019;&#x1F600;', 'A’😀'],
  ['&#1114111;', '\u{10ffff}'],
  ['&#1114112;', '&#1114112;'],
  ['&#x10ffff;', '\u{10ffff}'],
  ['&#x110000;', '&#x110000;'],
  ['&#0;', '&#0;'],
  ['&#x1;', '\u0001'],
  ['&amp;lt;', '&lt;'],
  ['&eacute; &constructor;', '&eacute; &constructor;'],
  ['&amp &; &#; &#x; &#xg;', '&amp &; &#; &#x; &#xg;'],
];

for (const [text, decoded] of TEXTS)
  it(`${text} is ${JSON.stringify(decoded)}`, () => assert.equal(decodeReferences(text), decoded));
