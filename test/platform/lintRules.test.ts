// That the project's own lint rules bite, and bite nothing else: each line of a probe that ends in `// ✗ rule` is refused.
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { findUnknownNames } from '../../scripts/lint/unknownNames.ts';
import { LintProbes } from './lintProbes.ts';

/** Rules that a probe breaks for being a probe. */
const OF_PROBES = /^(?:typescript|import)\//;

const probes = new LintProbes();

/** Puts `code` to the rules in the place of a file, and asks, once they have been run, what they say of it. */
function probe(file: string, code: string): () => void {
  const refusals = probes.add(file, code.split('\n').map(withoutMarks));
  return () => {
    const lines = code.split('\n').map(withoutMarks);
    for (const { line, rule } of refusals().toSorted((a, b) => a.line - b.line)) {
      if (!OF_PROBES.test(rule)) lines[line - 1] = `${lines[line - 1] ?? ''} // ✗ ${rule}`;
    }
    assert.equal(lines.join('\n'), code);
  };
}

function withoutMarks(line: string): string {
  return line.replace(/ *\/\/ ✗.*/, '');
}

/** Checks a program of one file, which is not there. */
function checkNames(code: string): string {
  const name = path.resolve('src/probe.ts');
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2024, noEmit: true, types: [] };
  const host = ts.createCompilerHost(options);
  const lines = code.split('\n').map(withoutMarks);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, lines.join('\n'), ts.ScriptTarget.ES2024, true)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  for (const { line } of findUnknownNames(program, (file) => file === name)) {
    lines[line - 1] = `${lines[line - 1] ?? ''} // ✗ unknown name`;
  }
  return lines.join('\n');
}

