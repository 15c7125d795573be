// Names and pictures in a note beside a citation: who is meant, and what the source has of them.
import type { EvidenceLibrary } from '../../../src/core/library.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findNamedPerson } from '../../../src/core/scope/namedPerson.ts';
import { findNotePicture } from '../../../src/core/scope/notePicture.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const ARTICLE = `“We heard the first explosion,” said Ilse Tarrant, 43, who runs a bakery. The town was dark.

“You can make bread for a thousand people in a night,” Ms Tarrant said.

“The decline was real,” said Helen Varga, who follows armed groups.

![The ferry at its stage](images/ferry.png "The Halm II in May. Drawing: Ines Calder")

![The bridge](images/bridge.png)

*The bridge at Aster. Photograph: T. Brill*

![A road](images/road.png)

The road is long, and nobody knows how long it will stay so.`;

const SOURCE = {
  key: 'a',
  item: { id: 'a', type: 'article' },
  text: ARTICLE,
  textStart: 0,
  file: 'a.md',
  span: { start: 0, end: 1 },
};
const LIBRARY: EvidenceLibrary = {
  has: (key) => key === 'a',
  find: (key) => (key === 'a' ? { source: SOURCE, parsedText: parseNote(ARTICLE) } : undefined),
  findByUrl: () => undefined,
};

/** What is found at `|`, as "name: the first words of each quotation". */
function person(marked: string): string | undefined {
  const found = findNamedPerson(parseNote(marked.replace('|', '')), LIBRARY, marked.indexOf('|'));
  return found && `${found.name}: ${found.quotations.map(({ text }) => text.split(' ', 2).join(' ')).join('; ')}`;
}

function caption(marked: string): string | undefined {
  const found = findNotePicture(parseNote(marked.replace('|', '')), LIBRARY, marked.indexOf('|'));
  return found && (found.caption ?? found.picture?.text ?? 'another picture');
}

const PEOPLE: readonly (readonly [name: string, note: string, expected: string | undefined])[] = [
  ['all that a person says, by the full name', 'Ilse Tar|rant fled [@a].', 'Ilse Tarrant: We heard; You can'],
  ['by the family name with a title', 'The bread of Ms Tar|rant was gone [@a].', 'Ilse Tarrant: We heard; You can'],
  ['by a possessive', 'Var|ga’s view was another [@a].', 'Helen Varga: The decline'],
  ['nobody on another word', 'Ilse Tarrant fl|ed [@a].', undefined],
  ['nobody whom the source does not quote', 'Pavel Re|nn fled [@a].', undefined],
  ['nobody without a citation', 'Ilse Tar|rant fled.', undefined],
  ['nobody of a source that is not in the library', 'Ilse Tar|rant fled [@b].', undefined],
  ['nobody within quoted words', 'He said that “Ilse Tar|rant fled” [@a].', undefined],
];

const PICTURES: readonly (readonly [name: string, note: string, expected: string | undefined])[] = [
  ['its title', 'The ferry [@a].\n![Fer|ry](pictures/ferry.png) [@a]', 'The Halm II in May. Drawing: Ines Calder'],
  ['the emphasised paragraph below it', '![|](bridge.png) [@a]', 'The bridge at Aster. Photograph: T. Brill'],
  ['its description where it has no caption', '![x|](road.png) [@a]', 'A road'],
  ['nothing but the source where it is another picture', '![x|](other.png) [@a]', 'another picture'],
  ['nothing without a citation', '![x|](ferry.png)', undefined],
  ['nothing beside it', '![x](ferry.png) an|d more [@a]', undefined],
];

suite('a name in a note finds', () => {
  for (const [name, note, expected] of PEOPLE) test(name, () => assert.equal(person(note), expected));
});

suite('a picture in a note finds', () => {
  for (const [name, note, expected] of PICTURES) test(name, () => assert.equal(caption(note), expected));
});
