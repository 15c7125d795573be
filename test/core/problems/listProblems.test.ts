// Which problems a note has: in each text the ‹marked› places, and for each its code and what is said of it.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { checkInSteps, listProblems } from '../../../src/core/problems/listProblems.ts';
import type { ProblemLibrary } from '../../../src/core/problems/problemContext.ts';
import { MISSING, readProblemLibrary } from './library.ts';
import { verify } from './verifyProblems.ts';

const LIBRARY = readProblemLibrary();

verify(
  'bibliographies',
  {
    'one that is not there': {
      note: '---\ntitle: On gone.bib\nbibliography: ‹./part/gone.bib›\n---\n',
      problems: ['missing-bibliography: File not found: ./part/gone.bib (relative to this note).'],
    },
    'several, of which one is not there': {
      note: '---\nbibliography:\n- here.bib\n- ‹notes\\lost.bib›\n---\n',
      problems: ['missing-bibliography: File not found: notes\\lost.bib (relative to this note).'],
    },
    'what cannot be told to be missing': {
      note: '---\nbibliography: [~/part/gone.bib, https://x.example/part/gone.bib, part/gone*.bib, other/gone.bib]\n---\n',
      problems: [],
    },
  },
  readProblemLibrary(MISSING),
);

verify('citations', {
  'an unknown key, with the one that was meant': {
    note: 'So it was [‹@flod2023›].',
    problems: ['unknown-citekey: No source has the citekey @flod2023. Did you mean @flood2023?'],
  },
  'an unknown key that is like no other': {
    note: 'So it was [‹@nobody1999›].',
    problems: ['unknown-citekey: No source has the citekey @nobody1999.'],
  },
  'what another note of the project labels is no citation, nor is a part of it': {
    note: 'As @elsewhere2020 and [@Elsewhere2020-a] show.',
    problems: [],
  },
  'a cross-reference to a figure is no citation': { note: 'As @fig-one shows.', problems: [] },
  'a source without text, where something is to be checked': {
    note: 'There were 12 people [‹@bare2001›].',
    problems: [
      'source-without-text: The library has no text for @bare2001, so what you cite from it cannot be checked.',
    ],
  },
  'a page beyond the source’s': {
    note: 'So it was [@sleep2021, ‹p. 131›].',
    problems: ['broken-locator: @sleep2021 has no page 131; its pages run from 112 to 114.'],
  },
  'pages within the journal’s range': { note: 'So it was [@sleep2021, pp. 112-127].', problems: [] },
  'pages counted from one': { note: 'So it was [@sleep2021, p. 2].', problems: [] },
  'a page of a source that has none': { note: 'So it was [@flood2023, p. 7].', problems: [] },
});

verify('figures', {
  'another number than the source’s': {
    note: 'At least ‹73› people died [@flood2023].',
    problems: ['figure-differs: @flood2023 says 37 here, not 73.'],
  },
  'a qualifier is said where it is a part of what differs': {
    note: 'More than ‹73› people died in the flood [@flood2023].',
    problems: ['figure-differs: @flood2023 says at least 37 here, not more than 73.'],
  },
  'a number that the source does not have': {
    note: 'It was read by ‹7,321› subscribers [@flood2023].',
    problems: ['figure-absent: 7,321 is not in @flood2023.'],
  },
  'the nearest number of the same thing, where the source has one': {
    note: 'In the raid of the camp ‹1,150› foreign troops were stationed in the province [@camp2020].',
    problems: ['figure-differs: @camp2020 says 1,100 here, not 1,150.'],
  },
  'the nearest number, where it is not plainly the one that is meant': {
    note: 'In Vessen the water of the Orlen stood at ‹5.9 metres› [@flood2023].',
    problems: ['figure-absent: 5.9 metres is not in @flood2023; the nearest number there is 4.7 metres.'],
  },
  'another source that has the number': {
    note: 'The turbines gave ‹24.6 TWh› [@flood2023].',
    problems: ['figure-absent: 24.6 TWh is not in @flood2023, but it is in @wind2024.'],
  },
  'a number of two digits that another source may have by chance': {
    note: 'The turbines gave ‹25 TWh› [@flood2023].',
    problems: ['figure-absent: 25 TWh is not in @flood2023.'],
  },
  'a number that the source has of something else': {
    note: 'The farmers lost ‹46› sheep [@flood2023].',
    problems: ['figure-of-something-else: In @flood2023, 46 is about something else: 46 buses.'],
  },
  'a change that went the other way': {
    note: 'Curtailment shrank to ‹3.4 terawatt-hours› [@wind2024].',
    problems: ['figure-of-something-else: In @wind2024, 3.4 terawatt-hours is about something else.'],
  },
  'a fair rounding is none': { note: 'More than 18,000 were evacuated [@flood2023].', problems: [] },
  'a figure without a source is none by default': { note: 'There were 7,321 of them.', problems: [] },
  'but can be one': {
    note: 'There were ‹7,321› of them, for three reasons, in 2019.',
    problems: ['uncited-figure: No source is cited for 7,321.'],
    settings: { 'uncited-figure': 'hint' },
  },
  'a number in an altered quotation is told once': {
    note: 'Brandl said: ‹“We had 19 minutes of warning, and that was not enough”› [@flood2023].',
    problems: ['quotation-altered: @flood2023 says “eleven” where the quotation says “19”.'],
  },
});

