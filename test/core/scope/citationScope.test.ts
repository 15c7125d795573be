// Which citations govern a claim: in each text the ‹marked› claim, and the keys that are to be tried for it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CitationScope } from '../../../src/core/scope/citationScope.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary, unmark } from '../evidence/articles.ts';

const LIBRARY = toLibrary({
  a: '---\nid: a\ntitle: A\nURL: https://a.example/one\n---\nText of a.',
  b: '---\nid: b\ntitle: B\n---\nText of b.',
});

type Row = readonly [behaviour: string, note: string, keys: string];

function verify(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [behaviour, marked, keys] of rows) {
      it(behaviour, () => {
        const { text, marks } = unmark(marked);
        const scope = new CitationScope(parseNote(text), LIBRARY);
        const found = marks.map((mark) => scope.listSources(mark).map(({ key }) => key));
        assert.equal(found.map((list) => list.join('+')).join(' '), keys);
      });
    }
  });
}

verify('the sentence’s own citation', [
  ['stands at its end', 'It was ‹12›. Then ‹14› came [@a]. The end.', ' a'],
  ['may stand behind the full stop', 'Then ‹14› came. [@a] More came on ‹Sunday›.', 'a '],
  ['may be part of the sentence', 'In @a we read of ‹14›.', 'a'],
  ['may open the sentence', 'Nothing here. @a counts ‹14› of them.', 'a'],
  ['is the next one behind the claim', 'X said ‹12› [@a] but Y said ‹14› [@b].', 'a b'],
  ['is the one before where that is part of the sentence', '@a counts ‹12›, while @b counts ‹14›.', 'a b'],
  ['may be either of two, and both are tried', '@a counts 12 and ‹14› [@b].', 'a+b'],
  ['is no reference to a figure of the note’s own', 'As @fig:map shows, ‹12› came [@eq-1], and more [@a].', 'a'],
  ['names several sources', 'It was ‹12› [@a; @b].', 'a+b'],
  ['may be a wikilink', 'It was ‹12› [[@a]].', 'a'],
  ['may be a wikilink to a heading of its note', 'It was ‹12› [[notes/@a.md#Words|there]].', 'a'],
  ['may be a wikilink to its file', 'It was ‹12› [[notes/a|there]].', 'a'],
  ['may be a link to its file', 'It was ‹12› ([there](../sources/a.md)).', 'a'],
  ['is no link to another file', 'It was ‹12› [[notes/other|there]].', ''],
  ['covers its own clause after its subject', 'Marsh [@a] lost ‹$676m› and BA [@b] made ‹£75m›.', 'a b'],
  ['covers no clause after the next joint', 'It rose to ‹12› [@a], and then to ‹40› and ‹70› [@b].', 'a b b'],
  ['wins over the one that closes the paragraph', 'It was ‹12› [@b]. More came. It ended [@a].', 'b'],
]);

verify('the citation that closes the paragraph', [
  ['governs what has none', 'It was ‹12›. More came [@a].', 'a'],
  ['does not govern when the paragraph goes on', 'It was ‹12›. More came [@a]. It went on.', ''],
  ['does not reach the next paragraph', 'More came [@a].\n\nIt was ‹12›.', ''],
]);

verify('the source that an account is according to', [
  ['goes on', 'According to @a it was ‹12›. Then ‹14› came. So did ‹16›.', 'a a a'],
  ['ends at another source', 'According to @a it was ‹12›. Then ‹14› came [@b]. So did ‹16›.', 'a b '],
  ['ends where the writer speaks', 'According to @a it was ‹12›. I think ‹14› came. So did ‹16›.', 'a  '],
  ['ends with the paragraph', 'According to @a it was ‹12›.\n\nThen ‹14› came.', 'a '],
  ['is none of two', 'According to @a and @b it was 12. Then ‹14› came.', ''],
  ['is none that is only named', 'See @a. Then ‹14› came. Unlike @a, it was ‹16›.', ' a'],
]);

verify('a line that names the source', [
  ['below a paragraph', 'It was ‹12›.\n\n**Source:** [[a]]', 'a'],
  ['as the last line of a paragraph', 'It was ‹12›.\n**Source:** [[a]]', 'a'],
  ['below a paragraph that it does not follow', 'It was ‹12›.\n\nMore came.\n\nSource: [[a]]', ''],
  ['with other words', 'It was ‹12›.\n\nThe source of this is [[a]]', ''],
  ['with two sources', 'It was ‹12›.\n\nSources: [[a]], [[b]]', ''],
  ['in a callout', '> [!info] Talk\n> It was ‹12›.\n> Source: [[a]]', 'a'],
  ['as the title of a callout', '> [!quote] [[a]]\n> It was ‹12›.', 'a'],
  ['at the head of a note', '# Talk\n\n**Source:** [[a]]\n\nIt was ‹12›.\n\nThen ‹14› came [@b].', 'a b'],
]);

