// The reader's HTML of a text, and whether every word in it knows its place: asked of examples and of long articles.
import assert from 'node:assert/strict';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { listArticleBlocks, parseArticleChunks, type ArticleBlock } from '../../src/core/reader/articleHtml.ts';

const PICTURES = (href: string) => (href.startsWith('http') ? undefined : `local/${href}`);

export function listBlocks(text: string, title = ''): ArticleBlock[] {
  return [...listArticleBlocks(parseNote(text), [...parseArticleChunks(text)], { title, toPicture: PICTURES })];
}

export function format(text: string): string {
  return listBlocks(text)
    .map(({ html }) => html)
    .join('\n');
}

/** Checks, run by run, that the words on the page are those of the source at the place that is given for them. */
export function checkPlaces(text: string): void {
  for (const [, at = '', html = ''] of format(text).matchAll(
    /<span data-at="([^"]*)">(.*?)<\/span>(?=<\/(?:p|h\d|li|td|th)>)/gs,
  )) {
    const shown = html
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    const runs = at.split(' ').map((run) => run.split(':').map(Number));
    for (const [index, [start = 0, offset = 0]] of runs.entries()) {
      const words = shown.slice(start, runs[index + 1]?.[0]).replace(/^\n|\n$/g, '');
      const from = shown.charAt(start) === '\n' ? text.indexOf(words, offset) : offset;
      if (text.charAt(from) === '&' && words.length === 1) continue;
      assert.equal(text.slice(from, from + words.length), words, `at ${start}:${offset}`);
    }
  }
}
