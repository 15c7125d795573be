// What the entries of a .bib file refer to: which changes matter to one, and how much macros and parents may add.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile, splitFile } from '../../../src/core/formats/formatTable.ts';

function read(text: string) {
  const { sources, problems } = parseFile(text, 'library.bib');
  return {
    sources,
    keys: sources.map(({ key }) => key),
    problems: problems.map(({ code, span, facts }) => {
      return `${code} ${Object.values(facts).join()} at ‹${text.slice(span.start, span.end)}›`;
    }),
  };
}

const BEFORE = '@book{before, title = {B}}\n';
const AFTER = '\n@book{after, title = {A}}';

describe('the identity of an entry', () => {
  const identityOf = (text: string) => splitFile(text, 'a.bib').entries.at(-1)?.identity;
  const entry = '@article{a, journal = Jour, crossref = {p}}';

  it('stays where other entries change', () => assert.equal(identityOf(BEFORE + entry), identityOf(AFTER + entry)));

  it('changes with a macro behind a comment', () => {
    const variants = ['{J}', '{K}'].map((value) => identityOf(`@string{m = ${value}}\n@book{a, title = % =\n m}`));
    assert.notEqual(variants[0], variants[1]);
  });

  it('changes with a macro or a parent that it names', () => {
    const variants = ['{J}', '{K}'].map((value) => identityOf(`@string{jour = ${value}}\n${entry}`));
    assert.notEqual(variants[0], variants[1]);
    const parents = ['{J}', '{K}'].map((value) => identityOf(`@book{p, title = ${value}}\n${entry}`));
    assert.notEqual(parents[0], parents[1]);
  });
});

describe('a .bib file that says little and means much', () => {
  const doubling = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}\n`).join(
    '',
  );

  it('keeps all entries where macros double', () => {
    const found = read(`@string{s0 = "text"}\n${doubling}@book{a, title = s3}\n@book{b, title = s60}\n${AFTER}`);
    assert.deepEqual(found.keys, ['a', 'b', 'after']);
    assert.equal(found.sources[0]?.item.title, 'Texttexttexttexttexttexttexttext');
    assert.equal(found.problems[0], 'bibtex-too-much-text s12 at ‹s12›');
    const lengths = found.sources.map(({ item }) => item.title?.length ?? 0);
    assert.ok(Math.max(...lengths) < 50_000);
  });

  it('reads an entry that inherits from itself, as often as it says', () => {
    for (const field of ['xdata', 'crossref']) {
      const found = read(`@article{k, ${field} = {${'k,'.repeat(1000)}}, title = {T}}${AFTER}`);
      assert.deepEqual([found.keys, found.problems], [['k', 'after'], []]);
    }
  });

  it('leaves out what would be inherited too often, and says so', () => {
    const names = Array.from({ length: 40 }, (_, index) => `k${index}`);
    const circle = names.map((name) => `@book{${name}, xdata = {${names.join()}}, title = {T}}\n`).join('');
    const found = read(circle + AFTER);
    assert.deepEqual(found.keys, [...names, 'after']);
    assert.equal(found.problems.length, names.length);
    assert.equal(found.problems[0], `bibtex-too-much-text ${names.join(', ')} at ‹xdata = {${names.join()}}›`);
  });

  it('puts a macro in as long as the file grows a few times', () => {
    const entries = Array.from({ length: 3000 }, (_, index) => `@book{k${index}, title = m, month = jan}\n`).join('');
    const { sources, problems } = read(`@string{m = {${'text '.repeat(1000)}}}\n${entries}${AFTER}`);
    assert.equal(sources.length, 3001);
    const total = sources.reduce((sum, { item }) => sum + (item.title?.length ?? 0), 0);
    assert.ok(total > 1_000_000 && total < 2_000_000, String(total));
    assert.deepEqual([...new Set(problems)], ['bibtex-too-much-text m at ‹m›']);
  });
});
