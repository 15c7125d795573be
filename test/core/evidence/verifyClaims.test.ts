// What the library says of one claim: sentences of a note beside sentences of a source, and the verdict.
import { verifyClaims, verifyClaim, type Evidence } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { readLibrary, toLibrary, unmark } from './articles.ts';

/** Prose without figures, so that a short fixture is no stub. */
const FILLER = `The valley is quiet in winter. Shepherds bring their flocks down before the snow, and the inns along the
road close their shutters until the thaw. In spring the river carries ice and timber past the mill, whose wheel has not
turned since the miller left for the city. Nobody has come to ask for the keys, and the roof is beginning to sag under
the moss that the wet summers have left on it. The school bell still rings.`;

function verifyMarked(marked: string, source: string): Evidence | undefined {
  const { text, marks } = unmark(marked);
  const library = toLibrary({ s: `---\nid: s\ntitle: S\n---\n${source}\n\n${FILLER}\n` });
  const note = parseNote(text);
  return verifyClaims(note, library).find(
    ({ claim }) => claim.start <= (marks[0]?.start ?? 0) && (marks[0]?.end ?? 0) <= claim.end,
  );
}

type Row = readonly [note: string, source: string, verdict: string, found?: string];

function verify(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [note, source, verdict, found] of rows) {
      it(`${note} | ${source}`, () => {
        const evidence = verifyMarked(note, source);
        assert.equal(evidence?.verdict ?? 'none', verdict);
        if (found !== undefined) assert.equal(evidence?.kind === 'figure' ? evidence.found?.text : undefined, found);
      });
    }
  });
}

const PRISON = `The prison break poses a serious challenge for the 900 U.S. soldiers deployed in the area. The attack
sparked a week of gun battles. More than 100 people died, mainly jihadist fighters. About 45,000 people were forced to
flee their homes.`;

verify('the same number in the same sense', [
  ['Some ‹45,000› people had to flee [@s].', PRISON, 'stated', '45,000'],
  ['There are ‹900› American troops in the area [@s].', PRISON, 'stated', '900'],
  ['Over ‹100› died [@s].', PRISON, 'stated', '100'],
]);

verify('a number that counts something else is not stated', [
  ['Some ‹900› people died [@s].', PRISON, 'differs', '100'],
  ['In the prison attack ‹900› people died [@s].', PRISON, 'differs', '100'],
  ['The fighting destroyed ‹900› homes [@s].', PRISON, 'of something else', '900'],
  [
    '‹12› people were killed [@s].',
    'In all, 12 people were injured and 7 killed in the crash.',
    'of something else',
    '12',
  ],
  [
    'Exports were ‹12 percent› of the total [@s].',
    'Imports were 12 percent of the total, exports 30 percent.',
    'differs',
    '30 percent',
  ],
  ['It fell by ‹5 percent› [@s].', 'Rents rose by 5 percent in the north.', 'of something else', '5 percent'],
]);

verify('another number in the same place differs', [
  ['Some ‹54,000› people were forced to flee [@s].', PRISON, 'differs', '45,000'],
  ['More than ‹300› people died, most of them fighters [@s].', PRISON, 'differs', '100'],
  [
    'The Treaty was signed in ‹2016› in the old harbour [@s].',
    'The treaty was signed in 2018 in the old harbour.',
    'differs',
    '2018',
  ],
  ['The gross margin narrowed by ‹2.2 percent› [@s].', 'The gross margin narrowed by 2.2 percentage points.', 'absent'],
]);

verify('an equal number of something else is never called stated', [
  [
    'Some ‹45,600› people were killed in the flood [@s].',
    'The flood displaced 45,600 residents.',
    'of something else',
    '45,600',
  ],
  ['The clinic treated ‹340› nurses [@s].', 'The clinic treated 340 patients last year.', 'of something else', '340'],
  ['There were ‹512› deaths in March [@s].', 'There were 512 recoveries in March.', 'of something else', '512'],
  ['They shot down ‹12› planes [@s].', 'The attack at the restaurant had 12 victims.', 'of something else', '12'],
  ['The port took ‹71› ships [@s].', 'The port gave work to 71 sailors.', 'of something else', '71'],
  ['The port has ‹71› cruise passengers [@s].', 'A cruise brings the port 71 sailors.', 'cannot check', '71'],
  ['The town has ‹71› hotels [@s].', 'The town has 71 restaurants.', 'cannot check', '71'],
  ['The ships brought ‹71› sailors to the port [@s].', 'The port took 71 ships.', 'cannot check', '71'],
  ['The town has ‹1,340› pensioners [@s].', 'The town has 1,340 pupils.', 'cannot check', '1,340'],
  ['Some ‹62 %› of Democrats agree [@s].', 'Some 62 % of adults agree.', 'cannot check', '62 %'],
  ['It was ‹12.4 percent› in January [@s].', 'It was 12.4 percent in February.', 'of something else', '12.4 percent'],
]);