verify('quotations', {
  'a changed word': {
    note: 'Brandl: ‹“We had eleven minutes of notice, and that was not enough”› [@flood2023].',
    problems: ['quotation-altered: @flood2023 says “warning” where the quotation says “notice”.'],
  },
  'a word left out': {
    note: 'Brandl: ‹“We had eleven minutes, and that was not enough”› [@flood2023].',
    problems: ['quotation-altered: The quotation omits “of warning” (@flood2023) without an ellipsis.'],
  },
  'a word put in': {
    note: 'Brandl: ‹“We only had eleven minutes of warning, and that was not enough”› [@flood2023].',
    problems: ['quotation-altered: The quotation adds “only” to the words of @flood2023 without brackets.'],
  },
  'words after a “not” that is left out': {
    note: 'It was ‹“a freak event,”› she thinks [@flood2023].',
    problems: ['quotation-denied: @flood2023 says this with “not”, which the note leaves out.'],
  },
  'words that are not there': {
    note: 'Brandl: ‹“Nobody ever tells us anything at all”› [@flood2023].',
    problems: ['quotation-not-found: These words are not in @flood2023.'],
  },
  'words that another source of the library has': {
    note: 'Holm said: ‹“People come for the pressure washer and leave with a novel”› [@flood2023].',
    problems: ['quotation-not-found: These words are not in @flood2023, but they are in @library2019.'],
  },
  'words that another source has otherwise': {
    note: 'Holm said: ‹“People come for the pressure washer and leave without a novel”› [@flood2023].',
    problems: ['quotation-not-found: These words are not in @flood2023.'],
  },
  'words of somebody else': {
    note: '‹“I would rather have the roof than the telescope,”› said Marcus Vane [@library2019].',
    problems: ['wrong-speaker: In @library2019 it is Holm, not Marcus Vane, who says this.'],
  },
  'an ellipsis is none': {
    note: 'Brandl: “We had eleven minutes […] and that was not enough” [@flood2023].',
    problems: [],
  },
  'an ellipsis that turns the meaning round': {
    note: 'Brandl: ‹“We had eleven minutes of warning, and that was … enough”› [@flood2023].',
    problems: ['quotation-altered: The ellipsis hides “not”, which changes the meaning.'],
  },
});

verify('what the writer silences', {
  'in a sentence': {
    note: 'At least 73 people died [@flood2023]. <!-- ibid-ignore --> And ‹212› were injured [@flood2023].',
    problems: ['figure-differs: @flood2023 says 112 here, not 212.'],
  },
  'by its code': { note: 'At least 73 people died [@flood2023]. <!-- ibid-ignore figure-differs -->', problems: [] },
  'not by another code': {
    note: 'At least ‹73› people died [@flood2023]. <!-- ibid-ignore figure-absent -->',
    problems: ['figure-differs: @flood2023 says 37 here, not 73.'],
  },
  'in the paragraph below': {
    note: '<!-- ibid-ignore -->\n\nAt least 73 people died [@flood2023]. And 212 were injured [@flood2023].',
    problems: [],
  },
  'in the note': {
    note: '---\nibid: { ignore: [figure-differs] }\n---\nAt least 73 people died [@flood2023]. So it was [‹@nobody1999›].',
    problems: ['unknown-citekey: No source has the citekey @nobody1999.'],
  },
  'in the note, all of it': {
    note: '---\nibid: { ignore: true }\n---\nAt least 73 people died [@flood2023; @nobody1999].',
    problems: [],
  },
  'in the settings': {
    note: 'At least 73 people died [@flood2023].',
    problems: [],
    settings: { 'figure-differs': 'off' },
  },
});

it('a problem points to the passage in the source’s own file', () => {
  const note = parseNote('At least 73 people died [@flood2023].');
  const [problem] = listProblems(note, verifyClaims(note, LIBRARY), LIBRARY);
  const [place] = problem?.related ?? [];
  const source = LIBRARY.find('flood2023')?.source;
  assert.ok(place && source?.text !== undefined);
  assert.equal(place.file, source.file);
  assert.equal(source.text.slice(place.span.start - source.textStart, place.span.end - source.textStart), '37');
  assert.match(place.message, /^At least 37 people died .* on Thursday\.$/);
});

it('unknown keys are looked up in steps, each of which asks the library once at most, and each key once', () => {
  const note = parseNote('So it was [@flod2023; @nobody1999; @flod2023].');
  const asked: string[] = [];
  const suggest: ProblemLibrary['suggest'] = (query, limit) => {
    asked.push(query);
    return LIBRARY.suggest(query, limit);
  };
  const steps = checkInSteps(note, [], { ...LIBRARY, suggest });
  for (let before = 0; steps.next().done !== true; before = asked.length) {
    assert.ok(asked.length <= before + 1, asked.slice(before).join());
  }
  assert.deepEqual(asked, ['flod2023', 'flo', 'flod', '2023', 'nobody1999', 'nob', 'nobody', '1999']);
});
