// Why a claim cannot be checked: one row an obstacle, and beside each what lacks it.
import { verifyClaims, type Evidence } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EvidenceLibrary, ParsedSource } from '../../../src/core/library.ts';
import { OBSTACLES, findReviewStatus } from '../../../src/core/evidence/verdicts.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary } from './articles.ts';

const ENGLISH = `The valley is quiet in winter, and the inns along the road close their shutters until the thaw. In spring
the river carries ice and timber past the mill, whose wheel has not turned since the miller left for the city. Nobody has
come to ask for the keys, and the roof is beginning to sag under the moss that the wet summers have left on it. Some 40
boats lie at the landing, and the keeper said: “We rowed home in the dark and nobody slept.”`;
const GERMAN = `Das Tal ist still im Winter, und die Gasthöfe an der Straße schließen ihre Läden bis zum Tauwetter. Im
Frühling trägt der Fluss Eis und Holz an der Mühle vorbei, deren Rad sich nicht mehr dreht, seit der Müller in die Stadt
gezogen ist. Niemand ist gekommen, um nach den Schlüsseln zu fragen, und das Dach beginnt sich unter dem Moos zu senken,
das die nassen Sommer auf ihm gelassen haben.`;

const SWEDISH = `Dalen är tyst om vintern, och värdshusen längs vägen stänger sina luckor tills snön smälter. På våren bär
floden is och timmer förbi kvarnen, vars hjul inte har vänt sig sedan mjölnaren flyttade till staden. Ingen har kommit för att
fråga efter nycklarna, och taket har börjat svikta under mossan som de våta somrarna har lämnat på det.`;

const article = (id: string, text: string, fields = '') => `---\nid: ${id}\ntitle: T\n${fields}---\n\n${text}\n`;
const WRITTEN = toLibrary({
  english: article('english', ENGLISH),
  german: article('german', GERMAN),
  swedish: article('swedish', SWEDISH),
  declared: article('declared', ENGLISH, 'language: de\n'),
  misdeclared: article('misdeclared', ENGLISH, 'language: some\n'),
  bare: article('bare', ''),
  blank: article('blank', '<!-- page 3 -->'),
  spoken: article(
    'spoken',
    `“We rowed home in the dark,” said Ann Lee. Later the mill had stood in the rain. “And nobody slept at all that night,” said Tom Ray. ${ENGLISH}`,
  ),
  stub: article('stub', 'The valley is quiet in winter.'),
});

const without = (key: string, missingText: ParsedSource['missingText']): [string, ParsedSource] => {
  const source = { key, item: { id: key, type: 'book' }, textStart: 0, file: 'x.bib', span: { start: 0, end: 0 } };
  return [key, { source, parsedText: undefined, ...(missingText && { missingText }) }];
};
const WITHOUT = new Map([
  without('unread', 'pending'),
  without('scan', { code: 'attachment-unreadable', facts: { file: 'a.pdf', scanned: 'a.pdf' } }),
]);
const LIBRARY: EvidenceLibrary = {
  ...WRITTEN,
  find: (key) => WITHOUT.get(key) ?? WRITTEN.find(key),
};

function verify(text: string): Evidence {
  const [evidence, ...others] = verifyClaims(parseNote(text), LIBRARY);
  assert.ok(evidence);
  assert.deepEqual(others, []);
  return evidence;
}

const ROWS: readonly (readonly [note: string, verdict: string, obstacle?: string])[] = [
  ['In the whole of the land there were 7,123 mules [@nobody].', 'cannot check', 'unknown source'],
  ['She said in the morning: “It rained on all of us for days” [@nobody].', 'cannot check', 'unknown source'],
  ['In the whole of the land there were 7,123 mules [@bare].', 'cannot check', 'no text'],
  ['In the whole of the land there were 7,123 mules [@blank].', 'cannot check', 'no text'],
  ['She said in the morning: “It rained on all of us for days” [@bare].', 'cannot check', 'no text'],
  ['In the whole of the land there were 7,123 mules [@unread].', 'cannot check', 'text pending'],
  ['She said in the morning: “It rained on all of us for days” [@scan].', 'cannot check', 'unreadable text'],
  ['In the whole of the land there were 7,123 mules that nobody fed [@german].', 'cannot check', 'other language'],
  ['She said in the morning: “It rained on all of us for days” [@german].', 'cannot check', 'other language'],
  ['I hela landet fanns det 7123 mulor som ingen hade matat på hela vintern [@swedish].', 'cannot check', 'language'],
  ['Im ganzen Land gab es 7.123 Maultiere, die niemand gefüttert hatte [@german].', 'absent'],
  ['In the whole of the land there were 7,123 mules that nobody fed [@declared].', 'cannot check', 'other language'],
  ['In the whole of the land there were 7,123 mules that nobody fed [@misdeclared].', 'absent'],
  ['In the whole of the land there were 7,123 mules that nobody fed [@stub].', 'cannot check', 'stub'],
  ['She said in the morning: “It rained on all of us for days” [@stub].', 'cannot check', 'stub'],
  ['In the whole of the land there were 40 mules [@english].', 'of something else'],
  ['There lie fewer than 40 boats at the landing [@english].', 'cannot check', 'exact'],
  ['There lie more than 40 boats at the landing [@english].', 'cannot check', 'exact'],
  ['There lie at least 40 boats at the landing [@english].', 'stated'],
  ['There lie more than 38 boats at the landing [@english].', 'rounded'],
  ['In the whole of the land there were 40 zorbs [@english].', 'cannot check', 'unclear'],
  ['She called it “blue cheese” then [@english].', 'cannot check', 'too short'],
  ['She called it “a blue cheese” then [@english].', 'absent'],
  ['She called it “home in the dark” then [@english].', 'verbatim'],
  ['In the whole of the land there were 7,123 mules that nobody fed [@english].', 'absent'],
  ['She said in the morning: “It rained on all of us for days” [@english].', 'absent'],
  ['There lie 40 boats at the landing [@english].', 'stated'],
];

