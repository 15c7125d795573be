// What imports lead to when they are followed: core needs no Node, and no file comes back to itself.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';

type Graph = ReadonlyMap<string, readonly string[]>;

/** The one arrow that closes a circle, for a type, until the table of problems and its rows are apart. */
const REMAINING = 'src/core/problems/fileProblems.ts → src/core/problems/problemTable.ts';

/** What each file imports of the others, types included; what `import()` loads later is no part of a circle. */
function readGraph(pattern: string): Graph {
  const files = globSync(pattern).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.map((file) => [file, listImports(file)]));
}

function listImports(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .map(({ moduleSpecifier }) => moduleSpecifier)
    .filter((specifier) => specifier !== undefined && ts.isStringLiteral(specifier))
    .filter(({ text }) => text.startsWith('.'))
    .map(({ text }) => path.posix.join(path.posix.dirname(file), text))
    .filter((target) => `${file} → ${target}` !== REMAINING);
}

/** One circle, as the files on the way and the first again; undefined where there is none. */
function findCircle(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] | undefined => {
    const start = way.indexOf(file);
    if (start >= 0) return [...way.slice(start), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

describe('findCircle', () => {
  it('finds a circle behind a way that leads to it', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    assert.deepEqual(findCircle(graph), ['b', 'c', 'd', 'b']);
  });

  it('finds none where two ways meet', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    assert.equal(findCircle(graph), undefined);
  });
});

describe('src', () => {
  it('has no file that imports itself by way of others, not even for a type', () => {
    const graph = readGraph('src/**/*.ts');
    assert.ok(graph.size > 500);
    assert.equal(findCircle(graph)?.join('\n→ '), undefined);
  });
});

describe('core', () => {
  it('can be bundled for a browser: neither it nor a package that it uses needs Node', async () => {
    const files = globSync('src/core/**/*.ts').filter((file) => !file.endsWith('.d.ts'));
    const contents = files.map((file) => `import './${file.replaceAll('\\', '/')}';`).join('\n');
    const { errors } = await build({
      stdin: { contents, resolveDir: '.' },
      bundle: true,
      platform: 'browser',
      write: false,
      format: 'esm',
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
  });
});
