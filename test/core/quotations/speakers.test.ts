// Who speaks, clause by clause: where a name or a description begins and ends, and whom "he" is.
import { sameSpeaker } from '../../../src/core/quotations/quotation.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listQuotations } from '../../../src/core/quotations/listQuotations.ts';

/** Each text with the speaker of every quotation in it, "-" where the text does not plainly say. */
const TEXTS: readonly (readonly [text: string, speakers: string])[] = [
  ['But then the minister of health said: “It is over.”', 'the minister of health'],
  ['Meanwhile, Ann Lee said: “It is over.”', 'Ann Lee'],
  ['When Ann Lee recently said: “It is over.”, nobody came.', 'Ann Lee'],
  ['Ann Lee quickly added: “It is over.”', 'Ann Lee'],
  ['The mayor of Orrin also said: “It is over.”', 'The mayor of Orrin'],
  ['The man from the mill said: “It is over.”', 'The man from the mill'],
  ['At the mill Ann Lee said: “It is over.”', 'Ann Lee'],
  ['In Paris the mayor said: “It is over.”', 'the mayor'],
  ['“It is over,” said Theresa May on Friday.', 'Theresa May'],
  ['“It is over,” said Will Smith in an interview.', 'Will Smith'],
  ['“It is over,” said the mayor in his speech.', 'the mayor'],
  ['“It is over,” said the mayor in Orrin.', 'the mayor in Orrin'],
  ['“It is over,” said the mayor at a news conference.', 'the mayor'],
  ['“It is over,” said Ann Lee of the 3rd Army.', 'Ann Lee'],
  ['“It is over,” said the head of the 7 villages.', 'the head'],
  ['“It is over,” said the mayor for 3 years.', 'the mayor'],
  ['“It is over,” said the analyst Gregory Waters.', 'Gregory Waters'],
  ['“It is over,” said Gregory Waters of the institute.', 'Gregory Waters'],
  ['“It is over,” said the Department of Health.', 'the Department of Health'],
  ['“It is over,” said a friend of Ann Lee.', 'a friend of Ann Lee'],
  ['“It is over,” said the brother of the mayor of the town of the north of the isle of the sea.', '-'],
  ['“It is over,” said police.', 'police'],
  ['“It is over,” said people.', 'people'],
  ['“It is over,” said villagers.', 'villagers'],
  ['“It is over,” said mayor.', '-'],
  ['“It is over,” said al-Baghdadi.', 'al-Baghdadi'],
  ['“It is over!” The man said “no” then.', 'The man|The man'],
  ['“It is over!” he cried, and the man said “no”.', 'the man|the man'],
  ['“Is it over?” Ann Lee asked.', 'Ann Lee'],
  ['“It is over.” Ann Lee said so.', '-'],
  ['“It is over” the mayor said.', 'the mayor'],
  ['“It is over” – the mayor said.', 'the mayor'],
  ['“It is over”, while the mayor said no.', '-'],
  ['Ann Lee, a nurse, and Tom Ray, a doctor, said: “It is over.”', 'Ann Lee'],
  ['The doctor, a friend, said: “It is over.”', 'The doctor'],
  ['According to Ann Lee, who said so, “it is over”.', '-'],
  ['Ann Lee said, according to Tom Ray, “it is over”.', 'Tom Ray'],
  ['“It is over,” according to Tom Ray.', 'Tom Ray'],
  ['“It is over,” he said according to Tom Ray.', '-'],
  ['In the words of Ann Lee: “It is over.”', 'Ann Lee'],
  ['Quickly said Ann Lee: “It is over.”', '-'],
  ['“It is over,” sadly said Ann Lee.', 'Ann Lee'],
  ['“It is over,” Waters, an analyst, said.', 'Waters'],
  ['“It is over,” Waters, an analyst, said the group.', 'Waters'],
  ['“It is over,” the analyst told Ann Lee.', 'the analyst'],
  ['“It is over,” the plan called Ann Lee.', '-'],
  ['The plan called: “It is over.”', '-'],
  ['Ann Lee called: “It is over.”', 'Ann Lee'],
  ['He said: “It is over.”', '-'],
  ['Ann Lee spoke. Ann Lee said so. He said: “It is over.”', 'Ann Lee'],
  ['Mr. Ray said so. She said: “It is over.”', '-'],
  ['Ms. Ray said so. He said: “It is over.”', '-'],
  ['“It is over,” said Mayor Falk. Oskar Dahl was not amused. “It is too little,” he said.', 'Mayor Falk|-'],
  [
    '“It is over,” said Mayor Falk. Oskar Dahl was not amused. “It is too little,” he said. Dahl left.',
    'Mayor Falk|Oskar Dahl',
  ],
  ['“It is over,” said Oskar Dahl. Oskar Dahl was not amused. “It is too little,” he said.', 'Oskar Dahl|Oskar Dahl'],
  ['“It is over,” said Mayor Falk. Ms. Ada Dahl was not amused. “It is too little,” he said.', 'Mayor Falk|Mayor Falk'],
  ['“It is over,” said Mayor Falk. New Orrin is cold. “It is too little,” he said.', 'Mayor Falk|-'],
  ['“It is over,” said Mayor Falk. The hall was cold. “It is too little,” he said.', 'Mayor Falk|Mayor Falk'],
  ['The mayor said so. He said: “It is over.”', 'The mayor'],
  ['Ann Lee said so. They said: “It is over.”', '-'],
  ['“A,” said Ann Lee. Tom Ray said so. “B,” he said.', 'Ann Lee|Tom Ray'],
  ['“A,” said Ann Lee. “B,” said the mayor. “C,” she said.', 'Ann Lee|the mayor|the mayor'],
  ['“It is over.” — Ann Lee, farmer', 'Ann Lee'],
  ['So: “It is over.” — Ann Lee, farmer', '-'],
  ['“It is over.” -- Ann Lee', 'Ann Lee'],
  ['“It is over.”\n— Ann Lee', 'Ann Lee'],
  ['“It is over.” — The Paper of old men', '-'],
  ['“A” and “B”, said Ann Lee.', '-|Ann Lee'],
  ['Ann Lee said “A” and “B”.', 'Ann Lee|Ann Lee'],
  ['Ann Lee said “A” but “B”.', 'Ann Lee|Ann Lee'],
  ['Ann Lee said “A”, adding that “B”.', 'Ann Lee|Ann Lee'],
  ['Ann Lee said “A.” And “B”.', 'Ann Lee|-'],
  ['Ann Lee said “A?” and “B”.', 'Ann Lee|-'],
  ['“A,” Ann Lee said of the dyke, and “B”.', 'Ann Lee|Ann Lee'],
  ['“A,” Ann Lee said; “B.”', 'Ann Lee|Ann Lee'],
  ['“A,” Ann Lee said: “B.”', 'Ann Lee|Ann Lee'],
  ['“A.” Ann Lee said “B”.', '-|Ann Lee'],
  ['“A,” noted Ann Lee, “B.”', 'Ann Lee'],
  ['“A,” an act called “B”.', '-|-'],
];

