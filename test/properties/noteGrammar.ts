// Made-up notes, from the pieces that real ones are made of, for the properties that hold for all of them.
import fc from 'fast-check';

const WORDS = [
  'some words',
  'and then',
  'the river rose',
  'in May 2021',
  'of it',
  'Ms Roe',
  'Berlin',
  'a',
  '—',
  '...',
  'U.S.',
];

const FIGURES = [
  '7 million dollars',
  'eleven euros',
  'half a million pounds',
  'two to three cents',
  '20°',
  '$5',
  '12 %',
  '1,200 people',
  'between 3 and 4.5 km',
  'dozens',
  '6\'2"',
  '3-inch',
  'one in five',
  '12, 25 and 50 mg',
  '29 January 2022',
  'the 1980s',
  'page 5',
  '3.2 × 10⁹',
  '15 per',
  '20 (kg)',
  '5 dollars 50',
  '½',
  '9:30 a.m.',
];

const QUOTATIONS = [
  '“We left at dawn,” Jane Doe said.',
  '“It is over,” she said, “for good.”',
  '"No," he said.',
  'Bob Roe warned: “Never again.”',
  '“A mess” and “a shame”',
  '“And on it goes',
  '“It ends here.”',
  'According to Ann Lee, “nothing was left”.',
  '«Rien», a dit Jean Petit.',
  '‘so-called’ peace',
  '“T” he said',
  '“Words.” — Ann Lee, farmer',
];

const MARKUP = [
  '[@doe2020]',
  '[see @doe2020, pp. 3-5; -@roe]',
  '@doe2020 [p. 3]',
  '[[@roe|words]]',
  '{cite}`a`',
  '[link](https://x.example/1 "T")',
  '[a reference][map]',
  '![a picture](p.png)',
  '*stress*',
  '**more',
  '`code 5`',
  '``` 12',
  '$x_1$',
  '<!-- 5 -->',
  '<!-- cite: [@a] -->',
  '<b>5</b>',
  '&quot;',
  'https://x.example/@y',
  '[^1]',
  '^[in the line, 5 kg [@a]]',
  '\\*',
  '[',
  ']',
  '|',
  '“',
  '"',
  "'",
  '😀',
  '\ud83d',
  '\0',
  '\f',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\t',
];

const line = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...FIGURES), fc.constantFrom(...QUOTATIONS), fc.constantFrom(...MARKUP)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(' ')); // oxfmt-ignore

const lines = fc.array(line, { minLength: 1, maxLength: 3 });

/** What begins the first line of a block and the others. */
const FRAMES: readonly (readonly [first: string, others: string])[] = [
  ['', ''],
  ['', ''],
  ['', '   '],
  ['- ', '  '],
  ['1. ', '   '],
  ['> ', '> '],
  ['> ', ''],
  ['- > ', '  >\t'],
  ['[^1]: ', '    '],
  ['    ', '    '],
  ['<div>', ''],
];

const TABLE_HEADS = ['| Length (m) | Cost |', '| a | Deaths |', 'Share, % | b', '| | “b |'];

const block = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...FRAMES), lines).map(([[first, others], each]) => first + each.join(`\n${others}`)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '###### '), line, fc.constantFrom('', ' #')).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: line.map((words) => `${words}\n===`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...TABLE_HEADS), fc.array(fc.tuple(line, line), { maxLength: 3 })).map(([head, rows]) => [head, '|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')) },
  { weight: 1, arbitrary: fc.tuple(lines, fc.constantFrom('Ann Lee, farmer', 'nobody')).map(([words, speaker]) => [...words, `— ${speaker}`].map((each) => `> ${each}`).join('\n')) },
  { weight: 1, arbitrary: fc.constantFrom('```\ncode 5\n\nmore “code”\n```', '```', '<!--', '-->', '<!-- page 4 -->', '[map]: https://x.example/map', '[map]: <other>', '---', '# ', '\f', '\u00a0', '| a | b |', '1 | 2', '[ ]: x', '$$\nx = 5\n\n$$', '<pre>\n\n5 km', '</pre>') },
); // oxfmt-ignore

const SEPARATORS = ['\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\t\n\n', '\n\n '];

const FRONT_MATTER = ['', '', '---\ntitle: 5 “words”\n---\n', '---\nsource: doe2020\n---\n\n', '---\na: [\n---\n'];

/** Notes whose lines end in `\n`. */
export const note = fc
  .tuple(fc.constantFrom(...FRONT_MATTER), fc.array(fc.tuple(block, fc.constantFrom(...SEPARATORS)), { maxLength: 14 }))
  .map(([frontMatter, blocks]) => frontMatter + blocks.flat().join(''));

/** One change: what a key, a paste or a deletion does at a share of the text. */
export const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 1, 40, 300),
  inserted: fc.oneof(fc.constantFrom('', 'x', '\n\n', '\n', '“', '”', '|', '```\n', '<!-- ', '> ', '[', '    ', ' he said'), fc.oneof(block, line)),
}); // oxfmt-ignore

export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

export function applyEdit(text: string, { at, removed, inserted }: Edit): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + inserted + text.slice(place + removed);
}
