// The date of a page: which of those that it states and shows is that of publication, a row each.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePage } from '../../../src/core/documents/page.ts';
import { toIsoDate } from '../../../src/core/dates.ts';

const PROSE = `<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p>
<p>Nobody had told them, said Ines Holm, who runs it. She counted 130 of them in the hall, and 12 more in the chapel beside it.</p>`;

const H1 = '<h1>The ferry that came late</h1>';
const STATED = '<meta property="article:published_time" content="2023-11-08T20:26:28+00:00">';

const ROWS: readonly (readonly [name: string, head: string, body: string, expected: string | undefined, url?: string])[] = [
  ['the machine’s where day and month of the shown one can be swapped', STATED, `${H1}<time datetime="2023-11-08T20:26:28+00:00">08/11/2023 08:26pm GMT</time>${PROSE}`, '2023-11-08'],
  ['the same without an element of its own', STATED, `${H1}<p>08/11/2023 8:26 pm</p>${PROSE}`, '2023-11-08'],
  ['an element’s own stamp, where nothing else states a date', '', `${H1}<time datetime="2023-11-08">08/11/2023 08:26pm</time>${PROSE}`, '2023-11-08'],
  ['none that the heading speaks of', STATED, `<h1>Second ferry rumoured for March 2017</h1>${PROSE}`, '2023-11-08'],
  ['that which stands in the heading alone', '', `<h1><span>27.01.2022</span> The ferry that came late</h1>${PROSE}`, '2022-01-27'],
  ['none of a mere month, where the head states a day', STATED, `${H1}<p>With us since Feb 2020</p>${PROSE}`, '2023-11-08'],
  ['none of a change, in any language', STATED, `${H1}<p>Zuletzt aktualisiert: 9. Januar 2024</p>${PROSE}`, '2023-11-08'],
  ['that of the change where there is no other', '', `${H1}<p>Zuletzt aktualisiert: 9. Januar 2024</p>${PROSE}`, '2024-01-09'],
  ['that above the heading, not that of an article below', '', `<main><div><p>May 22, 2025</p>${H1}</div><article>${PROSE}${PROSE}</article><section><h2>Keep reading</h2><a href="/x"><div>Another story of the ferry</div><time datetime="2025-03-05T00:00">Mar 5, 2025</time></a></section></main>`, '2025-05-22'],
  ['none of an article’s number in its address', '', H1 + PROSE, undefined, 'https://harbour.example/news/2039026'],
  ['eight digits of an address', '', H1 + PROSE, '2021-05-03', 'https://harbour.example/news/20210503/ferry'],
  ['none that is still to come', '', `${H1}<p>3 May 2031</p>${PROSE}`, undefined],
  ['hAtom', '', `${H1}<abbr class="published" title="2012-03-04T10:00:00+01:00">on a Sunday</abbr>${PROSE}`, '2012-03-04'],
  ['RDFa', '', `${H1}<span property="dc:date dc:created" content="2012-03-04T10:00:00+01:00">on a Sunday</span>${PROSE}`, '2012-03-04'],
  ['a year of two digits', '', `${H1}<span>04.03.12, 10:00 Uhr</span>${PROSE}`, '2012-03-04'],
  ['none of a version', '', `${H1}<span>Release 1.2.12 of the timetable</span>${PROSE}`, undefined],
  ['none on which a reader joined', '', `${H1}<div class="x">Joined 4 March 2012</div>${PROSE}`, undefined],
  ['the last edit of an encyclopaedia', '<meta name="generator" content="MediaWiki 1.42"><script type="application/ld+json">{"@type":"Article","headline":"x","datePublished":"2001-10-29","dateModified":"2024-03-05"}</script>', H1 + PROSE, '2024-03-05'],
  ['the shown one where an article was published again', STATED, `${H1}<p>Published 5 March 2024</p>${PROSE}`, '2024-03-05'],
  ['a Korean line', '', `${H1}<span>입력 2024.03.05 10:21</span>${PROSE}`, '2024-03-05'],
  ['a Russian line', '', `${H1}<span>Опубликовано 5 марта 2024, 10:21</span>${PROSE}`, '2024-03-05'],
]; // oxfmt-ignore

for (const [name, head, body, expected, url = 'https://harbour.example/ferry'] of ROWS) {
  it(`The date of a page is ${name}`, async () => {
    const today = { 'date-parts': [[2026, 11, 30]] } as const;
    const { item } = await parsePage(`<html><head>${head}</head><body>${body}</body></html>`, { url, today });
    assert.equal(toIsoDate(item.issued), expected);
  });
}
