// Pictures of a note: the picture of the source that they were taken from, and what the source says below it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCaption, findNotePicture } from '../../../src/core/scope/notePicture.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary } from '../evidence/articles.ts';

const article = (id: string, text: string) => `---\nid: ${id}\ntitle: T\n---\n\n${text}\n`;
const LIBRARY = toLibrary({
  ferry: article(
    'ferry',
    'Text.\n\n![A boat](media/boat.png "The boat. Photo: I. C.")\n\n![A mill](mill.png)\n\n*The mill.*',
  ),
  plain: article('plain', 'No picture here.'),
  bare: article('bare', ''),
});

const PICTURES: readonly (readonly [what: string, note: string, key: string | undefined, caption?: string])[] = [
  ['of the same name', '![|x](boat.png) [@ferry]', 'ferry', 'The boat. Photo: I. C.'],
  ['of the same name in another folder', '![|x](../pics/boat.png) [@ferry]', 'ferry', 'The boat. Photo: I. C.'],
  ['of the same name in a folder of Windows', '![|x](pics\\\\boat.png) [@ferry]', 'ferry', 'The boat. Photo: I. C.'],
  ['of the same name in capitals', '![|x](BOAT.PNG) [@ferry]', 'ferry', 'The boat. Photo: I. C.'],
  [
    'of the same name with a query',
    '![|x](https://a.example/boat.png?w=3#x) [@ferry]',
    'ferry',
    'The boat. Photo: I. C.',
  ],
  ['with an emphasised line below', '![|x](mill.png) [@ferry]', 'ferry', 'The mill.'],
  ['of another name', '![|x](other.png) [@ferry]', 'ferry'],
  ['of the source that has it', '![|x](boat.png) [@plain; @ferry]', 'ferry', 'The boat. Photo: I. C.'],
  ['of a source without pictures', '![|x](boat.png) [@plain]', 'plain'],
  ['of a source without text', '![|x](boat.png) [@bare]', 'bare'],
  ['without a source', '![|x](boat.png)', undefined],
  ['that is none', 'So |it was [@ferry]', undefined],
  ['that is a link', '[|x](boat.png) [@ferry]', undefined],
];

describe('a picture', () => {
  for (const [what, marked, key, caption] of PICTURES) {
    it(what, () => {
      const text = marked.replace('|', '');
      const picture = findNotePicture(parseNote(text), LIBRARY, marked.indexOf('|'));
      assert.equal(picture?.found.source.key, key);
      assert.equal(picture?.caption, caption);
      if (picture === undefined) return;
      assert.equal(text.slice(picture.start, picture.end).startsWith('!['), true);
      assert.equal('caption' in picture, caption !== undefined);
    });
  }
});

describe('the caption of a picture', () => {
  const CAPTIONS: readonly (readonly [what: string, source: string, caption: string | undefined])[] = [
    ['is its title', '![a](b.png "The  boat\nat sea")', 'The boat at sea'],
    ['is its title in single marks', "![a](b.png 'The boat' )", 'The boat'],
    ['is its title in brackets', '![a](b.png (The boat))', 'The boat'],
    ['is an emphasised paragraph below', '![a](b.png)\n\n*The  boat\nat sea*', 'The boat at sea'],
    ['is a strong paragraph below', '![a](b.png)\n\n__The boat__', 'The boat'],
    ['is no plain paragraph below', '![a](b.png)\n\nThe *boat*', undefined],
    ['is no long paragraph', `![a](b.png)\n\n*${'x'.repeat(401)}*`, undefined],
    ['is as long as this at most', `![a](b.png)\n\n*${'x'.repeat(398)}*`, 'x'.repeat(398)],
    ['is nothing where nothing follows', '![a](b.png)', undefined],
  ];
  for (const [what, text, caption] of CAPTIONS) {
    it(what, () => {
      const note = parseNote(text);
      const [picture] = note.links;
      assert.ok(picture);
      assert.equal(findCaption(note, picture), caption);
    });
  }
});