verify('other words for the same thing are no other thing', [
  ['Some ‹45,600› people had to leave [@s].', 'The flood displaced 45,600 residents.', 'stated'],
  ['The study followed ‹340› participants [@s].', 'The study followed 340 women for a year.', 'stated'],
  ['There were ‹512› fatalities in March [@s].', 'In March 512 people died of it.', 'stated'],
  ['The firm sold ‹2,300› vehicles [@s].', 'The firm sold 2,300 cars.', 'stated'],
  ['The port took ‹71› vessels [@s].', 'The port took 71 ships.', 'stated'],
  ['They kept ‹71› ponies [@s].', 'They kept 71 horses.', 'stated'],
  ['The region has ‹215› primary schools [@s].', 'There are 215 schools in the region.', 'stated'],
  ['It was ‹12.4 percent› in January [@s].', 'It fell from 12.9 to 12.4 percent between January and May.', 'stated'],
]);

verify('percentages of a stated base', [
  ['‹30 percent› of the voters stayed at home [@s].', 'Of the 1,000 voters, 300 stayed at home.', 'follows', '1,000'],
  ['‹300› voters stayed at home [@s].', 'Of 1,000 voters, 30 percent stayed at home.', 'follows', '1,000'],
  ['‹45 percent› of the voters stayed at home [@s].', 'Of the 1,000 voters, 300 stayed at home.', 'absent'],
]);

verify('what writers leave out', [
  [
    'It fell from ‹32.3› to 31.4 million tonnes [@s].',
    'It took 31.4 million tonnes, after 32.3 million tonnes a year before.',
    'stated',
  ],
  ['Girls gained ‹46› minutes [@s].', 'Girls gained more than boys (46 against 38 minutes).', 'stated'],
  ['The youngest is ‹14 years› old [@s].', 'The youngest is 14.', 'stated'],
  ['‹16 per cent› of the staff are women [@s].', 'It has a staff of 1,386 people, of whom 221 are women.', 'follows'],
]);

verify('what a writer may state without a source', [
  ['There are ‹three› reasons for it [@s].', PRISON, 'none'],
  ['It was the ‹third› such attack [@s].', PRISON, 'none'],
  ['It was ‹half› of the story [@s].', PRISON, 'none'],
]);

const VOICES = `“The insurgency never went away,” said Gregory Waters, a research analyst. “They have been growing stronger.”
A European security official called it “a blow”. The army, Colonel Aydar said, had 480 guards there.`;

verify('quotations', [
  ['Waters: “‹The insurgency› never went away” [@s].', VOICES, 'verbatim'],
  ['Waters said: “‹The› insurgency […] went away” [@s].', VOICES, 'altered'],
  ['Waters said: “‹The› revolt never went away” [@s].', VOICES, 'altered'],
  ['Waters said: “‹We› shall fight them on the beaches” [@s].', VOICES, 'absent'],
  ['It was “‹a blow›” to them [@s].', VOICES, 'verbatim'],
  ['It was a “‹coup›” to them [@s].', VOICES, 'cannot check'],
]);

verify('a quotation that “he said” interrupts', [
  ['“‹They› have been,” Waters said, “growing stronger.” [@s].', VOICES, 'verbatim'],
  ['“‹The› insurgency,” said Waters, “never went away!” [@s].', VOICES, 'verbatim'],
  ['“‹The› insurgency,” said Waters, “went away.” [@s].', VOICES, 'altered'],
  ['They have an “‹insurgency›” of a kind called “growing” [@s].', VOICES, 'verbatim'],
]);

describe('the title of the source in quotation marks', () => {
  const library = toLibrary({
    s: `---\nid: s\ntitle: "The Long Quarrel over a Harbour: A Chronicle"\n---\n${VOICES}\n\n${FILLER}\n`,
  });
  for (const [note, verdict] of [
    ['“The Long Quarrel over a Harbour” tells it all [@s].', undefined],
    ['“The Long Quarrel over a Harbour – a Chronicle” tells it all [@s].', undefined],
    ['“The Long Quarrel over a Lighthouse” tells it all [@s].', 'absent'],
  ] as const) {
    it(note, () => assert.equal(verifyClaims(parseNote(note), library)[0]?.verdict, verdict));
  }
});

describe('who said it', () => {
  const speakers = [
    ['“The insurgency never went away,” said ‹Gregory Waters› [@s].', false],
    ['“The insurgency never went away,” said ‹Waters› [@s].', false],
    ['“The insurgency never went away,” said ‹Henrik Solberg› [@s].', true],
    ['“The insurgency never went away,” ‹an analyst› said [@s].', false],
  ] as const;
  for (const [note, wrong] of speakers) {
    it(`${note} is ${wrong ? 'wrong' : 'not wrong'}`, () => {
      const evidence = verifyMarked(note.replace(/[‹›]/g, '').replace('The insurgency', '‹The insurgency›'), VOICES);
      assert.equal(evidence?.kind === 'quotation' && evidence.wrongSpeaker, wrong);
    });
  }
});

