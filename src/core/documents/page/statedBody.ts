// The text of the article as the page's own data state it, for pages whose elements hold another or none.
import { decodeReferences } from '../../characterReferences.ts';
import { dropControls, dropUnseen } from '../../plainText.ts';
import { guardLine } from './blockMarkdown.ts';
import { toTexts } from './linkedData.ts';
import { escape } from './markup.ts';
import { listWorks, type Page } from './page.ts';
import { toLetters } from './siteNames.ts';

/** Characters of a text that says enough to judge by; shorter ones are summaries. */
const MIN_LENGTH = 500;

/** Of the stated text's word runs, so many must be found for what was found to be the article. */
const MIN_SHARED = 0.5;

/** Words that stand in a row by chance in no two texts, and how many such runs are tried. */
const RUN = 5;
const MAX_RUNS = 200;

/** The stated text in Markdown, if the text that was found is another; undefined where there is no reason to doubt it. */
export function findOtherBody(page: Page, title: string | undefined, text: string): string | undefined {
  const body = findStated(page, title);
  if (body === undefined || isFound(body, text)) return undefined;
  const paragraphs = body.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim());
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => guardLine(escape(paragraph)))
    .join('\n\n');
}

/** Of the article with the page's title: pages state those that they lead to as well. */
function findStated(page: Page, title: string | undefined): string | undefined {
  const wanted = toLetters(title ?? '');
  const works = listWorks(page).filter(({ fields }) => {
    return wanted !== '' && toTexts(fields.headline).some((headline) => toLetters(headline).includes(wanted));
  });
  const bodies = works.flatMap(({ fields }) => toTexts(fields.articleBody)).map(toPlain);
  return bodies.find((body) => body.length >= MIN_LENGTH);
}

function toPlain(body: string): string {
  const lines = body
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '');
  return dropUnseen(dropControls(decodeReferences(lines))).trim();
}

function isFound(body: string, text: string): boolean {
  const letters = toLetters(text);
  const words = body.split(/\s+/);
  const step = Math.max(1, Math.floor(words.length / MAX_RUNS));
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at += step) runs.push(toLetters(words.slice(at, at + RUN).join('')));
  // Without spaces between words, a text has too few of them to tell by.
  if (runs.length < RUN) return true;
  return runs.filter((run) => letters.includes(run)).length >= MIN_SHARED * runs.length;
}