verify('footnotes and links', [
  ['a footnote whose text cites', 'It was ‹12›.[^1]\n\n[^1]: See @a, p. 3.', 'a'],
  ['a footnote that cites nothing', 'It was ‹12›.[^1]\n\n[^1]: So they say.', ''],
  ['a link to a source', '[A](https://a.example/one) counts ‹12›.', 'a'],
  ['a link in brackets', 'It was ‹12› ([A](https://a.example/one)), not ‹14› [@b].', 'a b'],
  ['a link within a footnote', 'It was ‹12›.[^1]\n\n[^1]: <https://a.example/one>', 'a'],
  [
    'a link outside the list of references that Ibid writes',
    'It was ‹12›: <https://a.example/one>\n\n<!-- ibid-bibliography -->\n\nA (‹2024›). <https://a.example/one>\n\n<!-- /ibid-bibliography -->',
    'a ',
  ],
  ['a link to anything else', '[A](https://other.example/) counts ‹12›.', ''],
]);

verify('blocks', [
  ['a block quote with its citation', '> ‹It was twelve of us.› [@a]', 'a'],
  ['a block quote with a line of attribution', '> ‹It was twelve of us.›\n>\n> — Jane Doe [@a]', 'a'],
  ['a block quote with a citation below', '> ‹It was twelve of us.›\n\n[@a]', 'a'],
  ['a block quote with a sentence that leads in', 'Doe says [@a]:\n\n> ‹It was twelve of us.›', 'a'],
  ['a list with a sentence that leads in', 'The report counts [@a]:\n\n- ‹12› dead\n- ‹14› hurt', 'a a'],
  ['a list with its source below', '- ‹12› dead\n- ‹14› hurt\n\nSource: [@a]', 'a a'],
  ['a list item of its own', '- ‹12› dead [@a]\n- ‹14› hurt [@b]', 'a b'],
  ['a table with its source below', '| Dead | Hurt |\n|---|---|\n| ‹12› | ‹14› |\n\nSource: [@a]', 'a a'],
  ['a row of a table', '| Dead | Source |\n|---|---|\n| ‹12› | [@a] |\n| ‹14› | [@b] |', 'a b'],
  ['a list below a paragraph that cites something else', 'So it was [@a].\n\n- ‹12› dead', ''],
  ['a list after a colon that emphasis closes', '**The report counts [@a]:**\n\n- ‹12› dead', 'a'],
  ['a list after a colon within', 'So it was: rain [@a].\n\n- ‹12› dead', ''],
  ['a list after a sentence before the one that leads in', 'So it was [@a]. We count:\n\n- ‹12› dead', ''],
  ['a list with no source but its own items', 'We count:\n\n- ‹12› dead\n- ‹14› hurt [@b]', ' b'],
  ['a paragraph after a list with its source below', '- 12 dead\n\nSource: [@a]\n\nIt was ‹14›.', ''],
  ['a paragraph with a source below', 'It was ‹12›.\n\nSource: [@a]', 'a'],
  ['a heading with a source below', '# It was ‹12›\n\nSource: [@a]', ''],
  ['a heading after a sentence that leads in', 'The report counts [@a]:\n\n# It was ‹12›', ''],
  ['the last of many items', `The report counts [@a]:\n\n${'- so\n'.repeat(20)}- ‹12› dead`, 'a'],
]);

verify('the note’s front matter', [
  ['names a key', '---\nsource: a\n---\nIt was ‹12›.', 'a'],
  ['names a key with its sign', '---\nsource: "@a"\n---\nIt was ‹12›.', 'a'],
  ['names a URL', '---\nsource: https://a.example/one\n---\nIt was ‹12›.', 'a'],
  ['names a wikilink', '---\nsource: "[[@a]]"\n---\nIt was ‹12›.', 'a'],
  ['gives way to a citation', '---\nsource: a\n---\nIt was ‹12› [@b].', 'b'],
  ['names nothing of the library', '---\nsource: an old friend\n---\nIt was ‹12›.', ''],
  ['names several', '---\nsource: [a, b]\n---\nIt was ‹12›.', ''],
  ['names one in a list', '---\nsource: [a]\n---\nIt was ‹12›.', 'a'],
  ['names a number', '---\nsource: 12\n---\nIt was ‹12›.', ''],
  ['names nothing', '---\nsource:\n---\nIt was ‹12›.', ''],
  ['names what only holds brackets', '---\nsource: "a [[b]]"\n---\nIt was ‹12›.', ''],
  ['names what only holds a sign', '---\nsource: "x@a"\n---\nIt was ‹12›.', ''],
]);
