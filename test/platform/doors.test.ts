// That the folders of core are imported by their doors alone, as the table of scripts/lint/doors.mjs has them.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LintProbes } from './lintProbes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULE = pathToFileURL(path.join(ROOT, 'scripts/lint/doors.mjs')).href;
/** By folder, then by door: for whom it is. */
const { DOORS } = (await import(RULE)) as { DOORS: ReadonlyMap<string, Readonly<Record<string, string>>> };

/** The library of positions is all door. */
const WITHOUT = 'text';

/** How what is in a module is asked for. */
const IMPORTS = [
  "import { a# } from '…';",
  "import type { A# } from '…';",
  "const a# = () => import('…');",
  "type A# = import('…').A;",
];
const PASSED_ON = ["export { a# } from '…';", "export * from '…';", "export type * from '…';"];
const TYPES_PASSED_ON = ["export type { A# } from '…';"];

const FORMS = [...IMPORTS, ...PASSED_ON, ...TYPES_PASSED_ON];

const probes = new LintProbes();

/** Those of `forms` that are refused in `from` where they ask for `target`, once the probes have been run. */
function probe(from: string, forms: readonly string[], target: string): () => string[] {
  const relative = path.posix.relative(path.posix.dirname(from), target);
  const lines = forms.map((form) => form.replace('…', relative.startsWith('.') ? relative : `./${relative}`));
  const refusals = probes.add(from, lines);
  return () => {
    const refused = new Set(refusals().flatMap(({ line, rule }) => (rule === 'ibid/doors' ? [line] : [])));
    return forms.filter((_, index) => refused.has(index + 1));
  };
}

describe('the doors of core', () => {
  before(() => probes.run());

  it('are told for every folder', () => {
    const folders = readdirSync('src/core', { withFileTypes: true }).filter((each) => each.isDirectory());
    const told = Array.from(DOORS.keys(), (folder) => path.posix.basename(folder));
    assert.deepEqual([...told, WITHOUT].sort(), folders.map(({ name }) => name).sort());
  });

  for (const [folder, doors] of DOORS) {
    const names = Object.keys(doors);
    const within = `${folder}/probe.ts`;
    const outside = ['src/core/probe.ts', 'src/core/text/probe.ts', 'src/editor/sidebar/probe.ts'];
    const pastDoors = outside.map((from) => probe(from, FORMS, within));
    const allowed = [
      probe(within, IMPORTS, `${folder}/other.ts`),
      probe('test/core/probe.ts', IMPORTS, within),
      ...names.map((name) => probe('src/editor/sidebar/probe.ts', IMPORTS, `${folder}/${name}`)),
    ];
    const ofDoors = names.map((name) => probe(`${folder}/${name}`, FORMS, within));

    it(`${folder} has ${names.join(', ')}`, () => {
      assert.ok(names.length >= 1 && names.length <= 3);
      for (const name of names) assert.ok(existsSync(`${folder}/${name}`), name);
      for (const listRefused of pastDoors) assert.deepEqual(listRefused(), FORMS);
      for (const listRefused of allowed) assert.deepEqual(listRefused(), []);
      for (const listRefused of ofDoors) assert.deepEqual(listRefused(), PASSED_ON);
    });
  }
});