describe('lint rules', () => {
  before(() => probes.run());

  it('a table is not asked for a name that came from outside', () => {
    const code = `// A probe.
const TABLE: Readonly<Record<string, number>> = { a: 1 };
const CLOSED = { a: 1, b: 2 } as const;
export const index = (name: string) => TABLE[name]; // ✗ unknown name
export const optional = (table: typeof TABLE | undefined, name: string) => table?.[name]; // ✗ unknown name
export const literal = (name: string) => ({ a: 1 })[name]; // ✗ unknown name
export const cast = (name: string) => CLOSED[name as keyof typeof CLOSED]; // ✗ unknown name
export const inherited = (name: 'a' | 'toString') => TABLE[name]; // ✗ unknown name
export const pattern = (name: \`a\${string}\`) => TABLE[name]; // ✗ unknown name
export const either = (name: string | number) => TABLE[name]; // ✗ unknown name
export const generic = <Name extends string>(table: Record<Name, number>, name: Name) => table[name]; // ✗ unknown name
export const taken = (name: string) => {
  const { [name]: value } = TABLE; // ✗ unknown name
  return value;
};
export const is = (name: string) => name in TABLE; // ✗ unknown name
export const put = (table: Record<string, number>, name: string) => {
  table[name] = 1; // ✗ unknown name
  table[name] ??= 1; // ✗ unknown name
};
export const known = (name: keyof typeof CLOSED) => [CLOSED[name], TABLE[name], TABLE.a, 'a' in TABLE];
export const listed = () => (['a', 'b'] as const).map((name) => TABLE[name]);
export const generically = <T extends object>(a: T, name: keyof T) => a[name];
export const list = (items: readonly string[], at: number) => [items[at], 'text'[at], new Uint8Array(1)[at]];
export const own = (name: string) => Object.hasOwn(TABLE, name);
export class Private {
  readonly #a = 1;
  static is = (value: object) => #a in value;
}
`;
    assert.equal(checkNames(code), code);
  });

  const NAMES = `// A probe.
export const weighClaim = 1; // ✗ ibid/retired-words
export const MOST_ROWS = 2; // ✗ ibid/retired-words
export const citeKey = 'typesetter'; // ✗ ibid/retired-words
export function isPassing(behind: number): boolean { // ✗ ibid/retired-words // ✗ ibid/retired-words
  return behind > 0; // ✗ ibid/retired-words
}
export interface Gathered { // ✗ ibid/retired-words
  readonly spoilt: string; // ✗ ibid/retired-words
}
export class Reader {
  readonly #hearers = []; // ✗ ibid/retired-words
}
export const most = 'the gravest, lest it be forgiven';
export const weight = (row: { readonly lesthal: number }) => row.lesthal + citekeys.length;
export const foreign = (api: { gather(): number }) => api.gather(); // ✗ ibid/retired-words
const citekeys = ['debris'];
`;
  const ofNames = probe('src/core/text/names.ts', NAMES);
  const ofComments = probe(
    'src/core/text/comments.ts',
    '// A probe, as the debris of another. // ✗ ibid/retired-words',
  );
  it('ibid/retired-words: names and comments have the words of the field, strings may have any', () => {
    ofNames();
    ofComments();
  });

  it(
    'no-restricted-globals, no-restricted-properties: core has no clock, no chance, no network and no page',
    probe(
      'src/core/text/world.ts',
      `// A probe.
export const now = () => Date.now(); // ✗ no-restricted-properties
export const since = () => performance.now(); // ✗ no-restricted-globals
export const later = (work: () => void) => setTimeout(work, 1); // ✗ no-restricted-globals
export const dice = () => Math.random(); // ✗ no-restricted-properties
export const name = () => crypto.randomUUID(); // ✗ no-restricted-properties
export const ask = (url: URL) => fetch(url); // ✗ no-restricted-globals
export const page = () => document.title; // ✗ no-restricted-globals
export const where = () => process.cwd(); // ✗ no-restricted-globals
export const hash = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
export const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
`,
    ),
  );

  const WRITING = `// A probe.
import process from 'node:process';
export const say = (text: string) => process.stdout.write(text); // ✗ no-restricted-properties
export const warn = ({ stderr }: typeof process = process) => stderr.write('a'); // ✗ no-restricted-properties
export const { stdout } = process; // ✗ no-restricted-properties
export const log = (text: string) => console.log(text); // ✗ no-console
export const read = process.stdin;
`;
  const ofCommands = probe('src/cli/check.ts', WRITING);
  const ofTerminal = probe('src/cli/terminal.ts', WRITING.replace(/ \/\/ ✗.*/g, ''));
  it('no-restricted-properties: terminal.ts alone writes to the terminal', () => {
    ofCommands();
    ofTerminal();
  });

  for (const folder of ['src/core/text', 'src/cli', 'src/editor', 'src/reader']) {
    it(
      `no-restricted-globals: nothing in ${folder} throws at half a surrogate pair`,
      probe(
        `${folder}/pairs.ts`,
        `// A probe.
export const part = (text: string) => encodeURIComponent(text); // ✗ no-restricted-globals
export const parts = (texts: readonly string[]) => texts.map(decodeURIComponent); // ✗ no-restricted-globals
export const whole = (text: string) => decodeURI(encodeURI(text)); // ✗ no-restricted-globals // ✗ no-restricted-globals
`,
      ),
    );
  }

  const YAML = "export { parse, type Node } from 'yaml'; // ✗ no-restricted-imports";
  const ofReader = probe('src/core/yaml.ts', YAML);
  const ofBounds = probe('src/core/yamlDocument.ts', YAML.replace(/ \/\/ ✗.*/, ''));
  it('no-restricted-imports: yamlDocument.ts alone parses YAML', () => {
    ofReader();
    ofBounds();
  });

  it(
    'no-restricted-imports: random texts are tried in test/properties',
    probe('test/core/random.ts', "export { default as fc } from 'fast-check'; // ✗ no-restricted-imports"),
  );

  it(
    'regexp/no-super-linear-backtracking: no expression takes quadratic time where it need not',
    probe('src/core/text/slow.ts', 'export const slow = /^(?:a+)+$/; // ✗ regexp/no-super-linear-backtracking'),
  );
});
