// Who wrote a page: names without what stands around them, organisations in one piece, bylines of many languages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../src/core/documents/page.ts';
import type { CslName } from '../../../src/core/source.ts';

const PROSE = `<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p>
<p>Nobody had told them, said Ines Holm, who runs it. She counted 130 of them in the hall, and 12 more in the chapel beside it.</p>`;

async function findAuthors(head: string, body: string): Promise<readonly CslName[] | undefined> {
  const html = `<html><head>${head}</head><body><article><h1>The ferry that came late</h1>${body}${PROSE}</article></body></html>`;
  return (await parsePage(html, { url: 'https://harbour.example/ferry' })).item.author;
}

const HOLM: CslName = { given: 'Ines', family: 'Holm' };
const BERG: CslName = { given: 'Ali', family: 'Berg' };

const SHOWN: readonly (readonly [name: string, body: string, expected: readonly CslName[] | undefined])[] = [
  ['a weekday', '<div class="byline"><a>Ines Holm</a><div>Thursday, November 9, 2023</div></div>', [HOLM]],
  ['an office', '<div class="byline"><a rel="author">Ines Holm</a><span>Staff Writer</span></div>', [HOLM]],
  ['buttons', '<div class="author"><span>Ines Holm</span><button>Follow</button><a>Follow</a></div>', [HOLM]],
  ['a network', '<div class="byline">By <a>Ines Holm</a><a>Twitter</a></div>', [HOLM]],
  ['two names in elements', '<div class="byline">By <a>Ines Holm</a> and <a>Ali Berg</a></div>', [HOLM, BERG]],
  ['who made the page', '<div class="author">Erstellt von Ines Holm</div>', [HOLM]],
  ['a link to all that somebody wrote', '<div class="author"><a>Show all articles of Ines Holm</a></div>', [HOLM]],
  ['a button to sign in', '<div class="byline">Sign In</div>', undefined],
  ['nobody', '<div class="author">No Author</div>', undefined],
  ['Swedish', '<span>Av Ines Holm</span>', [HOLM]],
  ['Polish', '<span>Autor: Ines Holm</span>', [HOLM]],
  ['Turkish', '<span>Yazar: Ines Holm</span>', [HOLM]],
  ['Dutch, of two', '<span>Door Ines Holm en Ali Berg</span>', [HOLM, BERG]],
  ['Russian', '<span>Автор: Иван Петров</span>', [{ given: 'Иван', family: 'Петров' }]],
  ['Arabic', '<span>بقلم: أحمد علي</span>', [{ given: 'أحمد', family: 'علي' }]],
  ['Chinese', '<span>作者：李明</span>', [{ literal: '李明' }]],
  ['Japanese', '<span>文：山田太郎</span>', [{ literal: '山田太郎' }]],
  ['Korean', '<span>김철수 기자</span>', [{ literal: '김철수' }]],
]; // oxfmt-ignore

const STATED: readonly (readonly [name: string, head: string, expected: readonly CslName[] | undefined])[] = [
  ['an organisation that is said to be one', '<script type="application/ld+json">{"@type":"Article","headline":"x","author":{"@type":"Organization","name":"Contributors to the Almanac"}}</script>', [{ literal: 'Contributors to the Almanac' }]],
  ['a person who is said to be an organisation', '<script type="application/ld+json">{"@type":"Article","headline":"x","author":{"@type":"Organization","name":"Ines Holm"}}</script>', [HOLM]],
  ['an organisation with “and” in its name', '<meta name="author" content="Ministry of Fisheries and Ports">', [{ literal: 'Ministry of Fisheries and Ports' }]],
  ['a person and an agency', '<meta name="author" content="Ines Holm and Reuters">', [HOLM, { literal: 'Reuters' }]],
  ['an association', '<meta name="author" content="Verband der Fischer e. V.">', [{ literal: 'Verband der Fischer e. V.' }]],
  ['two without surnames', '<meta name="author" content="Ines & Ali">', [{ literal: 'Ines' }, { literal: 'Ali' }]],
]; // oxfmt-ignore

describe('The authors of a page are told from', () => {
  for (const [name, body, expected] of SHOWN) {
    it(`a byline: ${name}`, async () => {
      assert.deepEqual(await findAuthors('', body), expected);
    });
  }
  for (const [name, head, expected] of STATED) {
    it(`its head: ${name}`, async () => {
      assert.deepEqual(await findAuthors(head, ''), expected);
    });
  }
});
