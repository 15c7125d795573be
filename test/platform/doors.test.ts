// That the folders of core are imported by their doors alone, as the table of scripts/lint/doors.mjs has them.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULE = pathToFileURL(path.join(ROOT, 'scripts/lint/doors.mjs')).href;
/** By folder, then by door: for whom it is. */
const { DOORS } = (await import(RULE)) as { DOORS: ReadonlyMap<string, Readonly<Record<string, string>>> };

/** The library of positions is all door. */
const WITHOUT = 'text';

/** How what is in a module is asked for. */
const IMPORTS = [
  "import { a } from '…';",
  "import type { A } from '…';",
  "const a = () => import('…');",
  "type A = import('…').A;",
];
const PASSED_ON = ["export { a } from '…';", "export * from '…';", "export type * from '…';"];
const TYPES_PASSED_ON = ["export type { A } from '…';"];

let eslint: ESLint;
before(() => {
  eslint = new ESLint({
    cwd: ROOT,
    // The types of other files are not asked, which takes seconds.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'ibid/doors',
  });
});

/** Those of `forms` that are refused in `from` where they ask for `target`. */
async function listRefused(from: string, forms: readonly string[], target: string): Promise<string[]> {
  const relative = path.posix.relative(path.posix.dirname(from), target);
  const lines = forms.map((form) => form.replace('…', relative.startsWith('.') ? relative : `./${relative}`));
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: path.join(ROOT, from) });
  const refused = new Set(result?.messages.map(({ line }) => line));
  return forms.filter((_, index) => refused.has(index + 1));
}

describe('the doors of core', () => {
  it('are told for every folder', () => {
    const folders = readdirSync('src/core', { withFileTypes: true }).filter((each) => each.isDirectory());
    const told = Array.from(DOORS.keys(), (folder) => path.posix.basename(folder));
    assert.deepEqual([...told, WITHOUT].sort(), folders.map(({ name }) => name).sort());
  });

  for (const [folder, doors] of DOORS) {
    const names = Object.keys(doors);
    it(`${folder} has ${names.join(', ')}`, async () => {
      assert.ok(names.length >= 1 && names.length <= 3);
      const within = `${folder}/probe.ts`;
      for (const from of ['src/core/probe.ts', 'src/core/text/probe.ts', 'src/editor/sidebar/probe.ts']) {
        const forms = [...IMPORTS, ...PASSED_ON, ...TYPES_PASSED_ON];
        assert.deepEqual(await listRefused(from, forms, within), forms);
      }
      assert.deepEqual(await listRefused(within, IMPORTS, `${folder}/other.ts`), []);
      assert.deepEqual(await listRefused('test/core/probe.ts', IMPORTS, within), []);
      for (const name of names) {
        const door = `${folder}/${name}`;
        assert.ok(existsSync(door), door);
        assert.deepEqual(await listRefused('src/editor/sidebar/probe.ts', IMPORTS, door), []);
        assert.deepEqual(await listRefused(door, [...IMPORTS, ...PASSED_ON, ...TYPES_PASSED_ON], within), PASSED_ON);
      }
    });
  }
});
