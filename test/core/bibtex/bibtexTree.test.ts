// The syntax tree of a .bib file: how blocks and tokens part a text, what a field is, and what is found by them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBibtexFieldEdit, findBibtexKey, listBibtexReferencesTo } from '../../../src/core/bibtex/bibtexTree.ts';
import { listBibtexBlocks, listBibtexEntryBlocks } from '../../../src/core/bibtex/blocks.ts';
import { parseBibtexEntry } from '../../../src/core/bibtex/entryParser.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

/** `kind‹text›` of each block. */
function showBlocks(text: string): string {
  return listBibtexBlocks(text).map(({ kind, start, end }) => `${kind}‹${text.slice(start, end)}›`).join(' '); // oxfmt-ignore
}

/** `kind‹text›` of each token of all entries, but for blanks alone. */
function showTokens(text: string): string {
  return listBibtexEntryBlocks(text)
    .flatMap((block) => parseBibtexEntry(text, block).tokens)
    .map(({ kind, start, end }) => [kind, text.slice(start, end)] as const)
    .filter(([kind, written]) => kind !== 'trivia' || written.trim() !== '')
    .map(([kind, written]) => `${kind}‹${written.trim()}›`)
    .join(' ');
}

/** `name = content # content` of each field, and the place of all of it; what is not closed has an ellipsis. */
function showFields(text: string): string[] {
  return listBibtexEntryBlocks(text)
    .flatMap((block) => parseBibtexEntry(text, block).fields)
    .map(({ name, start, end, parts }) => {
      const shown = parts.map(({ content, closed }) => text.slice(content.start, content.end) + (closed ? '' : '…'));
      return `${name} = ${shown.join(' # ')} at ‹${text.slice(start, end)}›`;
    });
}

describe('the blocks of a .bib file', () => {
  for (const [what, text, blocks] of [
    ['are none where there is no text', '', ''],
    ['are entries and what is between them', 'a @book{k} b\n@misc(l)', 'junk‹a › entry‹@book{k}› junk‹ b\n› entry‹@misc(l)›'],
    ['are macros, preambles and comments, too', '@string{s = 1}@PREAMBLE{"x"}@comment{@book{k}}', 'string‹@string{s = 1}› preamble‹@PREAMBLE{"x"}› comment‹@comment{@book{k}}›'],
    ['hide entries by a comment on several lines', '@comment{\n@book{k,\n}\n}@book{l}', 'comment‹@comment{\n@book{k,\n}\n}› entry‹@book{l}›'],
    ['hide what a percent sign hides', '% @book{k}\n@book{l}', 'junk‹% @book{k}\n› entry‹@book{l}›'],
    ['end an entry where the next begins', '@book{k, title = {x\n@book{l,}', 'entry‹@book{k, title = {x\n› entry‹@book{l,}›'],
    ['hide nothing by a comment that is not closed', '@comment{x\n@book{l}', 'comment‹@comment{› junk‹x\n› entry‹@book{l}›'],
    ['are no entries where only an at sign is', 'me@example.org @ {x}', 'junk‹me@example.org @ {x}›'],
  ] as const) {
    it(what, () => assert.equal(showBlocks(text), blocks));
  } // oxfmt-ignore
});

describe('the tokens of an entry', () => {
  for (const [what, text, tokens] of [
    ['keep all signs', '@book{k, Title = {T},}', 'type‹@book› delimiter‹{› citekey‹k› comma‹,› name‹Title› equals‹=› braced‹{T}› comma‹,› delimiter‹}›'],
    ['keep parentheses and blanks in the head', '@ book (k)', 'type‹@ book› delimiter‹(› citekey‹k› delimiter‹)›'],
    ['keep the parts of a value', '@book{k, a = "x" # m # 12}', 'type‹@book› delimiter‹{› citekey‹k› comma‹,› name‹a› equals‹=› quoted‹"x"› join‹#› word‹m› join‹#› number‹12› delimiter‹}›'],
    ['keep comments', '@book{% c\nk\n% d\n, % e, f = {g}\n}', 'type‹@book› delimiter‹{› trivia‹% c› citekey‹k› trivia‹% d› comma‹,› trivia‹% e, f = {g}› delimiter‹}›'],
    ['keep what cannot be understood', '@book{k, oops {x}; a = 1}}', 'type‹@book› delimiter‹{› citekey‹k› comma‹,› junk‹oops {x}; a = 1› delimiter‹}›'],
    ['keep a semicolon for a comma', '@book{k, a = 1; b = 2}', 'type‹@book› delimiter‹{› citekey‹k› comma‹,› name‹a› equals‹=› number‹1› semicolon‹;› name‹b› equals‹=› number‹2› delimiter‹}›'],
    ['are those of a macro', '@string{s = "x"}', 'type‹@string› delimiter‹{› name‹s› equals‹=› quoted‹"x"› delimiter‹}›'],
    ['are those of a preamble', '@preamble{"x" # "y"}', 'type‹@preamble› delimiter‹{› quoted‹"x"› join‹#› quoted‹"y"› delimiter‹}›'],
    ['lack the delimiter of an entry that is not closed', '@book{k', 'type‹@book› delimiter‹{› citekey‹k›'],
  ] as const) {
    it(what, () => assert.equal(showTokens(text), tokens));
  } // oxfmt-ignore
});

