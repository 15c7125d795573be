// The manifest against the code and its own strings: what it declares is there, and nothing is missing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { DEFAULT_PATTERNS } from '../../src/cli/options.ts';
import { toContribution } from '../../scripts/languageModelTools.ts';
import { MIN_SIZE } from '../../scripts/pictures/drawing.ts';
import { PICTURES } from '../../scripts/pictures/walkthrough.ts';
import { DOCUMENT, fillTables, toSetting } from '../../scripts/problemSettings.ts';
import { listProblemKinds } from '../../src/core/problemKinds.ts';
import { PROBLEM_SUMMARIES } from '../../src/core/problemSummaries.ts';
import { TOOLS } from '../../src/core/tools/tools.ts';

type Setting = { readonly default: unknown; readonly markdownDescription: string };
type Manifest = {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Record<string, Setting> }[];
    readonly languageModelTools: readonly unknown[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly svg: string } }[];
    }[];
  };
};

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;

test('has a row for each kind of problem, with its default (npm run settings writes them)', () => {
  assert.deepEqual(settings['ibid.problems.severity'], toSetting());
  for (const [code, summary] of Object.entries(PROBLEM_SUMMARIES))
    assert.equal(strings[`setting.problems.${code}`], summary, code);
});

test('documents each kind of problem once (npm run settings writes the tables)', () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  assert.equal(fillTables(document), document);
  for (const { code } of listProblemKinds())
    assert.equal(document.split(`\n| \`${code}\` |`).length, 2, `a row for ${code}`);
});

test('tells models of the tools what their table says (npm run settings writes them)', () =>
  assert.deepEqual(manifest.contributes.languageModelTools, TOOLS.map(toContribution)));

test('looks for the library where the command line does', () =>
  assert.deepEqual(settings['ibid.library.files']?.default, DEFAULT_PATTERNS));

test('has every string that it names, and names every string that it has', () => {
  const named = new Set(Array.from(manifestText.matchAll(/"%([\w.-]+)%"/g), ([, name]) => name));
  assert.deepEqual([...named].sort(), Object.keys(strings).sort());
});

test('arranges the views from their own menus, not from the palette', () => {
  const { commands, menus } = manifest.contributes;
  const arranging = commands.map(({ command }) => command).filter((id) => /\.(?:groupBy|sortBy|groupClaims)/.test(id));
  assert.ok(arranging.length > 20);
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  assert.deepEqual(
    arranging.filter((id) => !hidden.includes(id)),
    [],
  );
});

test('welcomes in each state of a view, in text that VS Code shows as it is, with a next step', () => {
  const states = new Set(manifest.contributes.viewsWelcome.map(({ view, when }) => `${view}: ${when}`));
  assert.equal(states.size, manifest.contributes.viewsWelcome.length);
  for (const { contents } of manifest.contributes.viewsWelcome) {
    const text = strings[contents.slice(1, -1)] ?? '';
    assert.doesNotMatch(text, /[`*_]{1,2}\S/, contents);
    assert.match(text, /\]\(command:[\w.]+[?)]/, contents);
  }
});

test('has the pictures of the walkthrough as they are drawn (npm run pictures draws them)', () => {
  const files = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
  const names = files.map((file) => path.basename(file, '.svg'));
  assert.deepEqual(names.sort(), Object.keys(PICTURES).sort());
  for (const file of files)
    assert.equal(readFileSync(file, 'utf8'), PICTURES[path.basename(file, '.svg')], `${file} is outdated`);
});

test('draws the pictures of the walkthrough in words that can be read, and in the colours of the theme', () => {
  for (const [name, picture] of Object.entries(PICTURES)) {
    const sizes = Array.from(picture.matchAll(/font-size="(\d+)"/g), ([, size]) => Number(size));
    assert.ok(sizes.length > 5 && Math.min(...sizes) >= MIN_SIZE, `${name}: ${sizes.join(' ')}`);
    // The page that shows a picture allows no styles but its own.
    assert.doesNotMatch(picture, /style/, name);
    for (const [, color] of picture.matchAll(/(?:fill|stroke)="(?!none)([^"]*)"/g))
      assert.match(color ?? '', /^var\(--vscode-[\w-]+, #[\da-f]{6}\)$/, name);
  }
});
