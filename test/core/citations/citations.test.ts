// Citations as the whole parser finds them in Markdown: where they are, where they are not, and what is in them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { Citation } from '../../../src/core/citations/citation.ts';
import { citationSyntax } from '../../../src/core/citations/citationSyntax.ts';
import { parseMarkdown } from '../../../src/core/note/parseNote.ts';

/** `‹…›` marks all citations of a text. */
function finds(marked: string): void {
  test(JSON.stringify(marked), () => {
    const text = marked.replace(/[‹›]/g, '');
    const found = parseMarkdown(text, 0).citations.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(
      found,
      [...marked.matchAll(/‹([^›]*)›/g)].map(([, inside]) => inside),
    );
  });
}

/** Each cite as `prefix @key [label locator] suffix`, `-` for a suppressed author, cites separated by `;`. */
function reads(text: string, expected: string): void {
  test(JSON.stringify(text), () =>
    assert.equal(parseMarkdown(text, 0).citations.map(describeCitation).join(' | '), expected),
  );
}

function describeCitation({ syntax, mode, cites }: Citation): string {
  const parts = cites.map((cite) => {
    const locator = cite.label === '' ? '' : `[${cite.label} ${cite.locator}]`;
    const key = `${cite.suppressAuthor ? '-' : ''}@${cite.key}`;
    return [cite.prefix, key, locator, cite.suffix].filter((part) => part !== '').join(' ');
  });
  return `${syntax === 'pandoc' ? '' : `${syntax} `}${mode}: ${parts.join('; ')}`;
}

describe('groups in brackets', () => {
  reads('It rained [see @a, pp. 3-5, 7; -@b].', 'normal: see @a [page 3-5, 7]; -@b');
  reads('[see\n@a,\nchap. 2]', 'normal: see @a [chapter 2]');
  reads('[@a;@b; also @c, my emphasis]', 'normal: @a; @b; also @c , my emphasis');
  reads('[see [the] @a, p. 3 [sic]]', 'normal: see [the] @a [page 3] [sic]');
  reads('[see `;]` in @a, $;]$ there]', 'normal: see `;]` in @a , $;]$ there');
  reads('[@a, in reply to @b; @c]', 'normal: @a , in reply to @b; @b; @c');
  reads('[see [@b] on @a]', 'normal: see [@b] on @a; @b');
  reads('[see "so @b" in @a] ["@a"]', 'normal: see "so @b" in @a; @b | textual: @a');
  reads('[*@b* in @a, p. **3**] [x_@a]', 'normal: *@b* in @a [page 3]; @b | normal: x_ @a');
  reads('[pre-@a] [a “b”; @c]', 'normal: pre- @a | textual: @c');
  reads('[@{https://example.org/a;b}, p. 3]', 'normal: @https://example.org/a;b [page 3]');
});

describe('keys in the sentence', () => {
  reads('@a says', 'textual: @a');
  reads('-@a says', 'textual: @a');
  reads('@a [p. 3] says', 'textual: @a [page 3]');
  reads('@a\n[p. 3, and passim] says', 'textual: @a [page 3] , and passim');
  reads('@a [p. 3; see @b; -@c] says', 'textual: @a [page 3]; see @b; -@c');
  reads('@a [see @b, p. 4] says', 'textual: @a; see @b [page 4]');
});

describe('the end of a citation', () => {
  finds('‹@a [p. 3]› and ‹@b› [x](y) and ‹@c› [^1] and ‹@d› [p. 3][q].');
  finds('‹@a› [p. 3]\n\n[p. 3]: https://example.org');
  finds('‹@a›, ‹@b›. ‹@c›: so');
  finds('[‹@a›]‹[@b]› [‹@c›](d [‹@e›]{f [‹@g›][^1] [‹@h›]{}');
  finds("‹[@a]›'s ‹[@b]›-like");
});

