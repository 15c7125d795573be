// Blocks of an article's Markdown that belong to the page: buttons, notices, the heading again, lists of other articles.
import { isBoilerplateLine } from '../boilerplateLines.ts';
import { parseMeta } from '../pastedMeta.ts';
import { isClosingHeading } from './boilerplateElements.ts';

/** Boilerplate, links in it included, is not longer; longer blocks are not looked at. */
const MAX_LENGTH = 2000;

/** Blocks at the beginning among which the page's heading may stand. */
const HEADER_BLOCKS = 5;

/** Where in an article a heading over other articles ends it: its last part. */
const LAST_PART = 0.6;

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

function findEnd(blocks: readonly string[]): number {
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    if (
      before > LAST_PART * total &&
      block.length <= MAX_LENGTH &&
      /^#{1,6} /.test(block) &&
      isClosingHeading(toWords(block))
    )
      return index;
    before += block.length;
  }
  return blocks.length;
}

/** The title again, a byline or a dateline, which are fields. */
function isHeader(block: string, title: string | undefined): boolean {
  if (block.length > MAX_LENGTH) return false;
  const words = toWords(block);
  if (words === '' || block.startsWith('![')) return false;
  if (/^#{1,2} /.test(block) && words.toLowerCase() === title?.toLowerCase()) return true;
  const meta = parseMeta(words);
  return meta?.author !== undefined || meta?.issued !== undefined || meta?.updated !== undefined;
}

function toWords(block: string): string {
  return block
    .replace(/^(?:#{1,6}|[-*+>]|\d+[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_\\]/g, '')
    .trim();
}
