// Reading a text while it is written: whatever is changed, the note is the one that reading it afresh gives.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { listSplitPoints } from '../../src/core/markdown/chunks.ts';
import type { Note } from '../../src/core/note/note.ts';
import { NoteParser } from '../../src/core/note/noteParser.ts';
import { parseMarkdown } from '../../src/core/note/parseNote.ts';
import { propertyRuns } from './propertyRuns.ts';

const PARAGRAPH =
  'Some 1,200 people left the valley [@haddow2024, p. 3], and “we shall be back”, a *farmer* said. See [the map][map].';
/** Characters; the real parts are longer. */
const MIN_CHUNK = 200;
const LONG = Array.from({ length: 15 }, (_, index) => `${index % 5 === 0 ? `## Part ${index}\n\n` : ''}${PARAGRAPH}`);
const TEXT = `---\ntitle: A long note\n---\n${LONG.join('\n\n')}\n\n[map]: https://example.org/map\n`;

/** What a key pressed or a paste may bring: words, and marks that open what only closes further down. */
const INSERTED = [
  'x',
  '\n\n',
  '[@new]',
  '```\n',
  '\n~~~\n',
  '<!-- ',
  '-->',
  '# Head\n',
  '\n> ',
  '- ',
  '    ',
  '[map]: x\n',
];

function toData(note: Note): Note {
  const { text, prose, frontMatter, blocks, sentences, citations, figures, quotations } = note;
  const { links, footnoteReferences, comments, pages, problems } = note;
  const lists = { blocks, sentences, citations, figures, quotations, links, footnoteReferences, comments };
  return { text, prose, frontMatter, ...lists, pages, problems };
}

describe('a note that is read while it is written', () => {
  test('is cut into several parts', () => assert.equal(listSplitPoints(TEXT, 0, MIN_CHUNK).length, 4));

  test('has the structure of the text read as a whole', () => {
    const start = TEXT.indexOf('## Part 0');
    const { prose, blocks, citations, links } = parseMarkdown(TEXT, start);
    const note = readAfresh(TEXT);
    assert.deepEqual([note.blocks, note.citations, note.links], [blocks, citations, links]);
    assert.equal(note.prose.slice(start), prose.slice(start));
    // Of the front matter no more than its length is kept.
    assert.equal(note.prose.slice(0, start), ' '.repeat(start));
  });

  test('is after any edits what reading it afresh gives', () => {
    const edit = fc.record({
      at: fc.nat(TEXT.length),
      removed: fc.constantFrom(0, 1, 40, 700),
      inserted: fc.constantFrom('', ...INSERTED),
    });
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const reader = new NoteParser({ least: MIN_CHUNK });
      let text = TEXT;
      toData(reader.parse(text));
      // Read ahead or not, or broken off in between.
      const ahead = reader.parseAhead(TEXT.toUpperCase());
      for (let step = 0; step < 20; step++) ahead.next();
      for (const { at, removed, inserted } of edits) {
        text = text.slice(0, at) + inserted + text.slice(at + removed);
        assert.deepEqual(toData(reader.parse(text)), toData(readAfresh(text)));
        assert.deepEqual(reader.parse(text).blocks, parseMarkdown(text, text.length - body(text).length).blocks);
      }
    });
    fc.assert(property, { numRuns: propertyRuns(6), seed: 5 });
  });

  test('lets a code block reach over what looks like the beginning of a part', () => {
    const code = `\`\`\`\n${LONG.join('\n\n').replaceAll('## Part', '# Part')}\n\`\`\`\n\n${PARAGRAPH}`;
    assert.equal(readAfresh(code).citations.length, 1);
  });

  test('gives the same lists as long as the text stays', () => {
    const note = readAfresh(TEXT);
    assert.equal(note.figures, note.figures);
    assert.equal(note.pages, note.pages);
  });
});

function readAfresh(text: string): Note {
  return new NoteParser({ least: MIN_CHUNK }).parse(text);
}

function body(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}
