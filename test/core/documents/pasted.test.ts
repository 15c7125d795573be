import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parsePasted } from '../../../src/core/documents/pasted.ts';
import { formatWarning, type Draft } from '../../../src/core/drafts/draft.ts';

/** The draft as one reads it: a line a field, then the first and the last words of the text. */
function summary({ item, text }: Draft): Record<string, unknown> {
  const { author, issued, ...fields } = item;
  const names = author?.map(({ literal, given, family }) => literal ?? `${given ?? ''} ${family ?? ''}`);
  const words = text.split(/\s+/);
  const ends = words.length < 12 ? text : `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`;
  return { ...fields, ...(names && { names }), ...(issued && { date: issued['date-parts']?.[0]?.join('-') }), ends };
}

const PROSE = `The river rose by four metres in a single night, and the lower town was cut off before anyone could warn it.

“We had an hour,” said Ines Holm, who runs the ferry. “Most had less.” She counted 130 houses under water.`;

const SHAPES: readonly { name: string; pasted: string; draft: Record<string, unknown> }[] = [
  {
    name: 'a masthead, debris, a date, a byline without "by" and a stray quotation mark',
    pasted: `Issued by Delta Media House - Lyon\nad x y\nad ad\n\nFerry Town Counts the Cost of the Flood\n\nMonday 3/May/2021 - 09:15 AM\nThe Delta\nطباعة\n\n${PROSE}\n\n"`,
    draft: {
      type: 'article-newspaper',
      title: 'Ferry Town Counts the Cost of the Flood',
      publisher: 'Delta Media House - Lyon',
      'container-title': 'The Delta',
      names: ['The Delta'],
      date: '2021-5-3',
      ends: 'The river rose by … 130 houses under water.',
    },
  },
  {
    name: 'a byline with "By", a published and an updated time, a share row and a subscription line',
    pasted: `Harbour News\nFerry town counts the cost of the flood\nHundreds are still without power as the water falls, officials say.\nBy Jane Doe and Ali al-Hassan\nPublished 3 May 2021 at 14:05 BST\nUpdated 4 May 2021\nShare | Tweet | Print\n\n${PROSE}\n\nSubscribe to our newsletter today`,
    draft: {
      type: 'article-newspaper',
      title: 'Ferry town counts the cost of the flood',
      'container-title': 'Harbour News',
      names: ['Jane Doe', 'Ali al-Hassan'],
      date: '2021-5-3',
      ends: 'Hundreds are still without … 130 houses under water.',
    },
  },
  {
    name: 'a dateline that opens the text',
    pasted: `Ferry town counts the cost of the flood\n\nLYON, May 3, 2021 (Delta) — ${PROSE}`,
    draft: {
      type: 'article-newspaper',
      title: 'Ferry town counts the cost of the flood',
      date: '2021-5-3',
      ends: 'LYON, May 3, 2021 … 130 houses under water.',
    },
  },
  {
    name: 'an address on the first line, one line for byline and date',
    pasted: `https://example.org/flood?id=3\nVerliert die Stadt ihren Hafen?\nVon Jan Roe | Montag, 3. Mai 2021, 14:05 Uhr | 3 Min. Lesezeit\n${PROSE}`,
    draft: {
      type: 'article-newspaper',
      title: 'Verliert die Stadt ihren Hafen?',
      URL: 'https://example.org/flood?id=3',
      names: ['Jan Roe'],
      date: '2021-5-3',
      ends: 'The river rose by … 130 houses under water.',
    },
  },
  {
    name: 'Markdown with a heading',
    pasted: `# Ferry town\n\n*By Jane Doe*\n\n${PROSE}\n\n## What next\n\n- pumps\n- sandbags`,
    draft: {
      type: 'webpage',
      title: 'Ferry town',
      names: ['Jane Doe'],
      ends: 'The river rose by … - pumps - sandbags',
    },
  },
  {
    name: 'Markdown with front matter of a web clipper',
    pasted: `---\ntitle: "Ferry: a town"\nsource: https://example.org/a\nauthor:\n  - "[[Jane Doe]]"\npublished: 2021-05-03\n---\n${PROSE}`,
    draft: {
      type: 'article-newspaper',
      title: 'Ferry: a town',
      URL: 'https://example.org/a',
      names: ['Jane Doe'],
      date: '2021-5-3',
      ends: 'The river rose by … 130 houses under water.',
    },
  },
  {
    name: 'a title and text only',
    pasted: `Ferry town\n\n${PROSE}`,
    draft: { type: 'webpage', title: 'Ferry town', ends: 'The river rose by … 130 houses under water.' },
  },
  { name: 'text only', pasted: PROSE, draft: { type: 'webpage', ends: 'The river rose by … 130 houses under water.' } },
  {
    name: 'HTML source',
    pasted: `<html><head><title>Ferry town counts the cost</title><script>if (a < b) x();</script></head><body><nav><a href="/">Home</a></nav><p>By Jane&nbsp;Doe</p><p>3 May 2021</p><p>The river rose by <b>four</b> metres in a single night &amp; the lower town was cut off.</p><ul><li>130 houses</li></ul></body></html>`,
    draft: {
      type: 'article-newspaper',
      title: 'Ferry town counts the cost',
      names: ['Jane Doe'],
      date: '2021-5-3',
      ends: 'The river rose by … off. - 130 houses',
    },
  },
  { name: 'nothing', pasted: ' \n', draft: { type: 'webpage', ends: '' } },
];

