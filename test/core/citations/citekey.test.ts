// Which keys are read after `@`.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matchCitekey } from '../../../src/core/citations/citationText.ts';

/** `‹…›` marks what is read as key, with its `@` and braces; without marks no key begins at the `@`. */
function reads(marked: string): void {
  test(JSON.stringify(marked), () => {
    const start = marked.indexOf('‹');
    const text = marked.replace(/[‹›]/g, '');
    const key = matchCitekey(text, start === -1 ? text.indexOf('@') : start);
    assert.equal(key && text.slice(key.start, key.end), /‹(.*)›/.exec(marked)?.[1]);
  });
}

describe('a key has letters, digits, _ and single punctuation inside', () => {
  reads('see ‹@smith2020› for more');
  reads('‹@Foo_bar›.');
  reads('‹@_private›');
  reads('‹@1999census›');
  reads('‹@doe:2014work›, p. 3');
  reads('‹@foo.bar›. Next');
  reads('‹@DBLP:books/aw/Knuth68›');
  reads('‹@a+b~c#d$e%f&g?h<i>j›');
  reads('‹@a›--b');
  reads('‹@a›::b');
  reads("‹@smith›'s");
  reads('‹@müller2020›');
  reads('‹@中文2020›。');
  reads('‹@http://example.org/a›');
});

describe('braces hold any key without spaces', () => {
  reads('‹@{https://example.org/a?b=1&c=(d)}›');
  reads('‹@{a{b}c}›');
  reads('‹@{a;b]c}›');
  reads('@{a b}');
  reads('@{}');
  reads('@{a');
});

describe('a hyphen before it suppresses the author', () => {
  reads('‹-@smith›');
  reads('--‹@smith›');
  test('as the key says', () => {
    assert.equal(matchCitekey('-@a', 0)?.suppressAuthor, true);
    assert.equal(matchCitekey('-@a', 1)?.suppressAuthor, false);
  });
});

describe('no key begins in an address or a word', () => {
  reads('info@example.org');
  reads('first.last@example.org');
  reads('é@example');
  reads('example.org/@user');
  reads('@ alone');
  reads('@-dash');
});

describe('a key may follow punctuation', () => {
  reads('(‹@a›)');
  reads('"‹@a›"');
  reads('so...‹@a›');
  reads('and/‹@a›');
  reads('post-‹@kuhn›');
  reads('@‹@a›');
});
