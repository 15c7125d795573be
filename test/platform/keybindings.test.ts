// Ibid's default keys beside those of VS Code 1.139, on each platform: none means something else where both would act.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as {
  readonly contributes: { readonly keybindings: readonly Keybinding[] };
};

/** The letters after Ctrl+K (Cmd+K) that VS Code takes, from its "Default Keyboard Shortcuts (JSON)". */
const TAKEN = {
  'Compare with Clipboard': 'c',
  'Compare with Saved': 'd',
  'Focus on Open Editors': 'e',
  'Close Folder': 'f',
  'Change Language Mode': 'm',
  'New Untitled File, in a browser on Windows': 'n',
  'Copy into New Window': 'o',
  'Copy Path of Active File': 'p',
  'Save All or Save without Formatting': 's',
  'Close Saved Editors': 'u',
  'Markdown: Open Preview to the Side': 'v',
  'Close All Editors in Group': 'w',
  'Toggle Zen Mode': 'z',
};
/** Those that it takes in notebooks only. */
const TAKEN_IN_NOTEBOOKS = ['i', 'm', 't', 'y'];

const isOfSideBar = ({ when }: Keybinding) => /focusedView == ibid\.(?:sources|note)/.test(when);
const elsewhere = contributes.keybindings.filter((binding) => !isOfSideBar(binding));

describe('a default key', () => {
  for (const binding of elsewhere) {
    const { command, key, mac = key, when } = binding;
    it(`of ${command} is one that VS Code leaves free`, () => {
      // Alone with Alt it would write a letter on many keyboards, where AltGr stands for Ctrl+Alt.
      const [, letter = ''] = /^ctrl\+k ([a-z])$/.exec(key) ?? assert.fail(`${key} does not begin with Ctrl+K`);
      assert.equal(mac, `cmd+k ${letter}`);
      assert.ok(!Object.values(TAKEN).includes(letter), `Ctrl+K ${letter} is VS Code's`);
      if (TAKEN_IN_NOTEBOOKS.includes(letter)) assert.match(when, /!notebookEditorFocused|activeWebviewPanelId/);
    });

    it(`of ${command} does one thing at a place`, () => {
      const conflicts = elsewhere.filter((other) => other !== binding && other.key === key && other.when === when);
      assert.deepEqual(conflicts, []);
    });
  }

  it('for a note is in the list of keys', () => {
    const listed = Array.from(read('docs/styles.md').matchAll(/^\| (Ctrl\+K [A-Z]) \|/gm), ([, key]) => key);
    const bound = elsewhere.filter(({ when }) => when.includes('editorTextFocus')).map(({ key }) => key);
    assert.deepEqual(listed.map((key) => key?.toLowerCase()).sort(), bound.sort());
  });
});
