import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodePage } from '../../../src/core/documents/page/decodePage.ts';

const META = (charset: string) => `<meta charset="${charset}">`;

/** A page's bytes, one a character, as encodings of one byte have them. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const PAGES: readonly (readonly [name: string, page: Uint8Array, header: string | undefined, text: string])[] = [
  ['UTF-8 without a word', new TextEncoder().encode('Müller “x”'), undefined, 'Müller “x”'],
  ['UTF-8 under a wrong name', new TextEncoder().encode(`${META('iso-8859-1')}é`), 'text/html; charset=latin1', `${META('iso-8859-1')}é`],
  ['the header’s encoding', bytes('\xcc\xe8\xf0'), 'text/html; charset=windows-1251', 'Мир'],
  ['the page’s own encoding', bytes(`${META('windows-1251')}\xcc\xe8\xf0`), undefined, `${META('windows-1251')}Мир`],
  ['an encoding nobody knows', bytes(`${META('x-none')}caf\xe9`), undefined, `${META('x-none')}café`],
  ['a byte order mark', bytes('\xff\xfea\0'), 'text/html; charset=utf-8', 'a'],
  ['Windows-1252 that is called UTF-8', bytes(`${META('utf-8')}caf\xe9`), 'text/html; charset=UTF-8', `${META('utf-8')}café`],
  ['UTF-8 with one spoilt byte', bytes('caf\xc3\xa9, caf\xc3\xa9 \xe9'), undefined, 'café, café \uFFFD'],
  ['no bytes', bytes(''), undefined, ''],
]; // oxfmt-ignore

describe('decodePage', () => {
  for (const [name, page, header, text] of PAGES) {
    it(`reads ${name}`, () => {
      assert.equal(decodePage(page, header), text);
    });
  }
});
