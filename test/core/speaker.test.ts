// Who spoke: each text with the speaker of every quotation in it, "-" where the text does not plainly say.
import { sameSpeaker } from '../../src/core/quotations/quotation.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';

const TEXTS: readonly (readonly [text: string, speakers: string])[] = [
  [
    '“It never ended,” said Gregory Waters, a research analyst who tracks attacks. “They grow.”',
    'Gregory Waters|Gregory Waters',
  ],
  [
    '“It’s a coup. It shows it,” said a European security official. “It’s a blow.”',
    'a European security official|a European security official',
  ],
  ['“It’s definitely so,” a U.S. official said.', 'a U.S. official'],
  ['According to a spokesman for the group, “it is over.”', 'a spokesman for the group'],
  ['Waters: “It grows.”', 'Waters'],
  ['Dr. Jane Roe told reporters: “It grows.”', 'Dr. Jane Roe'],
  ['“We lost,” Jane Roe, a senator from Ohio, told The Times on Monday.', 'Jane Roe'],
  ['In an interview, Gregory Waters, a research analyst, said that the group “never went away.”', 'Gregory Waters'],
  ['“No,” the minister said. “Never.”', 'the minister|the minister'],
  ['“It is,” Waters said Tuesday in a statement, “a coup.”', 'Waters'],
  ['Maria Lopez, a nurse, said the clinic was closed. “It was hard,” she said.', 'Maria Lopez'],
  ['“One,” said Ann Lee. Later it rained. “Two,” she added.', 'Ann Lee|Ann Lee'],
  ['“I think so,” he said.', '-'],
  ['“Why?” asked Prime Minister John Smith of Freedonia.', 'Prime Minister John Smith'],
  ['The plan, called “Big Push,” failed.', '-'],
  ['He launched a strategy called “Big Push” that failed.', '-'],
  ['It was “a coup,” U.S. officials said.', 'U.S. officials'],
  ['The senator, Jane Roe, said: “Yes.”', 'Jane Roe'],
  ['Smith’s lawyer, Tom Ray, said “no comment.”', 'Tom Ray'],
  ['As Winston Churchill put it, “never give in.”', 'Winston Churchill'],
  ['Police spokeswoman Ann Lee added: “No one was hurt.”', 'Ann Lee'],
  ['“It’s gone,” said one of the residents, who declined to be named.', 'one of the residents'],
  ['“It’s gone,” said Sgt. Tom J. Hale of the U.S. Army.', 'Sgt. Tom J. Hale'],
  ['It pays a tax it calls “zakat,” a form of charity, says a security official.', 'a security official'],
  ['“One went across for bread,” wrote the teacher Johanna Lind in her diary, “and came back.”', 'Johanna Lind'],
  ['“Tall,” said Ursula von der Leyen, the president.', 'Ursula von der Leyen'],
  ['“It is loud,” the neighbours said. “It is new,” said Piet Haas.', 'the neighbours|Piet Haas'],
  ['A period of “recovery” followed.', '-'],
  ['“Alone.”', '-'],
  ['> Words of hers.\n> — Jane Doe, The Paper', 'Jane Doe'],
  ['> Words of nobody.', '-'],
  ['« On a vu », a déclaré Marie Dupont. « Oui », ajoute-t-elle.', 'Marie Dupont|Marie Dupont'],
  ['Marie Dupont avait dit : « C’est fini. »', 'Marie Dupont'],
  ['„Nein“, sagte Hans Müller am Montag.', 'Hans Müller'],
  ['„Das kommt zu spät“, kritisierte Jonas Kern.', 'Jonas Kern'],
  ['« On ne dort plus », assène Marie Dupont.', 'Marie Dupont'],
  ['«Nessuno lo sapeva», ha spiegato Anna Rossi.', 'Anna Rossi'],
  ['“Niemand wist het”, zei Piet Jansen.', 'Piet Jansen'],
  ['“Ninguém sabia disso”, afirmou Ana Souza.', 'Ana Souza'],
  ['“It was too little,” agreed Oskar Dahl.', 'Oskar Dahl'],
  ['“We lost it.” — Ann Lee, farmer', 'Ann Lee'],
  ['“We lost it.” — So it was.', '-'],
  ['Ms. Roe said “no” at first. “I am,” he said.', 'Ms. Roe|-'],
  ['He told of “rain,” adding that it “fell.” President Jane Roe called it “wet”.', '-|-|President Jane Roe'],
  ['Ann Lee called it “a mess” and “a shame”.', 'Ann Lee|Ann Lee'],
  ['The senator called it “a mess”.', 'The senator'],
  ['In the words of one diplomat, “it is dead”.', 'one diplomat'],
  ['The UN was “concerned”, while the US said it was “fine”.', '-|the US'],
  ['“Stop!” cried Ann Lee.\nThe man said “no”.', 'Ann Lee|The man'],
];

for (const [text, speakers] of TEXTS) {
  test(text, () =>
    assert.equal(
      listQuotations(text)
        .map(({ speaker }) => speaker ?? '-')
        .join('|'),
      speakers,
    ),
  );
}

const PAIRS: readonly (readonly [a: string, b: string, verdict: string])[] = [
  ['Waters', 'Gregory Waters', 'same'],
  ['Mr. Waters', 'Gregory Waters', 'same'],
  ['G. Waters', 'Gregory Waters', 'same'],
  ['José Pérez', 'Jose Perez', 'same'],
  ['Baghdadi', 'Abu Bakr al-Baghdadi', 'same'],
  ['von der Leyen', 'Ursula von der Leyen', 'same'],
  ['a U.S. official', 'a U.S. official', 'same'],
  ['John Waters', 'Gregory Waters', 'different'],
  ['Khalifa', 'Gregory Waters', 'different'],
  ['Dareen Khalifa', 'Gregory Waters', 'different'],
  ['the official', 'Waters', 'unknown'],
  ['a European security official', 'Gregory Waters', 'unknown'],
  ['SDF', 'Waters', 'unknown'],
  ['State Department', 'John Kirby', 'unknown'],
  ['Khalifeh', 'Dareen Khalifa', 'unknown'],
  ['he', 'Waters', 'unknown'],
];

for (const [a, b, verdict] of PAIRS) {
  test(`${a} and ${b}: ${verdict}`, () => {
    assert.equal(sameSpeaker(a, b), verdict);
    assert.equal(sameSpeaker(b, a), verdict);
  });
}
