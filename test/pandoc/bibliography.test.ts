// How far Ibid and an installed Pandoc agree on the CSL fields of a .bib file; not part of the unit tests, as Pandoc is slow.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFile } from '../../src/core/formats/formatTable.ts';

type Item = Readonly<Record<string, unknown>>;

const CORPUS = new URL('../fixtures/formats/corpus.bib', import.meta.url);

/** `IBID_BIB` names another file to compare with, e.g. one's own library. */
const FILE = process.env.IBID_BIB ?? CORPUS.pathname;

/** What Pandoc says, or undefined where it is not installed. */
function readWithPandoc(): Item[] | undefined {
  try {
    const json = execFileSync('pandoc', ['-f', 'biblatex', '-t', 'csljson', FILE], { maxBuffer: 1e9, stdio: 'pipe' });
    return JSON.parse(json.toString()) as Item[];
  } catch {
    return undefined;
  }
}

/** One line a field, so that fields can be counted as equal or not; the order of keys inside values means nothing. */
function listFields(items: readonly Item[]): Set<string> {
  const sorted = (_: string, value: unknown): unknown => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b))) : value;
  };
  const fields = items.flatMap(({ id, ...item }) => {
    return Object.entries(item).map(([name, value]) => `${String(id)} ${name} ${JSON.stringify(value, sorted)}`);
  });
  return new Set(fields);
}

const theirs = readWithPandoc();

describe('Ibid and Pandoc', { skip: theirs === undefined && 'Pandoc is not installed' }, () => {
  it('agree on at least 95 % of the fields (F1)', (test) => {
    const ours = listFields(parseFile(readFileSync(FILE, 'utf8'), FILE).sources.map(({ item }) => item));
    const expected = listFields(theirs ?? []);
    const common = [...expected].filter((field) => ours.has(field)).length;
    const f1 = (2 * common) / (ours.size + expected.size);
    test.diagnostic(`F1 ${f1.toFixed(4)} over ${String(expected.size)} fields`);
    for (const field of expected) if (!ours.has(field)) test.diagnostic(`Pandoc: ${field}`);
    for (const field of ours) if (!expected.has(field)) test.diagnostic(`Ibid:   ${field}`);
    assert.ok(f1 >= 0.95);
  });
});
