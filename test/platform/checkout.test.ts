// What a newcomer meets in a fresh checkout: documents, launch configurations and packages agree with what is there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, it } from 'node:test';
import ts from 'typescript';

type Manifest = {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
type Launch = { readonly configurations: readonly { readonly name: string; readonly preLaunchTask?: string }[] };
type Tasks = {
  readonly tasks: readonly {
    readonly label: string;
    readonly script: string;
    readonly problemMatcher?: { readonly background: Readonly<Record<'beginsPattern' | 'endsPattern', string>> };
  }[];
};

const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { configurations } = JSON.parse(readFileSync('.vscode/launch.json', 'utf8')) as Launch;
const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as Tasks;
/** Those for people who change Ibid. */
const DOCUMENTS = ['CONTRIBUTING.md', 'ARCHITECTURE.md', 'README.md', 'docs/translating.md'];

/** What the group of `pattern` stands for in the documents, with the document. */
function listMentions(pattern: RegExp): string[] {
  return DOCUMENTS.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(pattern), ([, name]) => `${file}: ${name ?? ''}`),
  );
}

function withoutFile(mention: string): string {
  return mention.slice(mention.indexOf(': ') + 2);
}

describe('documents', () => {
  it('name only scripts that there are', () => {
    const named = listMentions(/\bnpm (?:run )?(test|start|(?<=run )[a-z:]+)/g);
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((mention) => !Object.hasOwn(scripts, withoutFile(mention))),
      [],
    );
  });

  it('name only files and folders that there are', () => {
    const named = listMentions(/(?<=[`(\s])((?:src|test|scripts|media|docs|l10n)\/[\w./-]*\w\/?)/g);
    assert.ok(named.length > 40);
    assert.deepEqual(
      named.filter((mention) => !mention.includes('/out') && !existsSync(withoutFile(mention))),
      [],
    );
  });

  it('show moving pictures that load quickly (npm run pictures records them)', () => {
    const readme = readFileSync('README.md', 'utf8');
    const files = Array.from(readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g), ([, file = '']) => file);
    assert.deepEqual(files.sort(), globSync('docs/pictures/*').sort());
    assert.equal(files.length, 3);
    for (const file of files) {
      const bytes = readFileSync(file);
      assert.ok(bytes.length < 700_000, `${file}: ${bytes.length} bytes`);
      assert.ok(bytes.includes('acTL'), `${file} is no animation`);
    }
  });

  it('tell of every launch configuration by its name', () => {
    const guide = readFileSync('CONTRIBUTING.md', 'utf8');
    assert.deepEqual(
      configurations.filter(({ name }) => !guide.includes(`*${name}*`)),
      [],
    );
  });
});

describe('F5', () => {
  it('starts tasks that there are, by scripts that there are', () => {
    const labels = tasks.map(({ label }) => label);
    for (const { preLaunchTask } of configurations) {
      assert.ok(preLaunchTask === undefined || labels.includes(preLaunchTask), preLaunchTask);
    }
    for (const { script } of tasks) assert.ok(Object.hasOwn(scripts, script), script);
  });

  it('waits for lines that the build prints', () => {
    const printed = Array.from(
      readFileSync('esbuild.mjs', 'utf8').matchAll(/console\.log\('(.*)'\)/g),
      ([, line]) => line,
    );
    const background = tasks.find(({ label }) => label === 'watch')?.problemMatcher?.background;
    for (const pattern of [background?.beginsPattern, background?.endsPattern]) {
      assert.ok(pattern !== undefined && printed.some((line) => new RegExp(pattern).test(line ?? '')), pattern);
    }
  });
});

describe('package.json', () => {
  it('declares every package that is imported', () => {
    const files = globSync(['{src,test,scripts}/**/*.{ts,mjs}', '*.mjs']).filter((file) => !file.includes('/out/'));
    const undeclared = files.flatMap((file) =>
      ts
        .preProcessFile(readFileSync(file, 'utf8'))
        .importedFiles.map(({ fileName }) => /^(?:@[^/]+\/)?[^/]+/.exec(fileName)?.[0] ?? '')
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name))
        .filter((name) => name !== 'vscode' && !Object.hasOwn(devDependencies, name))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(undeclared, []);
  });
});
