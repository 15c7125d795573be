// Words that every JavaScript object answers to are words like any others, wherever a text is looked up in a table.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeReferences } from '../../src/core/characterReferences.ts';
import { parseCslAnswer } from '../../src/core/identifiers/identifierAnswers.ts';
import { toMarkdown } from '../../src/core/documents/pastedHtml.ts';
import { generateCitekey } from '../../src/core/citekeyGenerator.ts';
import { closingMark, formatInner } from '../../src/core/quoting/sourceWords.ts';
import { formatPlain as formatTemplate } from '../../src/core/snippets/template.ts';
import { findHeading } from '../../src/core/references/bibliographyBlock.ts';
import { toProcessorItem } from '../../src/core/processorItem.ts';
import { formatPlain, parseRichText } from '../../src/core/references/richText.ts';
import { parseStyleHead } from '../../src/core/csl/styleHead.ts';
import { listFigures } from '../../src/core/figures/listFigures.ts';
import { formatBibtex } from '../../src/core/bibtex/bibtexWriter.ts';
import { parseFile } from '../../src/core/formats/formatTable.ts';
import { latexToText } from '../../src/core/bibtex/latex.ts';
import { toZoteroFields } from '../../src/core/formats/zotero.ts';
import { lookup } from '../../src/core/lookup.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { formatCard } from '../../src/core/preview/cards.ts';
import { findProblemKind } from '../../src/core/problemKinds.ts';
import { parseQuery } from '../../src/core/search/query.ts';
import { fillTemplate } from '../../src/core/userError.ts';
import { isFromReader } from '../../src/reader/messages.ts';

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/** By what is asked, what comes of a name; the same must come of a word that means nothing. */
const QUESTIONS: readonly (readonly [what: string, ask: (name: string) => unknown])[] = [
  ['a table', (name) => lookup({ known: 1 }, name)],
  ['a unit behind a number', (name) => listFigures(`It has 12${name} here, 5 ${name}, and ${name} 3.`).map(toFacts)],
  ['a unit of temperature', (name) => listFigures(`It has 12 degrees ${name} here.`).map(toFacts)],
  ['a power', (name) => listFigures(`It has 12 ${name} metres, 12 km ${name} here.`).map(toFacts)],
  ['a currency sign', (name) => listFigures(`It costs ${name} $ 12, ${name}$ 12, 12 ${name}.`).map(toFacts)],
  ['a placeholder of citekeys', (name) => generateCitekey({ type: 'book' }, `a{${name}}b`, () => false)],
  ['an entity in formatted text', (name) => formatPlain(parseRichText(`a &${name}; <${name}>b</${name}>`))],
  ['an entity in a style', (name) => parseStyleHead(`<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>&${name};</title></info>`)?.title],
  ['an entity in a page', (name) => decodeReferences(`&${name};`)],
  ['an element of a page', (name) => toMarkdown(`<${name}>a</${name}>`)],
  ['a type that a register gives', (name) => parseCslAnswer(JSON.stringify({ type: name, title: 'A' }))?.type],
  ['a quotation mark', (name) => [closingMark(name), formatInner('words', name)]],
  ['a field of a snippet', (name) => formatTemplate([{ kind: 'field', name }], { key: 'a' })],
  ['a language', (name) => findHeading(name)],
  ['a macro of LaTeX', (name) => latexToText(`\\${name} \\${name}{a} {\\${name} a}`)],
  ['a piece of a card', (name) => formatCard(`${name} p${name} p1`, { 0: 'a' })],
  ['a code of a problem', (name) => findProblemKind(name)?.severity],
  ['a fact of a sentence', (name) => fillTemplate(`{${name}}`, {})],
  ['a field of a query', (name) => parseQuery(`${name}:a`)],
  ['a message of the reader', (name) => isFromReader({ kind: name })],
  ['a link in a note', (name) => parseNote(`[a][${name}] ![b][${name}] [^${name}] [@${name}]`).citations.length],
  ['a type of Zotero’s', (name) => toZoteroFields({ itemType: name, creators: [{ creatorType: name, name: 'A' }] })],
  ['a type in BibTeX', (name) => formatBibtex([{ id: 'a', type: name, title: 'A' }])],
]; // oxfmt-ignore

/** Of a figure what does not hold the name itself. */
function toFacts(figure: object): string {
  return JSON.stringify(figure, (key, value: unknown) => (/^(?:text|noun|start|end)$/.test(key) ? undefined : value));
}

describe('a word that objects inherit is a word like any other', () => {
  for (const [what, ask] of QUESTIONS) {
    it(`as ${what}`, () => {
      for (const name of NAMES) {
        const alike = name.replace(/[a-z]/g, 'z').replace(/[A-Z]/g, 'Z');
        const expected = JSON.stringify(ask(alike) ?? null).replaceAll(alike, name);
        assert.equal(JSON.stringify(ask(name) ?? null), expected, name);
      }
    });
  }
});

/** Entries with a field of that name, in every format, around which all else is read. */
const FILES: readonly (readonly [file: string, write: (name: string) => string])[] = [
  ['a.md', (name) => `---\nid: a\ntitle: A\n${name}: word\n---\nText.`],
  ['a.bib', (name) => `@string{${name} = "word"}\n@book{a, title = {A}, ${name} = {word}, note = ${name}}`],
  ['a.bib', (name) => `@${name.replace(/^_.*/, 'book')}{a, title = {A}, crossref = {${name}}, editortype = {${name}}, langid = {${name}}}`],
  ['a.json', (name) => `[{"id": "a", "type": "book", "title": "A", "${name}": {"type": "word"}}]`],
  ['a.json', (name) => `[{"id": "a", "type": "${name}", "title": "A", "author": [{"${name}": "word"}], "issued": {"${name}": 1}}]`],
  ['a.json', (name) => `{"items": [{"citekey": "a", "itemType": "${name}", "title": "A", "${name}": "word"}]}`],
  ['a.yaml', (name) => `references:\n- id: a\n  title: A\n  ${name}: word\n  author:\n  - ${name}: word\n`],
  ['a.ris', (name) => `TY  - ${name}\nID  - a\nTI  - A\nLA  - ${name}\nER  - \n`],
]; // oxfmt-ignore

describe('a field that objects inherit is a field like any other', () => {
  for (const [file, write] of FILES) {
    it(`in ${write('NAME')}`, () => {
      for (const name of NAMES) {
        const [source, ...others] = parseFile(write(name), file).sources;
        assert.deepEqual([source?.key, source?.item.title, others.length], ['a', 'A', 0], name);
        assert.equal(Object.getPrototypeOf(source?.item), Object.prototype, name);
        for (const inherited of NAMES)
          assert.equal(typeof lookup({ ...source?.item }, inherited) === 'function', false);
        const { item } = source ?? assert.fail();
        assert.ok(!/native code|\[object/.test(formatBibtex([item]) + JSON.stringify(toProcessorItem(item))), name);
      }
    });
  }

  it('and names nothing of the object itself', () => {
    const [source] = parseFile(
      '[{"id": "a", "title": "A", "__proto__": {"author": "Doe", "polluted": "yes"}}]',
      'a.json',
    ).sources;
    assert.equal(source?.item.author, undefined);
    assert.ok(!('polluted' in {}));
  });
});
