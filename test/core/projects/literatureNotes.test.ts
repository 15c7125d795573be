// Which Markdown files are notes on a source.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isLiteratureNote } from '../../../src/core/projects/literatureNotes.ts';

const FIELDS = [
  'citekey: roe2021',
  'citation-key: "@roe2021"',
  'bibtex_key: roe2021',
  'zotero-key: AB12',
  'citeKey: roe',
];
const NOTES: readonly (readonly [file: string, text: string, is: boolean])[] = [
  ...FIELDS.map((field) => ['a.md', `---\ntitle: T\n${field}\n---\n`, true] as const),
  ['/vault/@roe2021.md', '', true],
  ['C:\\vault\\@roe2021.md', '', true],
  ['/vault/@2022-11-09.md', '', false],
  ['/vault/@Jane Roe.md', '', false],
  ['/vault/@scope/a.md', '', false],
  ['@roe2021.qmd', '', false],
  ['a.md', '---\nid: roe2021\ntitle: T\n---\n', false],
  ['a.md', '---\ncitekey:\n---\n', false],
  ['a.md', '---\ncitekey: two words\n---\n', false],
  ['a.md', 'citekey: roe2021\n', false],
];
for (const [file, text, is] of NOTES) {
  it(`${file} ${JSON.stringify(text)}`, () => assert.equal(isLiteratureNote(file, text), is));
}
