// A long note is read in parts: whatever they are, what is found is what the note read as a whole has.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Note } from '../../src/core/note/note.ts';
import { NoteParser } from '../../src/core/note/noteParser.ts';
import { applyEdit, edit, note } from './noteGrammar.ts';
import { propertyRuns } from './propertyRuns.ts';

/** Characters; the real parts are longer. */
const MIN_CHUNK = 50;

describe('a note read in parts', () => {
  test('has all that the note read as a whole has', () => {
    fc.assert(
      fc.property(note, fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
        const text = lines.replaceAll('\n', lineBreak);
        assert.deepEqual(toData(new NoteParser({ least: MIN_CHUNK }).parse(text)), parseWhole(text));
      }),
      { numRuns: propertyRuns(120), seed: 3 },
    );
  });

  test('has it after each change, though only the parts that changed are read anew', () => {
    fc.assert(
      fc.property(note, fc.array(edit, { minLength: 1, maxLength: 4 }), (original, edits) => {
        const reader = new NoteParser({ least: MIN_CHUNK });
        let text = original;
        toData(reader.parse(text));
        for (const each of edits) {
          text = applyEdit(text, each);
          assert.deepEqual(toData(reader.parse(text)), parseWhole(text));
        }
      }),
      { numRuns: propertyRuns(60), seed: 4 },
    );
  });

  test('has the speaker of one part in the next, and a quotation that goes on there', () => {
    const filler = 'The river rose for a while, and the road along it was under water. '.repeat(2);
    const text = [
      'Jane Doe said “we left at dawn”.',
      `${filler}“They had to go,” she said.`,
      `Later, “it was over”, she said. “It began`,
      `{cite}\`a\` “and ended here.”`,
      filler,
    ].join('\n\n');
    const chunks = toData(new NoteParser({ least: MIN_CHUNK }).parse(text));
    assert.deepEqual(chunks, parseWhole(text));
    assert.deepEqual(
      chunks.quotations.map(({ text, speaker }) => [text, speaker]),
      [
        ['we left at dawn', 'Jane Doe'],
        ['They had to go,', 'Jane Doe'],
        ['it was over', 'Jane Doe'],
        ['It began and ended here.', 'Jane Doe'],
      ],
    );
  });
});

test('a part that ends elsewhere is another one, though the same characters are looked at', () => {
  const heading = `${'“We left at dawn,” Jane Doe said. '.repeat(2)}\n===\n`;
  const text = `\`\`\`\ncode 5\n\nmore “code”\n\`\`\`\n\n${heading}\nsome words`;
  const reader = new NoteParser({ least: MIN_CHUNK });
  for (const each of [text, `    ${text}`, text]) {
    assert.deepEqual(toData(reader.parse(each)), parseWhole(each));
  }
});

function parseWhole(text: string): Note {
  return toData(new NoteParser({ least: Infinity }).parse(text));
}

function toData(note: Note): Note {
  const { text, prose, frontMatter, blocks, sentences, citations, figures, quotations } = note;
  const { links, footnoteReferences, comments, pages, problems } = note;
  const lists = { blocks, sentences, citations, figures, quotations, links, footnoteReferences, comments };
  return { text, prose, frontMatter, ...lists, pages, problems };
}
