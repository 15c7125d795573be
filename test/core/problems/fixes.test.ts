// What a note reads once a fix is applied, and that its problem is then gone.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { fillTemplate } from '../../../src/core/userError.ts';
import type { Fix } from '../../../src/core/problems/fixes.ts';
import { listAllFixes } from '../../allFixes.ts';
import { checkClaimInSteps, listProblems } from '../../../src/core/problems/listProblems.ts';
import { readProblemLibrary, toProblemLibrary } from './library.ts';

const say = ({ template, facts }: Pick<Fix, 'template' | 'facts'>) => fillTemplate(template, facts);

const LIBRARY = readProblemLibrary();

function check(text: string): Problem[] {
  const note = parseNote(text);
  return listProblems(note, verifyClaims(note, LIBRARY), LIBRARY);
}

function apply(text: string, { edits }: Fix): string {
  return edits.reduceRight(
    (whole, { start, end, text: words }) => whole.slice(0, start) + words + whole.slice(end),
    text,
  );
}

function fix(text: string, title: string): string {
  const [problem] = check(text);
  assert.ok(problem, 'the note must have a problem');
  const fixes = listAllFixes(problem, parseNote(text), LIBRARY);
  const chosen = fixes.find((one) => say(one).startsWith(title));
  assert.ok(chosen, `no such fix among: ${fixes.map(say).join(', ')}`);
  return apply(text, chosen);
}

type Row = readonly [title: string, before: string, after: string];

/** All but `[verify]` leave no problem. */
const FIXING: readonly Row[] = [
  ['Change to @flood2023', 'So it was [see @flod2023, p. 3].', 'So it was [see @flood2023, p. 3].'],
  [
    'Change to',
    'Some 54,000 people were driven from their homes [@camp2020].',
    'Some 55,000 people were driven from their homes [@camp2020].',
  ],
  ['Change to', 'Net income dropped to $47.8m [@bakery2022].', 'Net income dropped to $48.7m [@bakery2022].'],
  ['Change to', 'Insurers put the damage at €1.7bn [@flood2023].', 'Insurers put the damage at €1.3bn [@flood2023].'],
  ['Change to', 'The turbine stands 620 m tall [@wind2024].', 'The turbine stands 260 m tall [@wind2024].'],
  [
    'Use the source’s wording',
    'Brandl: “We had eleven minutes of notice, and that was not enough” [@flood2023].',
    'Brandl: “We had eleven minutes of warning, and that was not enough” [@flood2023].',
  ],
  [
    'Use the source’s wording',
    'Brandl: “We had eleven minutes, and that was enough” [@flood2023].',
    'Brandl: “We had eleven minutes of warning, and that was not enough” [@flood2023].',
  ],
  [
    'Use the source’s wording',
    'Brandl: “We had eleven minutes of fair warning, and that was not enough” [@flood2023].',
    'Brandl: “We had eleven minutes of warning, and that was not enough” [@flood2023].',
  ],
  [
    'Mark the change',
    'Brandl: “We had eleven minutes of notice, and that was not enough” [@flood2023].',
    'Brandl: “We had eleven minutes of [notice], and that was not enough” [@flood2023].',
  ],
  [
    'Mark the change',
    'Brandl: “We had eleven minutes, and that was not enough” [@flood2023].',
    'Brandl: “We had eleven minutes […], and that was not enough” [@flood2023].',
  ],
  [
    'Cite @library2019 instead',
    'Holm says: “People come for the pressure washer and leave with a novel” [@flood2023].',
    'Holm says: “People come for the pressure washer and leave with a novel” [@library2019].',
  ],
  [
    'Cite @library2019 as well',
    'At least 37 people died; “people come for the pressure washer” [@flood2023].',
    'At least 37 people died; “people come for the pressure washer” [@flood2023; @library2019].',
  ],
  [
    'Attribute to Beatrix Holm',
    '“People come for the pressure washer and leave with a novel,” said Marcus Vane [@library2019].',
    '“People come for the pressure washer and leave with a novel,” said Beatrix Holm [@library2019].',
  ],
  [
    'Ignore here',
    'At least 73 people died [@flood2023]. So they say.',
    'At least 73 people died [@flood2023]. <!-- ibid-ignore figure-differs --> So they say.',
  ],
  [
    'Ignore here',
    '| Dead | Source |\n|---|---|\n| 73,123 people | [@flood2023] |',
    '| Dead | Source |\n|---|---|\n| 73,123 <!-- ibid-ignore figure-differs --> people | [@flood2023] |',
  ],
  [
    'Ignore “figure-absent” in this note',
    'It was read by 7,321 subscribers [@flood2023].',
    '---\nibid: { ignore: [figure-absent] }\n---\n\nIt was read by 7,321 subscribers [@flood2023].',
  ],
  [
    'Ignore “figure-absent” in this note',
    '---\nA rule is no front matter. It was read by 7,321 subscribers [@flood2023].',
    '---\nibid: { ignore: [figure-absent] }\n---\n\n---\nA rule is no front matter. It was read by 7,321 subscribers [@flood2023].',
  ],
  [
    'Ignore “figure-absent” in this note',
    '---\n  title: Mine\n---\nIt was read by 7,321 subscribers [@flood2023].',
    '---\n  ibid: { ignore: [figure-absent] }\n  title: Mine\n---\nIt was read by 7,321 subscribers [@flood2023].',
  ],
  [
    'Ignore “figure-absent” in this note',
    '---\ntitle: Mine\n---\nIt was read by 7,321 subscribers [@flood2023].',
    '---\nibid: { ignore: [figure-absent] }\ntitle: Mine\n---\nIt was read by 7,321 subscribers [@flood2023].',
  ],
  [
    'Ignore “figure-absent” in this note',
    '---\nibid: { ignore: [figure-differs] }\n---\nIt was read by 7,321 subscribers [@flood2023].',
    '---\nibid: { ignore: [figure-differs, figure-absent] }\n---\nIt was read by 7,321 subscribers [@flood2023].',
  ],
];