describe('a claim', () => {
  for (const [note, verdict, obstacle] of ROWS) {
    it(`${note} ${obstacle ?? verdict}`, () => {
      const evidence = verify(note);
      assert.equal(evidence.verdict, verdict);
      assert.equal(evidence.obstacle, obstacle);
      if (evidence.kind === 'quotation' && verdict !== 'verbatim')
        assert.deepEqual([evidence.differences, evidence.wrongSpeaker], [[], false]);
    });
  }

  it('has a row for each obstacle, but for a fault of Ibid', () => {
    const shown = new Set(ROWS.map(([, , obstacle]) => obstacle));
    assert.deepEqual(
      Object.keys(OBSTACLES).filter((obstacle) => !shown.has(obstacle)),
      ['failed'],
    );
  });
});

describe('of several sources', () => {
  const BETTER: readonly (readonly [note: string, key: string, verdict: string])[] = [
    ['There lie 40 boats at the landing [@stub; @english].', 'english', 'stated'],
    ['There lie 40 boats at the landing [@english; @stub].', 'english', 'stated'],
    ['There lie 7,123 boats that nobody fed [@english; @bare].', 'bare', 'cannot check'],
    ['There lie 7,123 mules that nobody fed [@bare; @nobody].', 'bare', 'cannot check'],
  ];
  for (const [note, key, verdict] of BETTER) {
    it(note, () => {
      const evidence = verify(note);
      assert.deepEqual([evidence.key, evidence.verdict], [key, verdict]);
    });
  }
});

describe('the speaker of a quotation', () => {
  const SPEAKERS: readonly (readonly [note: string, speaker: string | undefined, wrong: boolean])[] = [
    ['Ann Lee said: “We rowed home in the dark” [@spoken].', 'Ann Lee', false],
    ['Lee said: “We rowed home in the dark” [@spoken].', 'Ann Lee', false],
    ['Tom Ray said: “We rowed home in the dark” [@spoken].', 'Ann Lee', true],
    ['It was so: “We rowed home in the dark” [@spoken].', 'Ann Lee', false],
    ['Tom Ray said: “the mill had stood in the rain” [@spoken].', undefined, false],
    ['Ann Lee said: “nobody slept at all that night” [@spoken].', 'Tom Ray', true],
  ];
  for (const [note, speaker, wrong] of SPEAKERS) {
    it(note, () => {
      const evidence = verify(note);
      assert.ok(evidence.kind === 'quotation');
      assert.equal(evidence.speaker, speaker);
      assert.equal('speaker' in evidence, speaker !== undefined);
      assert.equal(evidence.wrongSpeaker, wrong);
      assert.equal(findReviewStatus(evidence), wrong ? 'needs review' : 'supported');
    });
  }
});

describe('claims', () => {
  it('are told in the order of the note', () => {
    const evidence = verifyClaims(
      parseNote(
        'She said: “We rowed home in the dark and nobody slept” [@english]. Some 40 boats lie there [@english].',
      ),
      LIBRARY,
    );
    assert.deepEqual(
      evidence.map(({ kind }) => kind),
      ['quotation', 'figure'],
    );
    const reversed = verifyClaims(
      parseNote(
        'Some 40 boats lie there [@english]. She said: “We rowed home in the dark and nobody slept” [@english].',
      ),
      LIBRARY,
    );
    assert.deepEqual(
      reversed.map(({ kind }) => kind),
      ['figure', 'quotation'],
    );
  });
});
