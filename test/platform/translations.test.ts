// The strings that people see against their translations: none is missing or left over, and each keeps what is no prose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listShownStrings } from '../../scripts/shownStrings.ts';
import { listCatalogues } from '../../scripts/translations.ts';

const { strings, unknown } = await listShownStrings();
const catalogues = await listCatalogues(strings);
const french = catalogues.filter(({ file }) => file.includes('.fr.'));

test('shows no string that nobody could translate', () =>
  assert.deepEqual(unknown, [], 'give l10n.t or UserError a literal string'));

for (const { file, english, translated } of catalogues) {
  test(`${file} has the strings of the source and no others`, () =>
    assert.deepEqual(
      Object.keys(translated).sort(),
      Object.keys(english).sort(),
      `run "npm run translations", then fill in what it leaves blank in ${file}`,
    ));

  test(`${file} leaves no string blank`, () =>
    assert.deepEqual(
      Object.keys(translated).filter((key) => translated[key]?.trim() === ''),
      [],
      `fill these in in ${file}; docs/translating.md has the words to use`,
    ));
}

/** What a translation carries over as it is. */
const KEPT: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['facts in braces', /\{\w+\}/g],
  ['code', /(`+)[^`]+\1/g],
  ['the targets of links', /\]\([^)]+\)/g],
  ['icons', /\$\([\w~-]+\)/g],
  ['settings by name', /\bibid\.[\w.]+/g],
  ['lines', /\n/g],
];

for (const [name, pattern] of KEPT) {
  const list = (text = '') => (text.match(pattern) ?? []).sort();
  test(`translations keep ${name}`, () => {
    for (const { english, translated } of french)
      for (const [key, text] of Object.entries(english)) assert.deepEqual(list(translated[key]), list(text), key);
  });
}

/** French typography, outside of code and of the targets of links. */
const SLIPS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a straight apostrophe', /\p{L}'\p{L}/u],
  ['English quotation marks', /[“”]/],
  ['a mark without its narrow no-break space', /[^\u202F][;?!»](?=\s|$)|[^\u202F]%|«[^\u202F]/],
  ['a colon without its no-break space', /(?<!^Ibid|\*Ibid|\u00A0):(?=\s|$)/],
];

for (const [name, pattern] of SLIPS)
  test(`the French has no ${name}`, () => {
    const prose = french.flatMap(({ translated }) => Object.values(translated));
    const slips = prose.filter((text) => pattern.test(text.replace(/`[^`]*`|\]\([^)]*\)/g, '')));
    assert.deepEqual(slips, [], 'docs/translating.md says which spaces and marks French has');
  });
