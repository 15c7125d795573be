// Texts that once stopped the indexer or the extension host, in a real VS Code: each costs itself and nothing else.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { complete, eventually, listDiagnostics, openLibrary, openNote } from './workspace.ts';

/** A test waits for many answers, each of which takes its time on a busy machine. */
const LIMIT_MS = 120_000;

const toEntry = (key: string) => `@misc{${key}, title = {A title}, year = {2020}}\n`;
const doubling = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('');

/** The file's name, what it holds, and the key that is still offered of it, if one is. */
const FAULTY: readonly (readonly [name: string, text: string, key?: string])[] = [
  [
    'divider.csl.json',
    `[\n  { "id": "divided2020", "type": "book",\n    ${'/'.repeat(400)}\n    "title": "A" }, { "id": "open" }\n`,
    'divided2020',
  ],
  ['comments.csl.json', `[{"id": "commented2020", ${'/**//'.repeat(200)}\n"title": "A"}]`],
  [
    'parents.bib',
    `@misc{own2020, xdata = {${'own2020,'.repeat(200)}}, crossref = {own2020}, title = {T}}\n`,
    'own2020',
  ],
  ['macros.bib', `@string{s0 = {lol}}\n${doubling}@misc{macro2020, title = s40}\n${toEntry('after2020')}`, 'after2020'],
  ['unclosed.bib', `@misc{blank2020, title = {${' '.repeat(200_000)}`],
  ['sources/questions.md', `---\ntitle: Q\ne: ${'? '.repeat(5_000)}\n---\n\nWords.\n`],
  ['sources/dashes.md', `---\ntitle: D\ne:\n  ${'- '.repeat(5_000)}\n---\n\nWords.\n`],
  [
    'sources/anchors.md',
    `---\n${Array.from({ length: 5_000 }, (_, at) => `k${at}: &a${at} x\n`).join('')}---\n\nWords.\n`,
  ],
  ['sources/heading.md', `# a${'\t'.repeat(20_000)}x\n\nWords.\n`, 'heading'],
  ['names.ris', `TY  - JOUR\nID  - named2020\nTI  - T\n${'AU  - A, B\n'.repeat(20_000)}ER  - \n`, 'named2020'],
];

suite('robustness', function () {
  this.timeout(LIMIT_MS);

  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const inFolder = (name: string) => path.join(folder, name);
  const offers = async (key: string) => (await complete(await openNote(`[@${key}|`))).includes(`@${key}`);
  const listProblems = (name: string) => vscode.languages.getDiagnostics(vscode.Uri.file(inFolder(name)));

  suiteSetup(openLibrary);
  suiteTeardown(async () => {
    for (const name of [...FAULTY.map(([each]) => each), 'later.bib']) await rm(inFolder(name), { force: true });
  });

  for (const [index, [name, text, survivor]] of FAULTY.entries()) {
    test(`${name} keeps no other source from being read`, async () => {
      const [before, after] = [`later${index}2020`, `last${index}2020`];
      await writeFile(inFolder(name), text);
      await writeFile(inFolder('later.bib'), toEntry(before));
      await eventually('a source after it is offered', () => offers(before));
      if (survivor !== undefined) await eventually('what is good of it is offered', () => offers(survivor));
      await rm(inFolder(name));
      await writeFile(inFolder('later.bib'), toEntry(after));
      await eventually('a source after its end is offered', () => offers(after));
      if (survivor !== undefined) await eventually('it is offered no more', async () => !(await offers(survivor)));
      await eventually('its problems are gone', () => listProblems(name).length === 0);
      await rm(inFolder('later.bib'));
      await eventually('nothing is left over', async () => !(await offers(after)));
    });
  }

  test('a word that every object knows leaves the other problems of a note', async () => {
    const { document } = await openNote(
      'See [@½cup2020]. It has 12toString. About 54,000 people were forced to flee [@haddow2024sarn].',
    );
    await eventually('all is checked', () => listDiagnostics(document).length === 2);
    assert.deepEqual(listDiagnostics(document).sort(), ['figure-differs: 54,000', 'unknown-citekey: @½cup2020']);
  });

  test('a library outside of the workspace may be replaced, deleted and made again', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'ibid-outside-'));
    const file = path.join(outside, 'deep', 'all.bib');
    const settings = () => vscode.workspace.getConfiguration('ibid');
    const defaults = settings().get<string[]>('library.files', []);
    const put = async (key: string) => {
      await writeFile(`${file}.new`, toEntry(key));
      await rename(`${file}.new`, file);
    };
    await mkdir(path.dirname(file));
    await put('first2020');
    try {
      await settings().update('library.files', [...defaults, file], vscode.ConfigurationTarget.Workspace);
      await eventually('the entry is offered', () => offers('first2020'));
      await put('second2020');
      await eventually('the entry of the new file is offered', () => offers('second2020'));
      await rm(file);
      await eventually('the entry of the deleted file is gone', async () => !(await offers('second2020')));
      await put('third2020');
      await eventually('the entry of the file that is back is offered', () => offers('third2020'));
      await writeFile(file, toEntry('fourth2020'));
      await eventually('the changed entry is offered', () => offers('fourth2020'));
    } finally {
      await settings().update('library.files', undefined, vscode.ConfigurationTarget.Workspace);
      await rm(outside, { recursive: true });
    }
    await eventually('nothing is left over', async () => !(await offers('fourth2020')));
  });
});
