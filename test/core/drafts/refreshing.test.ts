// Reading a page again: what of a source is the user's own, which pictures stay, which claims of notes are affected.
import type { EvidenceLibrary } from '../../../src/core/library.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listChangedEvidence, withSource } from '../../../src/core/changedEvidence.ts';
import { hashContent } from '../../../src/core/drafts/draft.ts';
import { keepLocalPictures, keepsPictures } from '../../../src/core/pictures/pictures.ts';
import { findUserNotes } from '../../../src/core/drafts/userNotes.ts';
import { parseArticle } from '../../../src/core/formats/article.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Source } from '../../../src/core/source.ts';

const PAGE = '# Floods\n\nSome 40 people left.\n\n## Notes\n\nThe page’s own.';

for (const [behaviour, text, own, isUntouched] of [
  ['there is none in a text as it was captured', `${PAGE}\n`, '', true],
  [
    'it begins with whatever heading follows what was captured',
    `${PAGE}\n\n### Mine\n\nWords.\n`,
    '### Mine\n\nWords.\n',
    true,
  ],
  ['a page’s own heading “Notes” does not count', `${PAGE}\n\n## Notes\n\nMine.`, '## Notes\n\nMine.', true],
  [
    'in a text that was changed it begins with “Notes”',
    '# Floods\n\n41 left.\n\n## My notes\n\nMine.',
    '## My notes\n\nMine.',
    false,
  ],
  ['there may be none in a text that was changed', '# Floods\n\n41 left.', '', false],
] as const) {
  test(`Of the user’s part: ${behaviour}`, async () => {
    const found = await findUserNotes(text, await hashContent(PAGE));
    assert.deepEqual({ own: text.slice(found.start), isUntouched: found.isUntouched }, { own, isUntouched });
  });
}

for (const [behaviour, before, text, expected] of [
  ['keeps its file', '![A dam](f-1.png)', 'New.\n\n![A dam](https://a.example/d.png)', 'New.\n\n![A dam](f-1.png)'],
  [
    'is told by its description',
    '![A](1.png) ![B](2.png)',
    '![B](https://b) ![A](https://a)',
    '![B](2.png) ![A](1.png)',
  ],
  [
    'without a like is where the page has it',
    '![A](1.png)',
    '![A](https://a) ![A](https://c)',
    '![A](https://a) ![A](https://c)',
  ],
  ['that was not kept has its new address', '![A](https://old)', '![A](https://new)', '![A](https://new)'],
] as const) {
  test(`A picture ${behaviour}`, () => assert.equal(keepLocalPictures(text, before), expected));
}

/** A text of a few sentences counts as a beginning, which disproves nothing. */
const REST = 'Nobody in the town could say in the morning where the boats of the ferry had been carried to. '.repeat(
  20,
);

function toSource(text: string): Source {
  const [source] = parseArticle(`---\nid: floods\ntitle: Floods\n---\n\n${text}\n\n${REST}\n`, 'floods.md').sources;
  assert.ok(source);
  return source;
}

const SENTENCE =
  'The river rose by 3 metres in the night, and some 4,500 people had to leave their houses in the lower town.';
const BEFORE = toSource(`${SENTENCE} “We had no warning at all,” said the mayor of the town.`);
const AFTER = toSource(
  `${SENTENCE.replace('4,500', '5,200')} “We had a warning in the evening,” said the mayor of the town.`,
);

test('Claims whose verdict another text changes are listed, in the order of the note', () => {
  const before: EvidenceLibrary = {
    has: (key) => key === 'floods',
    find: (key) => (key === 'floods' ? { source: BEFORE, parsedText: parseNote(BEFORE.text ?? '') } : undefined),
    findByUrl: () => undefined,
  };
  const note = parseNote(
    'The river rose by 3 metres [@floods]. Some 4,500 people had to leave [@floods].\n\n' +
      '“We had no warning at all,” the mayor said [@floods]. And 12 of them stayed [@other].',
  );
  const changed = listChangedEvidence(note, 'floods', { before, after: withSource(before, AFTER) });
  assert.deepEqual(
    changed.map(({ before: was, after: is }) => [
      note.text.slice(was?.claim.start, was?.claim.end),
      was?.verdict,
      is?.verdict,
    ]),
    [
      ['4,500', 'stated', 'differs'],
      ['“We had no warning at all,”', 'verbatim', 'absent'],
    ],
  );
});

test('new pictures are kept as those before, if there were any', () => {
  const [onWeb, local] = ['![a](https://a.example/b.png)', '![a](b.png)'];
  for (const [before, kept] of [
    ['No picture.', true],
    [onWeb, false],
    [`${onWeb} ${local}`, true],
  ] as const) {
    assert.equal(keepsPictures(before), kept, before);
  }
});