it('a page becomes the one on which the words stand', () => {
  const pages = '<!-- page 4 -->\n\nThe mill was shut in the spring.\n\n<!-- page 5 -->\n\nNobody was told of it.\n';
  const library = toProblemLibrary({ mill: `---\nid: mill\ntitle: Mill\n---\n${pages}` });
  const text = 'So “Nobody was told of it” [@mill, p. 12].';
  const note = parseNote(text);
  const [problem] = listProblems(note, verifyClaims(note, library), library);
  const chosen = problem && listAllFixes(problem, note, library).find((each) => say(each) === 'Change to page 5');
  assert.equal(chosen && apply(text, chosen), 'So “Nobody was told of it” [@mill, p. 5].');
});

it('what would not be right is not offered', () => {
  // The other source has the words, but not from him.
  const text = 'Tomas Brandl: “People come for the pressure washer and leave with a novel” [@flood2023].';
  assert.deepEqual(offers(text), ['Mark as “[verify]”', ...everywhere('quotation-not-found')]);
});

describe('a fix mends its problem', () => {
  for (const [title, before, after] of FIXING) {
    it(`${title}: ${after}`, () => {
      const fixed = fix(before, title);
      assert.equal(fixed, after);
      assert.deepEqual(check(fixed), []);
    });
  }
});

it('[verify] stands behind the figure', () => {
  const fixed = fix('It was read by 7,321 subscribers [@flood2023].', 'Mark as “[verify]”');
  assert.equal(fixed, 'It was read by 7,321 [verify] subscribers [@flood2023].');
});

it('a changed number is not to be marked with brackets', () => {
  const text = 'Brandl: “We had 19 minutes of warning, and that was not enough” [@flood2023].';
  assert.throws(() => fix(text, 'Mark the change'), /no such fix/);
});

it('the kind of problem can be turned off in the settings', () => {
  const text = 'It was read by 7,321 subscribers [@flood2023].';
  const [problem] = check(text);
  const fixes = problem === undefined ? [] : listAllFixes(problem, parseNote(text), LIBRARY);
  assert.deepEqual(fixes.at(-1)?.setting, { code: 'figure-absent' });
});

it('the most likely fix is preferred, and it is the first', () => {
  const text = 'At least 73 people died [@flood2023].';
  const [problem] = check(text);
  const fixes = problem === undefined ? [] : listAllFixes(problem, parseNote(text), LIBRARY);
  assert.deepEqual(fixes.map(({ preferred }) => preferred ?? false).indexOf(true), 0);
});

/** The fixes of the first problem, in order. */
function offers(text: string): string[] {
  const [problem] = check(text);
  assert.ok(problem, 'the note must have a problem');
  return listAllFixes(problem, parseNote(text), LIBRARY).map(
    (each) => `${each.preferred === true ? '*' : ''}${say(each)}`,
  );
}

const everywhere = (code: string) => ['Ignore here', `Ignore “${code}” in this note`, `Disable “${code}” in settings`];

