// Blocks of an article's Markdown that belong to the page: buttons, notices, the heading again, lists of other articles.
import { isDebris } from '../debris.ts';
import { isClosingHeading } from './clutter.ts';

/** Debris, links in it included, is not longer; longer blocks are not looked at. */
const LONGEST = 2000;

/** Where in an article a heading over other articles ends it: its last part. */
const LAST_PART = 0.6;

export function dropDebris(markdown: string, title: string | undefined): string {
  const blocks = markdown.split('\n\n').filter((block) => block.length > LONGEST || !isDebris(toWords(block)));
  const kept = blocks.filter((block, index) => index > 3 || !isTitle(block, title));
  const end = findEnd(kept);
  return kept.slice(0, end).join('\n\n').trim();
}

function findEnd(blocks: readonly string[]): number {
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    if (
      before > LAST_PART * total &&
      block.length <= LONGEST &&
      /^#{1,6} /.test(block) &&
      isClosingHeading(toWords(block))
    )
      return index;
    before += block.length;
  }
  return blocks.length;
}

function isTitle(block: string, title: string | undefined): boolean {
  return (
    title !== undefined &&
    block.length <= LONGEST &&
    /^#{1,2} /.test(block) &&
    toWords(block).toLowerCase() === title.toLowerCase()
  );
}

function toWords(block: string): string {
  return block
    .replace(/^(?:#{1,6}|[-*+>]|\d+[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_\\]/g, '')
    .trim();
}
