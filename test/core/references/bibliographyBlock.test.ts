// Where the list of references goes in a note, and that it is found again there; `|` is the cursor.
import type { Reference } from '../../../src/core/references/reference.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertBibliography } from '../../../src/core/references/bibliographyBlock.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const REFERENCES: readonly Reference[] = [
  { key: 'a', label: '[1]', text: [{ text: 'Lind. ' }, { text: 'The tide', italic: true }] },
  { key: 'b', label: '', text: [{ text: 'Moor @home' }] },
];
const LIST = '<!-- ibid-bibliography -->\n\n\\[1\\] Lind. *The tide*\n\nMoor \\@home\n\n<!-- /ibid-bibliography -->';

function insertInto(marked: string, language = 'en-US'): string {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edit = insertBibliography(parseNote(text), cursor, REFERENCES, language);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

const ROWS: readonly (readonly [what: string, note: string, expected: string, language?: string])[] = [
  ['on lines of its own, under a heading', 'Text|', `Text\n\n## References\n\n${LIST}`],
  ['in the language of the note', 'Text\n\n|', `Text\n\n## Literatur\n\n${LIST}`, 'de'],
  ['in English where the language is unknown', '|', `## References\n\n${LIST}`, 'tlh'],
  ['under the heading that is there', 'Text\n\n# Works Cited #\n\n|', `Text\n\n# Works Cited #\n\n${LIST}`],
  ['under a heading of its own, as the last one is about something else', '# Sources\n\na\n\n# Rain\n\n|', `# Sources\n\na\n\n# Rain\n\n## References\n\n${LIST}`],
  ['behind the paragraph, which stays whole', 'It ra|ined.\n\nB', `It rained.\n\n## References\n\n${LIST}\n\nB`],
  ['at the end of a note that has just been opened', '|---\ntitle: T\n---\n\nText\n', `---\ntitle: T\n---\n\nText\n\n## References\n\n${LIST}`],
  ['before text', '|Text', `## References\n\n${LIST}\n\nText`],
  ['in the place of the list that is there', `|A\n\n<!-- ibid-bibliography -->\nold\n<!-- /ibid-bibliography -->\n\nB`, `A\n\n${LIST}\n\nB`],
  ['anew where a mark has lost the other', '<!-- ibid-bibliography -->\n\n|', `<!-- ibid-bibliography -->\n\n## References\n\n${LIST}`],
]; // oxfmt-ignore

describe('a list of references goes', () => {
  for (const [what, note, expected, language] of ROWS) {
    it(what, () => assert.equal(insertInto(note, language), expected));
  }

  it('to the same place a second time, and stays what it is', () => {
    const once = insertInto('Text [@a].\n|');
    assert.equal(insertInto(`|${once}`), once);
  });
});