const OFFERED: readonly (readonly [what: string, text: string, titles: readonly string[]])[] = [
  ['a misspelt key', 'So it was [@flod2023].', ['*Change to @flood2023', ...everywhere('unknown-citekey')]],
  ['a key that is like no other', 'So it was [@nobody1999].', everywhere('unknown-citekey')],
  [
    'a figure that differs',
    'At least 73 people died [@flood2023].',
    ['*Change to 37', 'Mark as “[verify]”', ...everywhere('figure-differs')],
  ],
  [
    'a figure that the source does not have',
    'It was read by 7,321 subscribers [@flood2023].',
    ['Mark as “[verify]”', ...everywhere('figure-absent')],
  ],
  [
    'an altered quotation',
    'Brandl: “We had eleven minutes of notice, and that was not enough” [@flood2023].',
    ['*Use the source’s wording', 'Mark the change with brackets or an ellipsis', ...everywhere('quotation-altered')],
  ],
  [
    'an altered quotation in two pieces',
    'Brandl: “We had eleven minutes of notice,” he said, “and that was not enough” [@flood2023].',
    everywhere('quotation-altered'),
  ],
  [
    'an altered quotation with markup in it',
    'Brandl: “We had *eleven* minutes of notice, and that was not enough” [@flood2023].',
    everywhere('quotation-altered'),
  ],
  [
    'words that are not there',
    'Brandl: “Nobody ever tells us anything at all” [@flood2023].',
    ['Mark as “[verify]”', ...everywhere('quotation-not-found')],
  ],
  [
    'a note whose settings are written in another way',
    '---\nibid:\n  ignore:\n  - figure-differs\n---\nIt was read by 7,321 subscribers [@flood2023].',
    ['Mark as “[verify]”', 'Ignore here', 'Disable “figure-absent” in settings'],
  ],
];

describe('what is offered', () => {
  for (const [what, text, titles] of OFFERED) it(`for ${what}`, () => assert.deepEqual(offers(text), titles));
});

it('a quotation is mended where it stands, and not another one of the same paragraph', () =>
  assert.equal(
    fix(
      'Brandl: “We had eleven minutes of warning”. He: “We had eleven minutes of notice, and that was not enough” [@flood2023].',
      'Use the source',
    ),
    'Brandl: “We had eleven minutes of warning”. He: “We had eleven minutes of warning, and that was not enough” [@flood2023].',
  ));

it('a key is changed where it is the problem', () =>
  assert.equal(fix('So flod2023 was [@flood2023; @flod2023].', 'Change'), 'So flod2023 was [@flood2023; @flood2023].'));

describe('a code is added to the list of the front matter', () => {
  const FIELDS: readonly (readonly [before: string, after: string])[] = [
    ['ibid: { ignore: [] }', 'ibid: { ignore: [figure-absent] }'],
    ['ibid: {ignore:[wrong-speaker]}', 'ibid: {ignore:[wrong-speaker, figure-absent]}'],
    ['ibid:\n  ignore: [wrong-speaker]', 'ibid:\n  ignore: [wrong-speaker, figure-absent]'],
    ['x-ibid: { ignore: [a] }\nibid: { ignore: [b] }', 'x-ibid: { ignore: [a] }\nibid: { ignore: [b, figure-absent] }'],
  ];
  for (const [before, after] of FIELDS) {
    const note = (fields: string) => `---\n${fields}\n---\nIt was read by 7,321 subscribers [@flood2023].`;
    it(after, () => assert.equal(fix(note(before), 'Ignore “figure-absent” in this note'), note(after)));
  }
});

const TWO_WRONG =
  'Some 54,000 people were driven from their homes [@camp2020].\n\nThe turbine stands 620 m tall [@wind2024].\n';

describe('checkClaimInSteps', () => {
  const note = parseNote(TWO_WRONG);
  const evidence = verifyClaims(note, LIBRARY);
  const listCodes = (claim: string) =>
    evidence
      .filter((one) => one.claim.text === claim)
      .flatMap((one) => [...checkClaimInSteps(note, one, LIBRARY)])
      .flatMap((problem) =>
        problem === undefined ? [] : [`${problem.code}: ${note.text.slice(problem.span.start, problem.span.end)}`],
      );

  it('finds the problem of a claim without what else is wrong with the note', () => {
    assert.deepEqual(listCodes('620 m'), ['figure-differs: 620 m']);
  });

  it('finds nothing where the settings turn the problem off', () => {
    const [first] = evidence;
    assert.ok(first);
    const steps = [...checkClaimInSteps(note, first, LIBRARY, { severities: { 'figure-differs': 'off' } })];
    assert.deepEqual(
      steps.filter((step) => step !== undefined),
      [],
    );
  });
});