describe('the fields of an entry', () => {
  for (const [what, text, fields] of [
    ['are none of a brace within a value', '@book{k, editor = {{}related={k}}}', ['editor = {}related={k} at ‹editor = {{}related={k}}›']],
    ['have names in lower case', '@book{k, TITLE = {a}}', ['title = a at ‹TITLE = {a}›']],
    ['may have no value', '@book{k, a = , b = 1}', ['a =  at ‹a = ›', 'b = 1 at ‹b = 1›']],
    ['end where the next line begins one', '@book{k,\n a = "x,\n b = "y"}', ['a = x… at ‹a = "x,›', 'b = y at ‹b = "y"›']],
    ['end where the next line begins one, in an entry that is not closed', '@book{k,\n a = {x,\n b = {y,\n c = 2,\n d = 3', ['a = x… at ‹a = {x,›', 'b = y… at ‹b = {y,›', 'c = 2 at ‹c = 2›', 'd = 3 at ‹d = 3›']],
    ['keep to the first of several bare words', '@book{k, a = The Great Y, b = 1}', ['a = The at ‹a = The Great Y›', 'b = 1 at ‹b = 1›']],
    ['may have braces in quotation marks, and marks in braces', '@book(k, a = "x } y", b = "q {"} r")', ['a = x } y at ‹a = "x } y"›', 'b = q {"} r at ‹b = "q {"} r"›']],
    ['are those behind a comment', '@book{k, a = % no\n "x" % no\n # "y"}', ['a = x # y at ‹a = % no\n "x" % no\n # "y"›']],
    ['may be parted by blanks of any kind', '@book{k,\u00A0a\u2003=\u00A01}', ['a = 1 at ‹a\u2003=\u00A01›']],
  ] as const) {
    it(what, () => assert.deepEqual(showFields(text), fields));
  } // oxfmt-ignore
});

describe('an entry that is looked at for itself', () => {
  const text = '% old\r\n@misc{other, related = {b}}\r@book{ b , title = {b}}\n';
  const [, entry] = listBibtexEntryBlocks(text.replaceAll('\r', '\n'));

  it('has its key at its place in the file', () => {
    const key = entry && findBibtexKey(text, entry);
    assert.deepEqual(key && [key.key, text.slice(0, key.start)], [
      'b',
      '% old\r\n@misc{other, related = {b}}\r@book{ ',
    ]);
  });

  it('is given a field at its place in the file', () => {
    const edit = entry && findBibtexFieldEdit(text, entry, { name: 'note', value: '{N}' });
    const expected = '% old\r\n@misc{other, related = {b}}\r@book{ b ,\r\n  note = {N}, title = {b}}\n';
    assert.equal(edit && applyEdits(text, [edit]), expected);
  });

  it('is nothing where no entry begins', () => {
    assert.equal(findBibtexKey('words', { start: 0, end: 5 }), undefined);
    assert.equal(findBibtexKey('@string{s = 1}', { start: 0, end: 14 }), undefined);
  });
});

describe('references to a key', () => {
  for (const [text, places] of [
    ['@book{k, crossref = {k}, xref = "k", related = {a, k ,kk}, note = {k}}', '@book{k, crossref = {‹k›}, xref = "‹k›", related = {a, ‹k› ,kk}, note = {k}}'],
    ['@set{s, entryset = {k,k}} @book{b, XDATA = {k}}', '@set{s, entryset = {‹k›,‹k›}} @book{b, XDATA = {‹k›}}'],
    ['@book{b, crossref = k, related = {k} # {x}, abstract = {crossref = {k}}}', ''],
    ['@comment{@book{b, crossref = {k}}} and crossref k', ''],
  ] as const) {
    it(text, () => {
      const edits = listBibtexReferencesTo(text, 'k').map((span) => ({ ...span, text: '‹k›' }));
      assert.equal(applyEdits(text, edits), places || text);
    });
  } // oxfmt-ignore
});
