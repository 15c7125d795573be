// Blocks of an article's Markdown that belong to the page: buttons, notices, the heading again, lists of other articles.
import { isBoilerplateLine } from '../boilerplateLines.ts';
import { parseMeta } from '../pastedMeta.ts';
import { isClosingHeading } from './boilerplateElements.ts';
import { toLetters } from './siteNames.ts';

/** Boilerplate, links in it included, is not longer; longer blocks are not looked at. */
const MAX_LENGTH = 2000;

/** Blocks at the beginning among which the page's heading may stand. */
const HEADER_BLOCKS = 5;

/** Where in an article a heading over other articles ends it: its last part. */
const LAST_PART = 0.6;

/** Of its paragraphs the article has more than this, in parts of the whole, after a heading that only looks like its end. */
const MAX_PROSE = 0.15;
const MIN_PARAGRAPH = 200;

export function dropBoilerplateBlocks(markdown: string, title: string | undefined): string {
  const blocks = markdown.split('\n\n');
  const article = blocks
    .slice(0, findEnd(blocks))
    .filter((block) => block.length > MAX_LENGTH || !isBoilerplateLine(toWords(block)));
  return article
    .filter((block, index) => index >= HEADER_BLOCKS || !isHeader(block, title))
    .join('\n\n')
    .trim();
}

/** Where a heading stands over other articles or comments, and no part of the article comes after it. */
function findEnd(blocks: readonly string[]): number {
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    if (before > LAST_PART * total && isClosing(block) && countProse(blocks.slice(index)) < MAX_PROSE * total)
      return index;
    before += block.length;
  }
  return blocks.length;
}

function isClosing(block: string): boolean {
  return block.length <= MAX_LENGTH && /^#{1,6} /.test(block) && isClosingHeading(toWords(block));
}

/** Characters of paragraphs; of teasers there are few. */
function countProse(blocks: readonly string[]): number {
  const paragraphs = blocks.filter((block) => block.length >= MIN_PARAGRAPH && !/^(?:[#|>]|[-*+] |!?\[)/.test(block));
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

/** The title again, a byline or a dateline, which are fields. */
function isHeader(block: string, title: string | undefined): boolean {
  if (block.length > MAX_LENGTH) return false;
  const words = toWords(block);
  if (words === '' || block.startsWith('![')) return false;
  if (/^#{1,2} /.test(block) && isTitle(words, title)) return true;
  const meta = parseMeta(words);
  return meta?.author !== undefined || meta?.issued !== undefined || meta?.updated !== undefined;
}

/** Also with a topic or a date before it. */
function isTitle(words: string, title: string | undefined): boolean {
  const wanted = toLetters(title ?? '');
  return wanted !== '' && words.length < 2 * (title ?? '').length && toLetters(words).includes(wanted);
}

function toWords(block: string): string {
  return block
    .replace(/^(?:#{1,6}|[-*+>]|\d+[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_\\]/g, '')
    .trim();
}
