// Pages whose source is not as HTML should be: each still gives every word of its article, as it does in a browser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePage } from '../../src/core/documents/page.ts';
import { isUserError } from '../../src/core/userError.ts';
import { propertyRuns } from '../properties/propertyRuns.ts';

const PARAGRAPHS = [
  'The river rose by four metres in a single night, and the lower town was cut off before anyone could warn it.',
  'We had an hour, said Ines Holm, who runs the ferry. Most had less. She counted 130 houses under water that night.',
  'The council meets on Tuesday, and the fund that the region promised after the last flood has not paid anything yet.',
];
const [P1 = '', P2 = '', P3 = ''] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
const H1 = '<h1>Ferry town counts the cost</h1>';
const HEAD = '<head><meta charset="utf-8"><title>Ferry town counts the cost</title></head>';
const ARTICLE = `<article>${H1}${P1}${P2}${P3}</article>`;

/** A page with this before its article. */
const before = (slip: string) => `<!doctype html><html lang="en">${HEAD}<body>${slip}${ARTICLE}</body></html>`;
/** A page with this between the paragraphs of its article. */
const inside = (slip: string) =>
  `<!doctype html><html lang="en">${HEAD}<body><article>${H1}${P1}${slip}${P2}${P3}</article></body></html>`;

const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['a body that ends behind the masthead', `<html>${HEAD}<body><header>Harbour News</header></body>${ARTICLE}</html>`],
  ['more behind the body than in it', `<html>${HEAD}<body>${H1}${P1}</body>${P2}${P3}</html>`],
  ['text behind the root', `<html>${HEAD}<body>${H1}${P1}</body></html>${P2}${P3}`],
  ['an article behind the root', `<html>${HEAD}<body><header>Harbour</header></body></html>${ARTICLE}`],
  ['several bodies', `<html>${HEAD}<body>${H1}${P1}</body><body>${P2}</body><body>${P3}</body></html>`],
  ['a body inside the body', `<html>${HEAD}<body><div><body>${ARTICLE}</body></div></body></html>`],
  ['several roots', `<html>${HEAD}<body>${H1}${P1}</body></html><html><head></head><body>${P2}${P3}</body></html>`],
  ['no root', HEAD + `<body>${ARTICLE}</body>`],
  ['no head and no body', `<html>${ARTICLE}</html>`],
  ['nothing but the article', ARTICLE],
  ['paragraphs alone', P1 + P2 + P3],
  ['text alone', PARAGRAPHS.join('<br><br>')],
  ['a head that never ends', `<html><head><title>Ferry town</title><body>${ARTICLE}`],
  ['a head behind the body', `<html><body>${ARTICLE}</body>${HEAD}</html>`],
  ['a body in the head', `<html><head><title>Ferry</title>${ARTICLE}</head><body></body></html>`],
  ['text before the root', `${P1}<!doctype html><html>${HEAD}<body>${P2}${P3}</body></html>`],
  ['frames beside a body', `<html>${HEAD}<frameset><frame src="a"></frameset><body>${ARTICLE}</body></html>`],
  ['frames around a body', `<html>${HEAD}<frameset><frame src="a"><body>${ARTICLE}</body></frameset></html>`],
  ['a title that never ends', `<html><head><title>Ferry town counts the cost<meta name="a"><body>${ARTICLE}`],
  ['a title with markup in it', `<html><head><title>Ferry <b>town</b> <title></title><body>${ARTICLE}`],
  ['a heading that states an unclosed title', `<html><head><meta property="og:title" content="A <title> of <b"></head>${ARTICLE}`],
  ['no tag closed', `<html><head><title>Ferry town<body><article><h1>Ferry town counts<p>${PARAGRAPHS.join('<p>')}`],
  ['end tags without a beginning', before('</div></p></article></table></body></span></main></html>')],
  ['end tags without a beginning inside', inside('</div></table></span></main></b></a></form>')],
  ['nested forms', before('<form><form action="x"><form>')],
  ['nested links', `<html>${HEAD}<body><article>${H1}<a href="/a">${P1}<a href="/b">${P2}<a href="/c">${P3}</article>`],
  ['nested tables', before('<table><tr><td><table><tr><table><td>')],
  ['paragraphs in a table without cells', `<html>${HEAD}<body><article>${H1}<table>${P1}<tr>${P2}</tr>${P3}</table></article>`],
  ['emphasis that crosses', inside('<b><i>x</b>y</i><p><b></p><em>')],
  ['a comment that ends oddly', inside('<!-- a --!><!--> <!---> <!-- b -- > -->')],
  ['a comment that begins with an exclamation mark', inside('<! note > <!note> <?php note ?> </ note>')],
  ['a section of CDATA that never ends', inside('<![CDATA[ x > ')],
  ['a plain text', inside('<plaintext>')],
  ['a drawing with a title', before('<svg><title>Menu</title><path d="M0 0"/></svg>')],
  ['a drawing that never ends', before('<svg><title>Menu</title><path d="M0 0">')],
  ['a quote that is not closed in a tag', inside('<a title="x>y</a><b class="z">w</b>')],
  ['attributes that are none', inside('<p =" <> "=\' a=b c="d"e \'">x</p>')],
  ['a list without items', inside('<ul>loose<p>text</p><ol></ul></li>')],
  ['headings inside each other', inside('<h2>One<h3>Two</h2>three</h3>')],
]; // oxfmt-ignore

