// Sources with annotations in the library: found, listed with them, grouped by collection, and what is offered of them first.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Annotation } from '../../../src/core/annotations/annotation.ts';
import { listHighlightsWith } from '../../../src/core/quoting/passageSearch.ts';
import { complete } from '../../../src/core/completion/completion.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { HARBOUR, makeLibrary, PRISON } from '../booksLibrary.ts';

const TEXT = `<!-- page 4 -->

Some 200 ships lay in the harbour in spring. The quay was built of stone by the town.

<!-- page 5 -->

In autumn the ships left **one by one**, and nobody knew where they went.
`;
const MARKS: readonly Annotation[] = [
  { kind: 'highlight', text: 'the ships left one by one', comment: 'For chapter two', page: '5', color: '#5fb236' },
  { kind: 'highlight', text: 'lost on the way', page: '9' },
  { kind: 'comment', comment: 'Ask the archive', page: '4' },
];
const custom = { annotations: MARKS, collections: ['Ports', 'Ports / North'] };
const library = makeLibrary({
  'a.bib': {
    harbour: { ...HARBOUR, text: TEXT, custom },
    marked: { title: 'Without a text', custom: { annotations: MARKS, collections: ['Ports'] } },
    prison: PRISON,
  },
});

describe('a library with annotations', () => {
  it('gives them with their places in the text, in its order', () => {
    const found = library.find('harbour');
    const shown = found?.annotations?.map(({ text, comment, page, span }) => {
      return [text ?? comment, page, span && TEXT.slice(span.start, span.end)];
    });
    assert.deepEqual(shown, [
      ['lost on the way', '9', undefined],
      ['Ask the archive', '4', undefined],
      ['the ships left one by one', '5', 'the ships left **one by one'],
    ]);
    assert.deepEqual(
      library.find('marked')?.annotations?.map(({ page }) => page),
      ['5', '9', '4'],
    );
    assert.equal(library.find('prison')?.annotations, undefined);
  });

  it('finds the sources that have some', () => {
    const find = (query: string) => library.search(query, 9).map(({ row }) => row.key).sort(); // oxfmt-ignore
    assert.deepEqual(find('has:highlights'), ['harbour', 'marked']);
    assert.deepEqual(find('has:highlights quay'), ['harbour']);
    assert.deepEqual(find('-has:highlights night'), ['prison']);
  });

  it('groups sources by their collections, and finds them by these', () => {
    const groups = library.listGroups('collection').map(({ name, count }) => `${name}: ${count}`);
    assert.deepEqual(groups, [': 1', 'Ports: 2', 'Ports / North: 1']);
    const listIn = (name: string) =>
      library.list({ group: { kind: 'collection', name }, order: 'key', offset: 0, limit: 9 }).map(({ key }) => key);
    assert.deepEqual(['', 'Ports', 'Ports / North'].map(listIn), [['prison'], ['harbour', 'marked'], ['harbour']]);
    assert.equal(library.count({ words: 'collection:north' }), 1);
    library.writer.transact(() => library.writer.removeFile(library.writer.findFile('a.bib')?.id ?? 0));
    assert.deepEqual(library.listGroups('collection'), []);
  });
});

describe('words to quote', () => {
  const own = makeLibrary({ 'a.bib': { harbour: { ...HARBOUR, text: TEXT, custom } } });

  it('are those that are highlighted, as the source has them, found by words and comments', () => {
    const found = own.find('harbour');
    assert.ok(found);
    const list = (typed: string) =>
      listHighlightsWith(found, typed).map(({ words, page }) => `${words}, p. ${page ?? ''}`);
    assert.deepEqual(list(''), ['lost on the way, p. 9', 'the ships left one by one, p. 5']);
    assert.deepEqual(list('chap'), ['the ships left one by one, p. 5']);
    assert.deepEqual(list('quay'), []);
  });

  it('that are highlighted are offered first while a quotation is typed', () => {
    const text = 'They wrote that “ [@harbour].';
    const column = text.indexOf('“') + 1;
    const request = { line: text, column, lineStart: 0, getNote: () => parseNote(text), library: own, recent: [] };
    const [first, ...others] = complete(request, (kind) => kind === 'quotations')?.items ?? [];
    assert.equal(first?.label, 'the ships left one by one');
    assert.equal(first.description, 'For chapter two');
    assert.deepEqual([first.isHighlighted, others.some(({ isHighlighted }) => isHighlighted)], [true, false]);
  });
});
