// Which files an entry names as its text, in the forms that programs give them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

/** What a file of the library names, entry by entry joined. */
function listNamed(file: string, text: string): string {
  return parseFile(text, file)
    .sources.flatMap(({ attachments = [] }) => attachments)
    .join(' | ');
}

const BIBTEX: readonly (readonly [who: string, value: string, paths: string])[] = [
  ['a plain path', 'papers/a.pdf', 'papers/a.pdf'],
  ['a path with a colon and blanks', 'papers/On\\: a b.pdf', 'papers/On: a b.pdf'],
  ['JabRef', ':papers/a.pdf:PDF', 'papers/a.pdf'],
  ['JabRef, a description and an escaped colon', 'The text\\: all:papers/a\\:b.pdf:PDF', 'papers/a:b.pdf'],
  ['JabRef on Windows', ':C\\:\\\\papers\\\\a.pdf:PDF', 'C:\\papers\\a.pdf'],
  ['an address is no file', ':https\\://example.org/a.pdf:PDF', ''],
  [
    'Zotero, several of which a page comes second',
    'Snapshot:files/2/a.html:text/html;Full Text PDF:files/1/Doe - 2020 - A.pdf:application/pdf',
    'files/1/Doe - 2020 - A.pdf | files/2/a.html',
  ],
  ['Zotero, a semicolon that is part of a name', 'PDF:files/1/a\\; b.pdf:application/pdf', 'files/1/a; b.pdf'],
  ['Better BibTeX', '/home/jane/Zotero/storage/AB/a.pdf;/home/jane/b.html', '/home/jane/Zotero/storage/AB/a.pdf | /home/jane/b.html'],
  ['Better BibTeX on Windows', 'C:\\Users\\jane\\a.pdf', 'C:\\Users\\jane\\a.pdf'],
  ['Mendeley, which drops the first slash', ':home/jane/a\\_b.pdf:pdf', '/home/jane/a_b.pdf | home/jane/a_b.pdf'],
  ['Mendeley on Windows', ':C$\\backslash$:/Users/jane/a{\\_}b.pdf:pdf', 'C:/Users/jane/a_b.pdf'],
  ['BibDesk', 'file://localhost/Users/jane/a%20b.pdf', '/Users/jane/a b.pdf'],
  ['a file below the home folder', '~/papers/a.pdf', '~/papers/a.pdf'],
  ['the supplement after the text', ':a-suppl.pdf:PDF;:a.pdf:PDF', 'a.pdf | a-suppl.pdf'],
  ['what no text is read of', ':a.epub:ePUB;:b.png:PNG', ''],
]; // oxfmt-ignore

describe('attachments of BibTeX', () => {
  for (const [who, value, paths] of BIBTEX) {
    it(who, () => assert.equal(listNamed('x.bib', `@article{doe, title = {A}, file = {${value}}}`), paths));
  }

  it('are looked for in the folders that JabRef names, the own one first', () => {
    const comments =
      '@Comment{jabref-meta: fileDirectory:papers/;}\n@Comment{jabref-meta: fileDirectory-jane-host:/mine;}\n';
    const entry = '@article{doe, file = {:a.pdf:PDF}}\n';
    assert.equal(listNamed('x.bib', entry + comments), '/mine/a.pdf | papers/a.pdf | a.pdf');
  });

  it('are other ones once JabRef names another folder', () => {
    const write = (folder: string) =>
      `@article{doe, file = {:a.pdf:PDF}}\n@Comment{jabref-meta: fileDirectory:${folder};}\n`;
    assert.deepEqual(
      ['one', 'two'].map((folder) => listNamed('x.bib', write(folder))),
      ['one/a.pdf | a.pdf', 'two/a.pdf | a.pdf'],
    );
  });
});

const OTHERS: readonly (readonly [who: string, file: string, text: string, paths: string])[] = [
  ['RIS from Zotero', 'x.ris', 'TY  - JOUR\nID  - doe\nL1  - files/1/a.pdf\nER  - ', 'files/1/a.pdf'],
  ['RIS with an address of a file', 'x.ris', 'TY  - JOUR\nID  - doe\nL1  - file:///C:/p/a.pdf\nER  - ', 'C:/p/a.pdf'],
  ['RIS from EndNote', 'lib/My.ris', 'TY  - JOUR\nID  - doe\nL1  - internal-pdf://0123/a.pdf\nER  - ', 'My.Data/PDF/0123/a.pdf'],
  ['RIS with a link to the web', 'x.ris', 'TY  - JOUR\nID  - doe\nLK  - https://example.org/a\nER  - ', ''],
  ['Better BibTeX JSON', 'x.json', '[{"itemType": "book", "citationKey": "doe", "attachments": [{"path": "files/1/a.pdf", "title": "A"}]}]', 'files/1/a.pdf'],
  ['CSL-JSON', 'x.json', '[{"id": "doe", "type": "book", "file": "a.pdf"}]', 'a.pdf'],
  ['CSL-YAML', 'x.yaml', 'references:\n- id: doe\n  type: book\n  pdf: a.pdf\n', 'a.pdf'],
  ['front matter', 'doe.md', '---\ntitle: A\npdf: papers/a.pdf\n---\n', 'papers/a.pdf'],
  ['front matter with a link', 'doe.md', '---\ntitle: A\nfile: "[[papers/a.pdf|the paper]]"\n---\n', 'papers/a.pdf'],
  ['front matter with a list', 'doe.md', '---\nattachments: [b.txt, a.pdf]\n---\n', 'a.pdf | b.txt'],
  ['what Ibid has of Zotero', 'x.json', '[{"id": "doe", "custom": {"attachments": ["file:///z/a%20b.pdf"]}}]', '/z/a b.pdf'],
  ['what is no path', 'x.json', '[{"id": "doe", "file": {"toString": 1}, "pdf": 3, "attachments": [[["a.pdf"]]]}]', ''],
]; // oxfmt-ignore

describe('attachments elsewhere', () => {
  for (const [who, file, text, paths] of OTHERS) it(who, () => assert.equal(listNamed(file, text), paths));
});