verify('a number that stands in the source where none is read', [
  ['A turn takes ‹42 ms› there [@s].', 'Each turn of it takes `42 ms` of time.', 'cannot check'],
  ['It won ‹37› seats there [@s].', 'The Centre Party 37, the others less.', 'cannot check'],
]);

verify('digits that are a part of something else are none', [
  ['A turn takes ‹42 ms› there [@s].', 'It is told at https://x.example/42 and in v42.', 'absent'],
  ['A turn takes ‹42 ms› there [@s].', 'Call 542-42 for it.', 'absent'],
  ['A turn takes ‹4 ms› there [@s].', 'The Centre Party 4, the others less.', 'absent'],
]);

describe('another source that the sentence cites', () => {
  const library = toLibrary({
    marsh: `---\nid: marsh\ntitle: M\n---\nMarsh lost $676 million in the storm.\n\n${FILLER}`,
    bay: `---\nid: bay\ntitle: B\n---\nBay made £75 million in the storm.\n\n${FILLER}`,
    other: `---\nid: other\ntitle: O\n---\nNobody counted anything.\n\n${FILLER}`,
  });
  for (const [note, expected] of [
    ['Marsh [@marsh] lost ‹$676 million› and Bay [@bay] made £75 million.', 'marsh stated'],
    ['Marsh [@marsh] lost $676 million and Bay [@bay] made ‹£75 million›.', 'bay stated'],
    ['Marsh [@marsh] lost ‹$776 million› and Bay [@bay] made £75 million.', 'marsh differs'],
    ['Bay lost ‹$676 million› [@bay], and the paper [@other] says so. See @marsh.', 'bay absent'],
  ] as const) {
    it(note, () => {
      const { text, marks } = unmark(note);
      const evidence = verifyClaims(parseNote(text), library).find(({ claim }) => claim.start === marks[0]?.start);
      assert.equal(`${evidence?.key ?? ''} ${evidence?.verdict ?? ''}`, expected);
    });
  }
});

describe('what cannot be checked says why', () => {
  const library = toLibrary({
    bare: '---\nid: bare\ntitle: B\n---\n',
    stub: '---\nid: stub\ntitle: S\n---\nA short beginning. Subscribe to continue reading.',
    german: `---\nid: german\ntitle: G\n---\nIm Tal ist es im Winter still. ${'Die Hirten bringen ihre Herden vor dem Schnee in das Tal, und die Gasthäuser an der Straße sind bis zum Frühling zu. '.repeat(4)}Dort leben 250 Menschen.`,
    full: `---\nid: full\ntitle: F\n---\n${PRISON}\n\n${FILLER}`,
  });
  const rows = [
    ['nobody', 'unknown source'],
    ['bare', 'no text'],
    ['stub', 'stub'],
    ['german', 'other language'],
  ] as const;
  for (const [key, obstacle] of rows) {
    it(obstacle, () => {
      const text = `There were 731 people in the village, and they said that “nothing of the kind was true” [@${key}]. It is not for us to say which of them was right.`;
      const evidence = verifyClaims(parseNote(text), library);
      assert.deepEqual(
        evidence.map((one) => one.obstacle),
        [obstacle, obstacle],
      );
      assert.deepEqual(
        evidence.map((one) => one.verdict),
        ['cannot check', 'cannot check'],
      );
    });
  }

  it('and a number that is found in another language is stated', () => {
    const text =
      'There were 250 people in the village [@german]. It is not for us to say which of them was right about it.';
    assert.equal(verifyClaims(parseNote(text), library)[0]?.verdict, 'cannot check');
  });

  it('of several sources the one that bears the claim out wins, and doubt wins over contradiction', () => {
    const verdict = (keys: string): unknown => {
      const [evidence] = verifyClaims(parseNote(`Some 45,000 people had to flee [${keys}].`), library);
      return [evidence?.key, evidence?.verdict];
    };
    assert.deepEqual(verdict('@stub; @full'), ['full', 'stated']);
    const wrong = verifyClaims(parseNote('Some 77,000 people had to flee [@full; @stub].'), library)[0];
    assert.deepEqual([wrong?.key, wrong?.verdict], ['stub', 'cannot check']);
  });
});

describe('the passage', () => {
  it('is the sentence around the figure, with its page', () => {
    const library = readLibrary();
    const note = parseNote('The median school spent £4,300 on buses [@sleep2021].');
    const [evidence] = verifyClaims(note, library);
    const reading = library.find('sleep2021')?.parsedText;
    assert.ok(evidence?.passage && reading);
    const { start, end, sentence, page } = evidence.passage;
    assert.equal(reading.text.slice(start, end), '£4,300');
    assert.match(reading.text.slice(sentence.start, sentence.end), /^The median school .* on catering\.$/);
    assert.equal(page, '114');
  });

  it('is the same for one claim as for all', () => {
    const library = readLibrary();
    const note = parseNote('It cost €1.3bn [@flood2023], or “nothing at all” [@camp2020].');
    const one = [...note.figures, ...note.quotations].map((claim) => verifyClaim(note, claim, library));
    assert.deepEqual(one, verifyClaims(note, library));
  });
});
