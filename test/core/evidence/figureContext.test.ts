// Which words belong to a figure: its clause and its sentence, as stems.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FigureContexts } from '../../../src/core/evidence/figureContext.ts';
import { listStems, Stemmer } from '../../../src/core/stems.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

/** `‹figure›` in a text whose words within `{…}` are those of its clause; `wide` are those of its sentence. */
type Row = readonly [what: string, marked: string, wide?: string];

const ROWS: readonly Row[] = [
  [
    'alone in its sentence',
    'It rained. {The dam held ‹40› boats of the port}. They left.',
    'The dam held boats of the port',
  ],
  ['before another one', '{The dam held ‹40› boats} and 12 lorries came.', 'The dam held boats and lorries came'],
  ['after another one', 'The dam held 40 boats {and ‹12› lorries came}.', 'The dam held boats and lorries came'],
  ['between two others', 'The dam held 40 boats, {while ‹12› lorries came to harbour}, but 300 villagers fled.'],
  ['at the last of several joints', 'The dam held 40 boats and barges and rafts {and ‹12› lorries came}.'],
  ['before another one without a joint', '{The dam held ‹40› boats beside }12 lorries.'],
  ['after another one without a joint', 'The dam held 40 boats beside {‹12› lorries}.'],
  ['beside one of another sentence', 'It held 12 lorries. {The dam held ‹40› boats}. Then 300 villagers fled.'],
  ['beside a date', '{In June 2020 the dam held ‹40› boats}.', 'In June 2020 the dam held boats'],
  ['behind a date and another figure', 'It held 12 lorries in June 2020, {and ‹40› boats}.'],
  ['at a dash', 'The dam held 40 boats {– ‹12› lorries came}.'],
  ['at a bracket', '{The dam held ‹40› boats }(12 lorries came).'],
  ['at a word within a word', '{The dam held ‹40› boats orphaned }12 lorries.'],
];

describe('the words of a figure', () => {
  for (const [what, marked, wide] of ROWS) {
    it(what, () => {
      const text = marked.replace(/[‹›{}]/g, '');
      const start = marked.slice(0, marked.indexOf('‹')).replace(/[{}]/g, '').length;
      const note = parseNote(text);
      const figure = note.figures.find((each) => each.start === start);
      assert.ok(figure);
      const context = new FigureContexts(note, new Stemmer()).find(figure);
      const clause = /\{(.*)\}/.exec(marked)?.[1]?.replace(/[‹›]/g, '') ?? '';
      assert.deepEqual([...context.near].sort(), [...listStems(clause)].sort());
      if (wide !== undefined) assert.deepEqual([...context.wide].sort(), [...listStems(wide)].sort());
      assert.equal(note.prose.slice(context.sentence.start, context.sentence.end).includes(figure.text), true);
    });
  }

  it('in a table are those of its row and of the first row', () => {
    const note = parseNote(
      '| Port | Boats |\n|---|---|\n| Orrin | 40 |\n| Lorn | 12 |\n\nText.\n\n| Mill | Sacks |\n|---|---|\n| Old | 7 |',
    );
    const contexts = new FigureContexts(note, new Stemmer());
    const words = note.figures.map((figure) => [...contexts.find(figure).wide].sort());
    const expected = ['Port Boats Orrin', 'Port Boats Lorn', 'Mill Sacks Old'].map((row) => [...listStems(row)].sort());
    assert.deepEqual(words, expected);
    assert.deepEqual(
      note.figures.map((figure) => [...contexts.find(figure).near].sort()),
      expected,
    );
  });

  it('outside of all prose are none', () => {
    const note = parseNote('The dam held 40 boats.');
    const [figure] = note.figures;
    assert.ok(figure);
    const context = new FigureContexts({ ...note, sentences: [] }, new Stemmer()).find(figure);
    assert.deepEqual([context.near.size, context.wide.size, context.sentence], [0, 0, figure]);
  });

  it('are found again by the sentences that have them', () => {
    const note = parseNote('The dam held. The boats fled. The dam fell.');
    const places = new FigureContexts(note, new Stemmer()).listSentencesByStem();
    assert.deepEqual(places.get('dam'), [0, 2]);
    assert.deepEqual(places.get('boat'), [1]);
  });
});