/** Elements that never end; a browser shows what follows them. */
const UNENDED =
  'a abbr address applet article aside audio b blockquote button canvas center cite code dd details div dl em fieldset figcaption figure font footer form frame h2 header i iframe ins kbd label legend li main map mark nav noembed noframes noscript object ol optgroup option output p pre q s samp section select small span strong sub summary sup svg table tbody td template textarea th thead tr tt u ul var video x-card xmp'.split(
    ' ',
  );

/** The words of the text, without the marks around them. */
const wordsOf = (markdown: string) => markdown.replace(/[*_\\>#|`[\]-]/g, ' ').replace(/\s+/g, ' ');

async function assertWhole(html: string): Promise<void> {
  const { text } = await parsePage(html, { url: 'https://harbour.example/2021/ferry' });
  const words = wordsOf(text);
  for (const paragraph of PARAGRAPHS) assert.ok(words.includes(wordsOf(paragraph)), text);
}

describe('a malformed page gives its article', () => {
  for (const [name, html] of PAGES) it(`with ${name}`, async () => assertWhole(html));
  for (const name of UNENDED) {
    it(`with <${name}> that never ends, before it or inside`, async () => {
      await assertWhole(before(`<${name}>`));
      await assertWhole(before(`<${name} class="x">Words `));
      await assertWhole(inside(`<${name}>`));
    });
  }

  it('with what follows a script or a comment that never ends left to it, as in a browser', async () => {
    for (const slip of ['<script>let a = ', '<style>p { ', '<!-- ']) {
      const { text } = await parsePage(inside(slip), {});
      assert.match(text, /cut off before anyone could warn it\.$/);
    }
  });
});

const piece = fc.constantFrom(
  ...UNENDED.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="a"`]),
  ...['html', 'head', 'body', 'title', 'script', 'style', 'frameset', 'plaintext'].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...['<!--', '-->', '<![CDATA[', ']]>', '<!doctype html>', '<', '>', '&', '&amp;', '"', P1, P2, 'Words of a text.', '<br>', '<img src="/a.png">'],
); // oxfmt-ignore

describe('a page of any tags', () => {
  it('is read, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 25 }), async (pieces) => {
        await parsePage(pieces.join('')).catch((error: unknown) => assert.ok(isUserError(error), String(error)));
      }),
      { seed: 1, numRuns: propertyRuns(400) },
    );
  });
});
