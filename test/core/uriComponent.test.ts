// No text is too broken to become part of an address: half a surrogate pair, a percent sign that encodes nothing.
import { formatMarkdown } from '../../src/core/references/richText.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIdentifier, toRequest } from '../../src/core/identifiers/identifiers.ts';
import { placePictures } from '../../src/core/pictures/pictures.ts';
import { parseArticle } from '../../src/core/formats/article.ts';
import { toAnchor } from '../../src/core/preview/referencesHtml.ts';
import { fromUriComponent, toUriComponent } from '../../src/core/uriComponent.ts';
import { format } from './readerHtml.ts';

const HALF = '\ud800';

describe('toUriComponent', () => {
  it('encodes as addresses do', () => assert.equal(toUriComponent('a b/ä😀%'), 'a%20b%2F%C3%A4%F0%9F%98%80%25'));
  it('replaces half a pair', () => assert.equal(toUriComponent(`a${HALF}b`), 'a%EF%BF%BDb'));
});

describe('fromUriComponent', () => {
  it('decodes what is encoded', () => assert.equal(fromUriComponent('a%20b%2F%C3%A4'), 'a b/ä'));
  for (const text of ['100%', '%zz', '%C3', '%ED%A0%80']) {
    it(`leaves ${text} as it is`, () => assert.equal(fromUriComponent(text), text));
  }
  it('replaces half a pair', () => assert.equal(fromUriComponent(`%${HALF}`), '%\ufffd'));
});

describe('half a surrogate pair costs nothing around it', () => {
  it('in the label of a footnote', () => {
    const html = format(`Words.[^${HALF}]\n\n[^${HALF}]: A note.\n`);
    assert.match(html, /<a href="#note-%EF%BF%BD">/);
    assert.match(html, /id="note-%EF%BF%BD"/);
  });
  it('in a key', () => assert.equal(toAnchor(HALF), 'ibid-ref-%EF%BF%BD'));
  it('in the name of a picture', () =>
    assert.equal(placePictures('![a](b)', new Map([['b', `${HALF}(.png`]])), '![a](%EF%BF%BD%28.png)'));
  it('in an identifier', () => {
    const doi = findIdentifier(`10.1000/a${HALF}?b#c/d`) ?? assert.fail();
    assert.equal(toRequest(doi).url, 'https://doi.org/10.1000/a%EF%BF%BD%3Fb%23c/d');
  });
  it('in a link', () => assert.match(formatMarkdown([{ text: 'a', link: `https://x.org/${HALF}` }]), /x\.org/));
  it('in the name of a file', () =>
    assert.equal(parseArticle('Text.', `file:///a%20${HALF}%.md`).sources[0]?.key.includes('%20'), true));
});
