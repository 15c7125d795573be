// What becomes of citations when the sources `b` and `c` turn out to be `a`.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listKeys } from '../../../src/core/formats/formatTable.ts';
import { listMergedReferences, listMergeEdits } from '../../../src/core/navigation/citekeyEdits.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

function merge(text: string): string {
  return listMergeEdits(text, parseNote(text).citations, ['b', 'c'], 'a')
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, { start, end, text: written }) => done.slice(0, start) + written + done.slice(end), text);
}

describe('merging sources', () => {
  for (const [text, expected] of [
    ['As @b and [see @c, p. 3] say.', 'As @a and [see @a, p. 3] say.'],
    ['Twice [@a; @b].', 'Twice [@a].'],
    ['Twice [@b; @d; @c].', 'Twice [@a; @d].'],
    ['On one page [@a, p. 3; @b, p. 3].', 'On one page [@a, p. 3].'],
    ['On two pages [@a, p. 3; @b, p. 4].', 'On two pages [@a, p. 3; @a, p. 4].'],
    ['With other words [@a; but see @b].', 'With other words [@a; but see @a].'],
    ['A role {cite}`b,d,a`.', 'A role {cite}`a,d`.'],
    ['In the sentence @b [see @c].', 'In the sentence @a [see @a].'],
    ['In words [@d, in reply to @b here; @c].', 'In words [@d, in reply to @a here].'],
    ['Another [@d; @d].', 'Another [@d; @d].'],
  ] as const) {
    it(text, () => assert.equal(merge(text), expected));
  }
});

describe('merging entries of a .bib file', () => {
  const gone = (text: string, file: string) => listKeys(text, file).filter(({ key }) => key === 'b' || key === 'c');
  for (const [what, text, expected] of [
    ['what inherits from one that goes inherits from the one that stays', '@book{a}\n@book{b}\n@inbook{d, crossref = {b}, related = {c,e}}', '@book{a}\n@book{b}\n@inbook{d, crossref = {a}, related = {c,e}}'],
    ['what goes stays as it is', '@book{a}\n@book{b, xref = {c}}\n@book{c, related = {b}}', '@book{a}\n@book{b, xref = {c}}\n@book{c, related = {b}}'],
    ['several at once', '@book{b}\n@set{s, entryset = {b,c}}\n@book{c}', '@book{b}\n@set{s, entryset = {a,a}}\n@book{c}'],
  ] as const) {
    it(what, () => {
      const edits = listMergedReferences(text, 'x.bib', gone(text, 'x.bib'), 'a').toSorted((one, other) => one.start - other.start);
      assert.equal(applyEdits(text, edits), expected);
    });
  } // oxfmt-ignore

  it('changes nothing in files of other formats', () => {
    const text = 'references:\n- id: b\n  crossref: b\n- id: a\n  crossref: b\n';
    assert.deepEqual(listMergedReferences(text, 'x.yaml', gone(text, 'x.yaml'), 'a'), []);
  });
});