describe('parsePasted reads', () => {
  for (const { name, pasted, draft } of SHAPES) {
    it(name, () => assert.deepEqual(summary(parsePasted(pasted)), draft));
  }
});

describe('the pasted body', () => {
  const bodyOf = (text: string) => parsePasted(`A title of four words\n\n${text}`).text;

  it('parts paragraphs that stand one a line', () => {
    const [first = '', second = ''] = PROSE.split('\n\n');
    assert.equal(bodyOf(`${first}\n${second}\n${first}`), `${first}\n\n${second}\n\n${first}`);
  });

  const ENDINGS = [
    ['a lone straight mark', '“It rose,” she said.\n\n"', '“It rose,” she said.'],
    [
      'a straight mark behind the last word',
      'He said "no" and left the town by the last ferry."',
      'He said "no" and left the town by the last ferry.',
    ],
    ['a closing mark without an opening one', 'It was over by then.\n”', 'It was over by then.'],
  ] as const;
  for (const [name, pasted, body] of ENDINGS) it(`loses ${name}`, () => assert.equal(bodyOf(pasted), body));

  it('keeps marks that have a partner', () => {
    for (const text of ['“It rose all through the night”', 'He said "no"', '“One.\n\n“Two.”'])
      assert.equal(bodyOf(text), text);
  });

  it('keeps a word that an accident of search and replace made, and says so', () => {
    const { text, warnings } = parsePasted(
      'River Guard is small. River Guard grew. It works with CrRiver Guard Group.',
    );
    assert.match(text, /CrRiver Guard Group/);
    assert.match(warnings.map(formatWarning).join(), /“CrRiver Guard Group” looks like/);
  });

  it('loses only lines that a warning names', () => {
    const { warnings } = parsePasted(`A title of four words\nad a b\n\n${PROSE}\n\nRead more: other floods`);
    assert.match(warnings.map(formatWarning).join(), /“ad a b”, “Read more: other floods”/);
  });
});

describe('the article this product began with', { skip: seed() === undefined && 'IBID_SEED names no folder' }, () => {
  it('gives its fields and loses none of its words', () => {
    const raw = readFileSync(`${seed() ?? ''}/the-reference-2022-01-29.txt`, 'utf8');
    const { item, text } = parsePasted(raw);
    assert.equal(item.title, 'Islamic State Plotted Comeback Long Before Syria Prison Attack');
    assert.equal(item.publisher, 'CEMO Center - Paris');
    assert.deepEqual(item.author, [{ literal: 'The Reference' }]);
    assert.deepEqual(item.issued, { 'date-parts': [[2022, 1, 29]] });
    const words = (part: string) => part.split(/\s+/).filter(Boolean);
    assert.deepEqual(words(text), words(raw.slice(raw.indexOf('Islamic State has been'), raw.lastIndexOf('"'))));
  });
});

/** The folder with the real page, which is not ours to ship. */
function seed(): string | undefined {
  return process.env.IBID_SEED;
}
