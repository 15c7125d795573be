// The address by which a page is cited, of those where it was found and that it calls its own.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findPageAddress } from '../../../src/core/documents/page/pageAddress.ts';

const ROWS: readonly (readonly [name: string, found: string | undefined, stated: readonly string[], address: string | undefined])[] = [
  ['its own of the same host', 'https://www.harbour.example/a?page=1', ['https://harbour.example/ferry'], 'https://harbour.example/ferry'],
  ['where it was found, not another site', 'https://harbour.example/ferry', ['https://elsewhere.example/ferry'], 'https://harbour.example/ferry'],
  ['where it was found, not the front page', 'https://harbour.example/ferry', ['https://harbour.example/'], 'https://harbour.example/ferry'],
  ['that of the site, of an AMP host', 'https://amp.harbour.example/ferry', ['https://www.harbour.example/ferry'], 'https://www.harbour.example/ferry'],
  ['that of the site, of a phone’s host', 'https://m.harbour.example/ferry', ['https://harbour.example/ferry'], 'https://harbour.example/ferry'],
  ['that of the site, of a cache', 'https://harbour-example.cdn.ampproject.org/c/s/harbour.example/ferry', ['https://harbour.example/ferry'], 'https://harbour.example/ferry'],
  ['the archived page’s own', 'https://web.archive.org/web/20240305091200/https://harbour.example/ferry', [], 'https://harbour.example/ferry'],
  ['the archived page’s own, as the archive states it', 'https://web.archive.org/web/20240305091200/https://harbour.example/ferry?x=1', ['https://web.archive.org/web/20240305091200/https://harbour.example/ferry'], 'https://harbour.example/ferry'],
  ['without how the reader came', 'https://harbour.example/ferry?id=3&utm_source=feed&fbclid=x#top', [], 'https://harbour.example/ferry?id=3#top'],
  ['without a query that is nothing else', 'https://harbour.example/ferry?utm_source=feed', [], 'https://harbour.example/ferry'],
  ['with parameters that tell pages apart', 'https://harbour.example/?p=12&ref=a', [], 'https://harbour.example/?p=12&ref=a'],
  ['what a file calls its own', undefined, ['https://harbour.example/ferry'], 'https://harbour.example/ferry'],
  ['none where nothing states one', undefined, [], undefined],
]; // oxfmt-ignore

for (const [name, found, stated, address] of ROWS) {
  it(`The address of a page is ${name}`, () => {
    assert.equal(findPageAddress(found, stated), address);
  });
}