describe('brackets that are no group', () => {
  finds('[‹@a›; b] [a; ‹@b›] [‹@c›; ] [no key] []');
  finds('[‹@a›](https://example.org) [‹@b›]{.mark} [‹@c›][ref] [see ‹@d›](<x y>)');
  finds('[‹@a› and so on');
  finds('\\[‹@a›]');
  finds('Look![‹@a›] ![‹@b›] Look\\!‹[@c]›');
  finds('[‹@a›, at *3] ‹[@b, *see* 3* and **x**]› ‹[@c, 2 * 3]› ‹[@d, **x *y* z** \\* [*z*]]› [‹@e›, 3*]');
  finds('[^@a] ‹[^ @b]› x^2^‹[@c]› ^[‹@d›]');
});

describe('where no citation is', () => {
  finds('x@y@z ‹@a›‹@b.c›‹@d› ‹@e›.@f');
  finds('`@a` ``[@b] ` `` $x@c$ $$[@d]$$ <!-- @e --> <i title="@f">‹@g›</i>');
  finds('```\n@a\n```\n\n    @b\n\n‹@c›');
  finds('https://example.org/@a <https://example.org/@b> [x](https://example.org/@c) http://a.b/c@d medium.com/@e');
  finds('info@example.org <info@example.org> a.b@example.org a_b@example.org x+y@example.org');
  finds('\\@a [\\@b] foo@c 中@d');
  finds('$5 ‹@a› $6 and 5$ ‹@b› 6$');
  finds('\\emph{@a} \\cite[@b]{c} \\LaTeX ‹@d› \\begin{tabular}{@{x}l}');
});

describe('in every block', () => {
  finds(
    '# Title ‹[@a]› #\n\n- item ‹@b [p.\n  3]›\n\n> quote ‹[see\n> @c]›\n\n| x | y |\n|---|---|\n| a \\| b | ‹[@d]› |',
  );
  finds('Text.[^1] More.^[See ‹@a›.] ![Map ‹[@b]›](map.png)\n\n[^1]: Note ‹[@c]›.\n\n    More ‹@d›.');
  finds('**‹@a›** *see ‹[@b]›* _‹@c_› ~~‹@d›~~');
});

describe('a line that begins like the definition of a link', () => {
  finds('‹[@a]›: https://example.org\n\n‹[see @b, p. 3]›: x\n\n[c@d]: x\n\n[c@d] and ‹[@a]›');
});

describe('other ways to write them', () => {
  reads('[[@a]] and [[@b|the text]]', 'wikilink normal: @a | wikilink normal: @b');
  reads(
    '[[@a#Heading]], [[@a^block]] and ![[@a#^b|text]]',
    'wikilink normal: @a | wikilink normal: @a | wikilink normal: @a',
  );
  reads('[[Notes/on it/@a.md|A]] and [[@a.md]]', 'wikilink normal: @a | wikilink normal: @a');
  reads('[[@2022-11-09 16.00.x]] and [[on @a]]', 'normal: @2022-11-09 [page 16.00.x] | normal: on @a');
  reads('[[@a; @b]]', 'normal: @a; @b');
  reads('{cite}`a,b` {cite:p}`c`', 'myst normal: @a; @b | myst normal: @c');
  reads('{cite:t}`a` {cite:year}`b`', 'myst textual: @a | myst normal: -@b');
  reads('{cite}`{see}a{p. 3}, b`', 'myst normal: see @a [page 3]; @b');
  reads('`{cite}`', '');
});

test('offsets of keys and locators are those of the text, also behind front matter and block marks', () => {
  const text = 'skip\n> > [see @a,\n> > p. 3; -@{b}]';
  const [citation] = parseMarkdown(text, 'skip\n'.length).citations;
  const slices = citation?.cites.map(({ keySpan, locatorSpan }) =>
    [keySpan, locatorSpan].map((span) => span && text.slice(span.start, span.end)),
  );
  assert.deepEqual(slices, [
    ['@a', 'p. 3'],
    ['-@{b}', undefined],
  ]);
});

test('a parser that has the plugin alone renders citations as they are written', () => {
  const md = new MarkdownIt().use(citationSyntax);
  assert.equal(
    md.renderInline('*It* [see @a & @b, <p. 3>] rained.'),
    '<em>It</em> [see @a &amp; @b, &lt;p. 3&gt;] rained.',
  );
});
