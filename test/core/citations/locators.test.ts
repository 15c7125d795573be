// Locators by the rules of Pandoc's manual, "Citation syntax"; what Pandoc makes of each was looked up.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseLocator } from '../../../src/core/citations/cites.ts';

/** `‹…›` marks label and locator as written, in the text after a key. */
function finds(marked: string, label = '', locator = '', suffix = ''): void {
  test(JSON.stringify(marked), () => {
    const text = marked.replace(/[‹›]/g, '');
    const found = parseLocator(text);
    assert.deepEqual(
      found && [found.label, found.locator, found.suffix, text.slice(found.span.start, found.span.end)],
      label === '' ? undefined : [label, locator, suffix, /‹(.*)›/.exec(marked)?.[1]],
    );
  });
}

describe('a term names the kind', () => {
  finds(', ‹p. 3›', 'page', '3');
  finds(' ‹p. 3›', 'page', '3');
  finds(', ‹pp.3-5›', 'page', '3-5');
  finds(', ‹Chapter 4›', 'chapter', '4');
  finds(', ‹sub verbo 3›', 'sub-verbo', '3');
  finds(', ‹§§ 3-4›', 'section', '3-4');
  finds(', ‹§3›', 'section', '3');
  finds(', ‹¶ 5›', 'paragraph', '5');
  finds(', ‹no. 5›', 'issue', '5');
  finds(', ‹vol. 2: 34›', 'volume', '2: 34');
  finds(', p 3');
  finds(', pagesque 3');
  finds(', ch. 3');
});

describe('without a term it is a page, and must have a digit', () => {
  finds(', ‹33-35, 38-39› and nowhere else', 'page', '33-35, 38-39', 'and nowhere else');
  finds(' ‹3›', 'page', '3');
  finds(', ‹(3)›', 'page', '(3)');
  finds(', ‹2:34›', 'page', '2:34');
  finds(', ‹3rd› edition', 'page', '3rd', 'edition');
  finds(', iv');
  finds(', in 2019');
  finds(' : 3');
  finds('. 3');
  finds('');
});

describe('with a term Roman numerals will do', () => {
  finds(', ‹p. iv›', 'page', 'iv');
  finds(', ‹pp. xvii-xx›', 'page', 'xvii-xx');
  finds(', ‹pt. II, iii›', 'part', 'II, iii');
  finds(', ‹p. I› am', 'page', 'I', 'am');
  finds(', p. IVX');
  finds(', p. a');
});

describe('punctuation ends it but for what locators have inside', () => {
  finds(', ‹p. 3(a)(iv), 4›', 'page', '3(a)(iv), 4');
  finds(', ‹p. [17]-[18]›', 'page', '[17]-[18]');
  finds(', ‹p. 1.2.3›. More', 'page', '1.2.3', '. More');
  finds(', ‹pp. 3–5›', 'page', '3–5');
  finds(', ‹p. 3›—5', 'page', '3', '—5');
  finds(', ‹pp. 3› & 5', 'page', '3', '& 5');
  finds(', ‹p. 3›, my emphasis', 'page', '3', ', my emphasis');
  finds(', ‹chap. 3›, p. 5', 'chapter', '3', ', p. 5');
  finds(', emphasis added, p. 3');
});

describe('markup is read away, and what stands within one mark is one word', () => {
  finds(', ‹p. **32**›', 'page', '32');
  finds(', ‹*p.* 3›, *mine*', 'page', '3', ', *mine*');
  finds(', ‹*s.v.* 3›', 'sub-verbo', '3');
  finds(', ‹*p. 3*› x', 'page', 'p. 3', 'x');
  finds(', ‹`p. 3`›', 'page', 'p. 3');
  finds(', ‹"see p. 3"›', 'page', '“see p. 3”');
  finds(', ‹<i>p.</i> 3›', 'page', '3');
  finds(', ‹p.\\ 3›', 'page', '3');
  finds(', ‹p. 3\\; 5›', 'page', '3; 5');
  finds(', ‹p.&nbsp;3›', 'page', '3');
  finds(', ‹pp. 3&ndash;5›', 'page', '3–5');
  finds(', ‹pp. 3--5›', 'page', '3–5');
  finds(', ‹p. 3›---5', 'page', '3', '---5');
  finds(', ‹p. 3›, [x](y)', 'page', '3', ', [x](y)');
  finds(', ‹$5›', 'page', '$5');
  finds(', $p. 3$');
  finds(', p. $3$');
});

describe('braces hold it whatever it is', () => {
  finds(' ‹{p. a b c}›, more', 'page', 'a b c', ', more');
  finds('‹{ii, A, D-Z}›, with a suffix', 'page', 'ii, A, D-Z', ', with a suffix');
  finds(', ‹{pp. iv, (xv)-(xvii)}› with suffix', 'page', 'iv, (xv)-(xvii)', 'with suffix');
  finds(', ‹{chapter foo}›', 'chapter', 'foo');
  finds(', ‹{}›foo 3', 'page', '', 'foo 3');
  finds(', ‹{p.}›', 'page', '');
  finds(', {p. 3');
});
