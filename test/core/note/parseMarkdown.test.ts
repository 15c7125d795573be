// The structure of Markdown with offsets into the text: prose, blocks, links, footnotes, comments.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMarkdown } from '../../../src/core/note/parseNote.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** `prose` has `·` for what is blanked; blanks of the text itself stay blanks. */
function blanks(text: string, prose: string): void {
  test(JSON.stringify(text), () => {
    const found = parseMarkdown(text, 0).prose;
    assert.equal(
      found.replace(/[^]/g, (character, at: number) => (character === text[at] ? character : '·')),
      prose,
    );
  });
}

/** Each block as `kind text`, after the kind the level of a heading and the label of a footnote. */
function splits(text: string, ...expected: string[]): void {
  test(JSON.stringify(text), () => {
    const shown = parseMarkdown(text, 0).blocks.map((block) =>
      [block.kind, block.level, block.label, slice(text, block)].filter((part) => part !== undefined).join(' '),
    );
    assert.deepEqual(shown, expected);
  });
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

describe('prose is what a reader of the rendered text reads', () => {
  blanks('A *b* **c** ***d*** _e_ ~~f~~ g', 'A ·b· ··c·· ···d··· ·e· ··f·· g');
  blanks('snake_case 2 * 3 a* [b] {c} "d"', 'snake_case 2 * 3 a* [b] {c} "d"');
  blanks('A `b 1` [c 2](d3 "e") ![f *g*](h) i', 'A ·· ·· ·c 2···· ···· ··f ·g····· i');
  blanks('A [b][1] [1] c\n\n[1]: http://x.y/2', 'A ·b···· ·1· c\n\n···· ············');
  blanks('A <b>c</b> <http://x.y/1> http://x.y/2, d', 'A ···c···· ·············· ············, d');
  blanks('A \\* b \\\nc &amp; d', 'A ·* b ·\nc ····· d');
  blanks('A $1 + x$ b $5 c $$2$$ d', 'A ·· · ·· b $5 c ····· d');
  blanks('A [see @b, p. 3] @c [p. 4] d[^5] ^[e 6] f', 'A ···· ··· ·· ·· ·· ··· ·· d···· ··· ·· f');
  blanks('😀 *a* 😀', '😀 ·a· 😀');
});

describe('block marks are blanked, the pipes of tables stay', () => {
  blanks('# A #\n\nB *c*\n===', '· A ·\n\nB ·c·\n···');
  blanks('> a\n> > b\n\n- c\n  d\n1. e', '· a\n· · b\n\n· c\n  d\n·· e');
  blanks('> a *b\n> c* [@d,\n> p. 3] e', '· a ·b\n· c· ····\n· ·· ·· e');
  blanks('| a | b \\| c |\n|:--|--:|\n| 1 `x` | *2* |', '| a | b \\| c |\n|:--|--:|\n| 1 ··· | ·2· |');
  blanks('> | a |\n> |---|\n> | b |', '· | a |\n· |---|\n· | b |');
  blanks('```\na\n```\n\n    b\n\n---\n\nc', '···\n·\n···\n\n    ·\n\n···\n\nc');
  blanks('<div>\na\n</div>\n\nb <!-- c --> d\n\n<!-- e -->', '·····\n·\n······\n\nb ···· · ··· d\n\n···· · ···');
  blanks('[^1]: a *b*\n\n    c\n\nd', '····· a ·b·\n\n    c\n\nd');
  blanks('a\r\nb *c*\r\n\r\n> d\r\n> e\r\n', 'a\r\nb ·c·\r\n\r\n· d\r\n· e\r\n');
  blanks('- \ta\n\n\tb `c`', '· \ta\n\n\tb ···');
});

describe('blocks', () => {
  splits('# A #\n\nB\n---\n\n### C', 'heading 1 A', 'heading 2 B', 'heading 3 C');
  splits('a\nb\n\n  c  \n', 'paragraph a\nb', 'paragraph c');
  splits('> a\n> b\n>\n> - c', 'quote a\n> b', 'quote c');
  splits('- a\n  b\n\n  > c\n- d\n  1. e', 'item a\n  b', 'quote c', 'item d', 'item e');
  splits('x\n\n| a | |\n|--|--|\n| | *b* | c |\ny', 'paragraph x', 'row | a | |', 'row | | *b* | c |', 'row y');
  splits('[^n]: a\n\n    - b\n\nc[^n]', 'footnote n a', 'footnote n b', 'paragraph c[^n]');
  splits('a\n[^n]: b\n[^m]: c', 'paragraph a', 'footnote n b', 'footnote m c');
  splits('```\na\n```\n[x]: y');
});

test('links are those of every kind, pictures too', () => {
  const text = '[a *b*](<u v> "t") <http://x.y> http://z.y/1. ![c [@d]](e.png) [f][r] ![r] \n\n[r]: s';
  const links = parseMarkdown(text, 0).links.map((link) => [slice(text, link), link.href, link.text, link.picture]);
  assert.deepEqual(links, [
    ['[a *b*](<u v> "t")', 'u v', 'a *b*', false],
    ['<http://x.y>', 'http://x.y', 'http://x.y', false],
    ['http://z.y/1', 'http://z.y/1', 'http://z.y/1', false],
    ['![c [@d]](e.png)', 'e.png', 'c [@d]', true],
    ['[f][r]', 's', 'f', false],
    ['![r]', 's', 'r', true],
  ]);
});

test('footnote references and comments keep their places', () => {
  const text = '> a[^one] <!-- b -->\n> c[^2]\n\n<!-- d\nd -->\n\n<!-- e --> <!-- f -->\n';
  const { footnoteReferences, comments } = parseMarkdown(text, 0);
  assert.deepEqual(
    footnoteReferences.map((reference) => [slice(text, reference), reference.label]),
    [
      ['[^one]', 'one'],
      ['[^2]', '2'],
    ],
  );
  assert.deepEqual(
    comments.map((comment) => [slice(text, comment), comment.text]),
    [
      ['<!-- b -->', 'b'],
      ['<!-- d\nd -->', 'd\nd'],
      ['<!-- e -->', 'e'],
      ['<!-- f -->', 'f'],
    ],
  );
});
