// A file named where its source stands: it is read back as the first, what was named stays, and so does all else.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findAttachmentEdit } from '../../../src/core/navigation/fieldEdits.ts';
import { listKeys, parseFile } from '../../../src/core/formats/formatTable.ts';

const PATH = 'papers/On: a; b.pdf';

/** The text after its first source has been given the file. */
function attach(file: string, text: string, path = PATH): string | undefined {
  const [entry = { start: 0, end: text.length }] = listKeys(text, file);
  const edit = findAttachmentEdit(text, file, entry, path);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

const listNamed = (file: string, text: string) => parseFile(text, file).sources[0]?.attachments;

const CASES: readonly (readonly [what: string, file: string, before: string, after: string, others?: string])[] = [
  ['an entry', 'a.bib', '@book{k, title = {T}}\n\n@book{l}\n', '@book{k,\n  file = {:papers/On\\: a\\; b.pdf:PDF}, title = {T}}\n\n@book{l}\n'],
  ['an entry that names another', 'a.bib', '@book{k, file = {:old.pdf:PDF}, title = {T}}', '@book{k, file = {:papers/On\\: a\\; b.pdf:PDF;:old.pdf:PDF}, title = {T}}', 'old.pdf'],
  ['an entry that names another in quotation marks', 'a.bib', '@book{k, file = "old.pdf"}', '@book{k, file = {:papers/On\\: a\\; b.pdf:PDF;old.pdf}}', 'old.pdf'],
  ['a record', 'a.ris', 'TY  - BOOK\r\nTI  - T\r\nER  - \r\n', 'TY  - BOOK\r\nL1  - papers/On: a; b.pdf\r\nTI  - T\r\nER  - \r\n'],
  ['front matter', 'a.md', '---\nid: k\ntitle: T\n---\nText', '---\nid: k\ntitle: T\npdf: "papers/On: a; b.pdf"\n---\nText'],
  ['front matter that names another', 'a.md', '---\nid: k\nfile: old.pdf\n---\nText', '---\nid: k\nfile: "papers/On: a; b.pdf"\n---\nText'],
  ['front matter in braces', 'a.md', '---\n{ id: k }\n---\nText', '---\n{pdf: ["papers/On: a; b.pdf"], id: k }\n---\nText'],
]; // oxfmt-ignore

for (const [what, file, before, after, others] of CASES) {
  it(`is named by ${what}`, () => {
    const text = attach(file, before);
    assert.equal(text, after);
    assert.deepEqual(listNamed(file, text), others === undefined ? [PATH] : [PATH, others]);
  });
}

it('is named without quotes where it needs none, and by an absolute path', () => {
  assert.equal(
    attach('a.md', '---\nid: k\n---\n', 'papers/Doe 2020.pdf'),
    '---\nid: k\npdf: papers/Doe 2020.pdf\n---\n',
  );
  assert.deepEqual(listNamed('a.bib', attach('a.bib', '@book{k}', 'C:/papers/a.html') ?? ''), ['C:/papers/a.html']);
});

it('is not written into the files of other programs', () =>
  assert.deepEqual([attach('a.json', '[{"id": "k"}]'), attach('a.yaml', '- id: k\n')], [undefined, undefined]));
