// Which files a glob of the setting means.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchesGlob, parseGlobs } from '../../src/worker/globs.ts';

/** Whether the pattern, written in the folder /ws, means the file. */
function matches(pattern: string, path: string): boolean {
  const globs = parseGlobs(pattern, (place) => (place.startsWith('/') ? place : `/ws/${place}`.replace(/\/\.$/, '')));
  return globs.some((glob) => {
    const base = glob.base === '/' ? '/' : `${glob.base}/`;
    return path.startsWith(base) && matchesGlob(glob, path.slice(base.length).split('/'));
  });
}

const MEANT: readonly (readonly [pattern: string, path: string])[] = [
  ['**/*.bib', '/ws/x.bib'],
  ['**/*.bib', '/ws/deep/er/x.bib'],
  ['sources/**/*.md', '/ws/sources/x.md'],
  ['sources/**/a/**/*.md', '/ws/sources/b/a/c/a/x.md'],
  ['library.bib', '/ws/library.bib'],
  ['*.{bib,{csl,references}.json}', '/ws/x.references.json'],
  ['/else/where/*.ris', '/else/where/x.ris'],
  ['?[a-c][!x]*.md', '/ws/öby-more.md'],
  ['.notes/**/*.md', '/ws/.notes/x.md'],
  ['*a*b*c', '/ws/xaxbxbxc'],
];
const NOT_MEANT: readonly (readonly [pattern: string, path: string])[] = [
  ['*.bib', '/ws/deep/x.bib'],
  ['**/*.md', '/ws/node_modules/a/x.md'],
  ['**/*.md', '/ws/.git/x.md'],
  ['**/*.md', '/ws/.hidden.md'],
  ['sources/*.md', '/ws/sources.md'],
  ['x.bib', '/ws/xxbib'],
  ['[!a].md', '/ws/a.md'],
  ['*.{bib,ris}', '/ws/x.md'],
];

describe('globs', () => {
  for (const [pattern, path] of MEANT) it(`${pattern} means ${path}`, () => assert.ok(matches(pattern, path)));
  for (const [pattern, path] of NOT_MEANT)
    it(`${pattern} does not mean ${path}`, () => assert.ok(!matches(pattern, path)));

  it('take linear time, whatever they are made of', () => {
    assert.ok(!matches(`${'**/'.repeat(50)}x`, `/ws/${'a/'.repeat(2000)}b`));
    assert.ok(!matches(`${'*a'.repeat(50)}x`, `/ws/${'a'.repeat(5000)}`));
    assert.ok(!matches('{a,b}'.repeat(40), '/ws/x'));
  });
});