describe('the speakers of', () => {
  for (const [text, speakers] of TEXTS) {
    it(text, () =>
      assert.equal(
        listQuotations(text)
          .map(({ speaker }) => speaker ?? '-')
          .join('|'),
        speakers,
      ),
    );
  }

  const FILLER = 'So it was in the whole of the land. ';
  it('“he”, who was named not long ago', () => {
    const [quotation] = listQuotations(`Tom Ray said so. ${FILLER.repeat(30)}“It is over,” he said.`);
    assert.equal(quotation?.speaker, 'Tom Ray');
  });
  it('“he”, who was named long ago', () => {
    const [quotation] = listQuotations(`Tom Ray said so. ${FILLER.repeat(40)}“It is over,” he said.`);
    assert.equal(quotation?.speaker, undefined);
  });
});

describe('two speakers', () => {
  const PAIRS: readonly (readonly [one: string, other: string, verdict: string])[] = [
    ['Ann Lee', 'Ann Lee’s', 'same'],
    ['Sen. Ann Lee', 'Ann Lee', 'same'],
    ['Tom J. Ray', 'Tom Ray', 'same'],
    ['el-Sisi', 'Sisi', 'same'],
    ['Lee', 'Ann Lee', 'same'],
    ['A. Lee', 'Ann Lee', 'same'],
    ['B. Lee', 'Ann Lee', 'different'],
    ['Al Lee', 'Alan Lee', 'different'],
    ['Lee', 'Ray', 'different'],
    ['Khalifa', 'Khalifeh', 'unknown'],
    ['Khalid Omar', 'Dareen Khalifa', 'unknown'],
    ['UN', 'Ray', 'unknown'],
    ['Oxford University', 'Ray', 'unknown'],
    ['The Ray', 'Lee', 'unknown'],
    ['An Ray', 'Lee', 'unknown'],
    ['A Ray', 'Lee', 'unknown'],
    ['She', 'Ray', 'unknown'],
    ['the mayor', 'Ray', 'unknown'],
  ];
  for (const [one, other, verdict] of PAIRS) {
    it(`${one} and ${other}: ${verdict}`, () => {
      assert.equal(sameSpeaker(one, other), verdict);
      assert.equal(sameSpeaker(other, one), verdict);
    });
  }
});
