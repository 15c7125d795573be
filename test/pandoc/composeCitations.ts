// Documents full of citations, put together at random from the pieces that Pandoc's manual describes; seeded.

/** Numbers in [0, 1): a linear congruential generator (Numerical Recipes' constants), the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Grammar = Readonly<Record<string, readonly string[]>>;

/** `<name>` stands for one of the row of that name. Rows repeat what writers use more often. */
const GRAMMAR: Grammar = {
  sentence: [
    '<words> <citation>.',
    '<words> <citation>, <words>.',
    '<citation> <words>.',
    '<words> (<citation>) <words>.',
  ],
  citation: ['<group>', '<group>', '<group>', '<textual>', '<textual>', '“<words>” <group>', '*<words>* <group>'],
  group: ['[<cite>]', '[<cite>]', '[<cite>; <cite>]', '[<cite>; <cite>; <cite>]', '[<cite>;<cite>]', '[ <cite> ]'],
  textual: ['@<key>', '@<key> [<locator>]', '@<key> [<locator>; <cite>]', '@<key> [<cite>]', '@<key>[<locator>]'],
  cite: ['@<key>', '@<key>', '-@<key>', '<prefix> @<key>', '@<key><tail>', '@<key><tail>', '<prefix> @<key><tail>'],
  tail: [
    ', <locator>',
    ', <locator>',
    ' <locator>',
    ', <suffix>',
    ', <locator>, <suffix>',
    ', <locator> <suffix>',
    ' {<locator>}',
  ],
  prefix: [
    'see',
    'see also',
    'cf.',
    'e.g.,',
    '*contra*',
    'for a review, see',
    'but compare',
    '(pace)',
    'see [the]',
    'so says',
  ],
  suffix: [
    'and passim',
    'my emphasis',
    'in French',
    'and *references* therein',
    'ed. 2',
    '[sic]',
    'Table 3',
    '“so”',
    'a & b',
    'et al.',
  ],
  locator: [
    '<term> <pages>',
    '<term> <pages>',
    '<term> <page>',
    '<page>',
    '<term><page>',
    '<pages> <suffix>',
    '<term> <roman>',
  ],
  term: [
    'p.',
    'pp.',
    'p.',
    'pp.',
    'page',
    'pages',
    'chap.',
    'sec.',
    '§',
    '§§',
    '¶',
    'vol.',
    'fig.',
    'Chapter',
    'no.',
    's.v.',
    'n.',
    'col.',
    'p',
    'tab.',
  ],
  pages: [
    '<page>-<page>',
    '<page>--<page>',
    '<page>–<page>',
    '<page>, <page>',
    '<page>, <page>-<page>',
    '<page> and <page>',
    '<page>f.',
    '<page> ff.',
  ],
  page: ['3', '12', '44', '107', '1.2', '3a', '12r', 'A4', '3(b)', '[17]', '2:34', '1922'],
  roman: ['iv', 'ix', 'XVII', 'ii-iv', 'iiii', 'vx', 'i', 'M', 'a'],
  key: [
    '<name><year>',
    '<name><year>',
    '<name><year>a',
    '<name>:<year><name>',
    '<name>_<year>',
    '<name>-<year>',
    '<name>.<year>',
    '10.1000/<name>',
    '{https://example.org/<name>?y=<year>}',
    '<name>+<name>',
    'müller<year>',
    '王<year>',
    '<year><name>',
    '_<name>',
  ],
  name: ['smith', 'doe', 'Jones', 'okafor', 'li', 'Núñez'],
  year: ['1999', '2004', '2020', '2021'],
  words: [
    'the river rose',
    'nobody was told',
    'as many as 12 people left',
    'the report is plain',
    'it had rained for days',
    'prices fell by 3 %',
  ],
};

/** Sections of a few sentences each, every one below a heading of its own. */
export function composeDocument(seed: number, sections: number): string {
  const random = createRandom(seed);
  const pick = (name: string): string => {
    const row = GRAMMAR[name] ?? [];
    return (row[Math.floor(random() * row.length)] ?? '').replace(/<(\w+)>/g, (_, inner: string) => pick(inner));
  };
  return Array.from({ length: sections }, (_, index) => {
    return `# Generated ${index}\n\n${pick('sentence')} ${pick('sentence')}\n${pick('sentence')}\n`;
  }).join('\n');
}
