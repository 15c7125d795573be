// That the project's own lint rules bite, and bite nothing else: each line of a probe that ends in `// ✗ rule` is refused.
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Rules that a probe breaks for being a probe. */
const OF_PROBES = '@typescript-eslint/';

let eslint: ESLint;
before(() => (eslint = new ESLint({ cwd: ROOT })));

/** Lints `code` in the place of a file that there is, as the types of others are not known. */
async function bites(file: string, code: string): Promise<void> {
  const [result] = await eslint.lintText(code, { filePath: path.join(ROOT, file) });
  const lines = code.split('\n').map((line) => line.replace(/ *\/\/ ✗.*/, ''));
  for (const { ruleId, line, message } of result?.messages ?? []) {
    const broken = ruleId ?? message;
    if (!broken.startsWith(OF_PROBES)) lines[line - 1] = `${lines[line - 1] ?? ''} // ✗ ${broken}`;
  }
  assert.equal(lines.join('\n'), code);
}

describe('lint rules', () => {
  it('ibid/own-property: a table is not asked for a name that came from outside', async () => {
    await bites(
      'src/core/text/span.ts',
      `// A probe.
const TABLE: Readonly<Record<string, number>> = { a: 1 };
const CLOSED = { a: 1, b: 2 } as const;
export const index = (name: string) => TABLE[name]; // ✗ ibid/own-property
export const optional = (table: typeof TABLE | undefined, name: string) => table?.[name]; // ✗ ibid/own-property
export const literal = (name: string) => ({ a: 1 })[name]; // ✗ ibid/own-property
export const cast = (name: string) => CLOSED[name as keyof typeof CLOSED]; // ✗ ibid/own-property
export const inherited = (name: 'a' | 'toString') => TABLE[name]; // ✗ ibid/own-property
export const pattern = (name: \`a\${string}\`) => TABLE[name]; // ✗ ibid/own-property
export const either = (name: string | number) => TABLE[name]; // ✗ ibid/own-property
export const generic = <Name extends string>(table: Record<Name, number>, name: Name) => table[name]; // ✗ ibid/own-property
export const taken = (name: string) => {
  const { [name]: value } = TABLE; // ✗ ibid/own-property
  return value;
};
export const is = (name: string) => name in TABLE; // ✗ ibid/own-property
export const put = (table: Record<string, number>, name: string) => {
  table[name] = 1; // ✗ ibid/own-property
  table[name] ??= 1; // ✗ ibid/own-property
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
`,
    );
  });

  it('ibid/retired-words: names and comments have the words of the field, strings may have any', async () => {
    const probe = `// A probe.
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
    await bites('src/core/text/span.ts', probe);
    await bites('src/core/text/span.ts', '// A probe, as the debris of another. // ✗ ibid/retired-words');
  });

  it('no-restricted-globals, no-restricted-properties: core has no clock, no chance, no network and no page', async () => {
    await bites(
      'src/core/text/span.ts',
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
    );
  });

  it('no-restricted-properties: terminal.ts alone writes to the terminal', async () => {
    const probe = `// A probe.
import process from 'node:process';
export const say = (text: string) => process.stdout.write(text); // ✗ no-restricted-properties
export const warn = ({ stderr }: typeof process = process) => stderr.write('a'); // ✗ no-restricted-properties
export const { stdout } = process; // ✗ no-restricted-properties
export const log = (text: string) => console.log(text); // ✗ no-console
export const read = process.stdin;
`;
    await bites('src/cli/check.ts', probe);
    await bites('src/cli/terminal.ts', probe.replace(/ \/\/ ✗.*/g, ''));
  });

  for (const file of ['src/core/text/span.ts', 'src/cli/check.ts', 'src/editor/convert.ts', 'src/reader/element.ts']) {
    it(`no-restricted-globals: nothing in ${path.dirname(file)} throws at half a surrogate pair`, async () => {
      await bites(
        file,
        `// A probe.
export const part = (text: string) => encodeURIComponent(text); // ✗ no-restricted-globals
export const parts = (texts: readonly string[]) => texts.map(decodeURIComponent); // ✗ no-restricted-globals
export const whole = (text: string) => decodeURI(encodeURI(text)); // ✗ no-restricted-globals // ✗ no-restricted-globals
`,
      );
    });
  }
});
