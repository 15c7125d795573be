// What readers have marked: which of it is understood, what its colours are called, and where its words stand in the text.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  mergeAnnotations,
  nameColor,
  parseAnnotations,
  type Annotation,
} from '../../../src/core/annotations/annotation.ts';
import { placeAnnotations } from '../../../src/core/annotations/placeAnnotations.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

describe('annotations in a library file', () => {
  it('are understood as far as they can be', () => {
    const read = parseAnnotations([
      { kind: 'highlight', text: ' Levels rose. ', color: '#FFD400', page: 3, zotero: 'zotero://open-pdf/library/items/AB?annotation=CD' },
      { kind: 'scribble', text: 'x', comment: '', color: 'red', zotero: 'javascript:alert(1)' },
      { kind: 'underline', comment: 'Why?' },
      { kind: 'highlight' },
      'nothing',
      null,
    ]); // oxfmt-ignore
    assert.deepEqual(read, [
      { kind: 'highlight', text: 'Levels rose.', color: '#ffd400', page: '3', zotero: 'zotero://open-pdf/library/items/AB?annotation=CD' },
      { kind: 'highlight', text: 'x' },
      { kind: 'comment', comment: 'Why?' },
    ]); // oxfmt-ignore
    assert.deepEqual(parseAnnotations({ text: 'no list' }), []);
  });

  it('that a program has taken over from another are one', () => {
    const inZotero: Annotation = { kind: 'highlight', text: 'the delta rose', page: '3' };
    const inFile: Annotation = { kind: 'highlight', text: 'The  delta\u00ad rose', page: 'iii' };
    const other: Annotation = { ...inFile, comment: 'Why?' };
    assert.deepEqual(mergeAnnotations([[inZotero], [inFile, other]]), [inZotero, other]);
  });

  const colors: readonly (readonly [color: string | undefined, name: string])[] = [
    ['#ffd400', 'yellow'],
    ['#fff066', 'yellow'],
    ['#ffff00', 'yellow'],
    ['#ff0000', 'red'],
    ['#00ff00', 'green'],
    ['#7cc867', 'green'],
    ['#69b0f1', 'blue'],
    ['#fb5b89', 'red'],
    ['#ff8000', 'orange'],
    ['#808080', 'gray'],
    ['#000000', 'gray'],
    [undefined, 'yellow'],
  ];
  for (const [color, name] of colors)
    it(`${color ?? 'without a colour'} are called ${name}`, () =>
      assert.equal(nameColor({ kind: 'highlight', ...(color !== undefined && { color }) }), name));
});

const TEXT = `<!-- page 1 -->

The survey was made by the Office. The river rose by 34 cm within a year.[^1]

<!-- page 2 -->

On the second page the river rose by 34 cm again, as the eﬃcient *gauge* in “Dorin” showed. It was read twice daily by
two people, who noted the level in a book that is kept at the Office and was <!-- page 3 --> copied each winter by a clerk
of the county for the archive. In 134 cm of mud nothing was found.

[^1]: As told.
`;
const SOURCE = parseNote(TEXT);
const place = (annotation: Partial<Annotation>) =>
  placeAnnotations([{ kind: 'highlight', ...annotation }], SOURCE).map(({ span, page }) =>
    span === undefined ? `nowhere, p. ${page ?? '?'}` : `${SOURCE.text.slice(span.start, span.end)}, p. ${page ?? '?'}`,
  )[0];

describe('the place of an annotation', () => {
  const rows: readonly (readonly [what: string, annotation: Partial<Annotation>, expected: string])[] = [
    ['is that of its words', { text: 'made by the Office', page: '1' }, 'made by the Office, p. 1'],
    ['is on its page', { text: 'the river rose by 34 cm', page: '2' }, 'the river rose by 34 cm, p. 2'],
    ['is on the page beside it', { text: 'the river rose by 34 cm again', page: '3' }, 'the river rose by 34 cm again, p. 2'],
    ['may be anywhere for many words', { text: 'made by the Office', page: 'iv' }, 'made by the Office, p. 1'],
    ['is not anywhere for a word or two that return', { text: '34 cm', page: 'iv' }, 'nowhere, p. iv'],
    ['is found for a word that stands once', { text: 'Dorin' }, 'Dorin, p. 2'],
    ['takes no notice of ligatures, hyphens and markup', { text: 'eﬃ-\ncient gauge', page: '2' }, 'eﬃcient *gauge, p. 2'],
    ['takes in the marks that both have', { text: '“Dorin”', page: '2' }, '“Dorin”, p. 2'],
    ['is no part of a number', { text: '34 cm', page: '3' }, '34 cm, p. 2'],
    ['goes on over a page and what is printed between', { text: 'who noted the level in a book that is kept at the Office and was 12 Journal of Rivers copied each winter by a clerk of the county for the archive.', page: '2' }, 'who noted the level in a book that is kept at the Office and was <!-- page 3 --> copied each winter by a clerk\nof the county for the archive., p. 2'],
    ['is nowhere for other words', { text: 'The lake fell by two metres in June', page: '1' }, 'nowhere, p. 1'],
    ['is nowhere for a comment', { kind: 'comment', comment: 'Why?', page: '2' }, 'nowhere, p. 2'],
  ]; // oxfmt-ignore
  for (const [what, annotation, expected] of rows) it(what, () => assert.equal(place(annotation), expected));

  it('decides their order; those that are not found stand where their page begins', () => {
    const marked: readonly Annotation[] = [
      { kind: 'highlight', text: 'copied each winter' },
      { kind: 'comment', comment: 'two', page: '2' },
      { kind: 'highlight', text: 'made by the Office' },
    ];
    const order = placeAnnotations(marked, SOURCE).map(({ text, comment }) => text ?? comment);
    assert.deepEqual(order, ['made by the Office', 'two', 'copied each winter']);
  });
});
