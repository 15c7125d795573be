// How deep a page's tree can become: whatever tags follow each other without end, and however many.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTree } from '../../../src/core/documents/page/pageTree.ts';

/** Of the limit, and of root and body. */
const MAX_DEPTH = 130;

const PATTERNS =
  'div|li p|dd p|td p|tr li|option p|ul li p|td th|b p|font p|table tr td|a|span div p|section li b|form|body p|dt b'.split(
    '|',
  );

function measureDepth(element: Element): number {
  let deepest = 0;
  const waiting: [Element, number][] = [[element, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [each, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of each.children) waiting.push([child, depth + 1]);
  }
  return deepest;
}

describe('the tree of a page is never deeper than the limit', () => {
  for (const pattern of PATTERNS) {
    it(`with <${pattern.replaceAll(' ', '><')}> again and again`, async () => {
      const tags = pattern.split(' ').map((name) => `<${name}>`);
      const { document } = await parseTree(`${tags.join('')}x`.repeat(2000));
      assert.ok(measureDepth(document.documentElement) <= MAX_DEPTH);
    });
  }
});

describe('end tags that were left out', () => {
  const SHAPES: readonly (readonly [html: string, body: string])[] = [
    ['<p><b>x<p>y', '<p><b>x</b></p><p>y</p>'],
    ['<ul><li><p>x<li>y</ul>', '<ul><li><p>x</p></li><li>y</li></ul>'],
    ['<ul><li>x<ul><li>y</ul><li>z</ul>', '<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>'],
    ['<dl><dt><i>x<dd>y<dt>z</dl>', '<dl><dt><i>x</i></dt><dd>y</dd><dt>z</dt></dl>'],
    ['<table><tr><td><b>x<th>y<tr><td>z</table>', '<table><tr><td><b>x</b></td><th>y</th></tr><tr><td>z</td></tr></table>'],
    ['<p>x<table><tr><td><p>y</table>', '<p>x</p><table><tr><td><p>y</p></td></tr></table>'],
  ]; // oxfmt-ignore
  for (const [html, body] of SHAPES) {
    it(`are added to ${html}`, async () => {
      assert.equal((await parseTree(html)).document.body.innerHTML, body);
    });
  }
});
