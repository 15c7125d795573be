// That the table "Who may import what" of ARCHITECTURE.md is true: lint refuses every arrow that it does not draw.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { LintProbes } from './lintProbes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULE = 'ibid/borders';

type Row = { readonly from: string; readonly all: readonly string[]; readonly types: readonly string[] };

const ROWS = listRows(readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
const TARGETS = [...new Set(ROWS.flatMap(({ from, all, types }) => [from, ...all, ...types]))];

/** How a module is asked for, and whether its types alone are. */
const FORMS: readonly (readonly [form: string, typesOnly: boolean])[] = [
  ["import { a# } from '…';", false],
  ["import { type A# } from '…';", false],
  ["import '…';", false],
  ["export { a# } from '…';", false],
  ["export * from '…';", false],
  ["const a# = () => import('…');", false],
  ["const a# = require('…');", false],
  ["import type { A# } from '…';", true],
  ["export type { A# } from '…';", true],
  ["type A# = import('…').A;", true],
];

function listRows(text: string): Row[] {
  const section = /^## Who may import what\n([^]*?)^## /m.exec(text)?.[1] ?? '';
  return Array.from(section.matchAll(/^\| *`src.*$/gm), ([line]) => {
    const [[from = ''] = [], all = [], types = []] = line.split('|').slice(1).map(listNames);
    return { from, all, types };
  });
}

/** `src/core`, VS Code, Node and packages. */
function listNames(cell: string): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`|VS Code|Node|packages/g), ([name, file]) => file ?? name);
}

/** A file in `from`, which may be a file itself. */
function toProbe(from: string): string {
  return /\.\w+$/.test(from) ? from : `${from}/probe.ts`;
}

function toSpecifier(from: string, target: string): string {
  if (target === 'VS Code') return 'vscode';
  if (target === 'Node') return 'node:fs';
  if (target === 'packages') return 'markdown-it';
  const relative = path.posix.relative(path.posix.dirname(toProbe(from)), toProbe(target));
  return relative.startsWith('.') ? relative : `./${relative}`;
}

const probes = new LintProbes();

/** Asks, once the probes have been run, for those of the lines that are refused in a file of the folder `from`. */
function probe(from: string, lines: readonly string[]): () => string[] {
  const refusals = probes.add(toProbe(from), lines);
  return () =>
    refusals()
      .filter(({ rule }) => rule === RULE)
      .map(({ line }) => lines[line - 1] ?? '');
}

function write(form: string, specifier: string): string {
  return form.replace('…', specifier);
}

describe('the borders of ARCHITECTURE.md', () => {
  before(() => probes.run());

  it('are told for every folder and file of src', () => {
    const outermost = ROWS.map(({ from }) => from).filter((from) => from.split('/').length === 2);
    assert.deepEqual(
      outermost.sort(),
      readdirSync('src')
        .map((name) => `src/${name}`)
        .sort(),
    );
  });

  for (const { from, all, types } of ROWS) {
    for (const target of TARGETS) {
      const isWithin = (name: string) => target === name || target.startsWith(`${name}/`);
      const draws = (typesOnly: boolean) => [from, ...all, ...(typesOnly ? types : [])].some(isWithin);
      const arrow = draws(false) ? '→' : draws(true) ? '→ types of' : '↛';
      const lines = FORMS.map(([form]) => write(form, toSpecifier(from, target)));
      const listRefused = probe(from, lines);
      it(`${from} ${arrow} ${target}`, () => {
        const refused = lines.filter((_, index) => !draws(FORMS[index]?.[1] ?? false));
        assert.deepEqual(listRefused(), refused);
      });
    }
  }

  for (const from of ['src/core', 'src/core/text', 'src/editor', 'src/reader', 'src/preview']) {
    const names = builtinModules.flatMap((name) => (name.startsWith('node:') ? [name] : [name, `node:${name}`]));
    const lines = names.map((name) => write("import '…';", name));
    const listRefused = probe(from, lines);
    it(`${from} has none of Node's modules, by either of their names`, () => {
      assert.ok(lines.length > 100);
      assert.deepEqual(listRefused(), lines);
    });
  }
});
