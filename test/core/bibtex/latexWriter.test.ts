// Fields of a .bib file as LaTeX: markup, what is escaped, and the braces that keep capitals.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatLatex, formatTitleLatex } from '../../../src/core/bibtex/latexWriter.ts';

const MARKUP: readonly (readonly [text: string, latex: string])[] = [
  ['a <i>b</i> c', 'a \\textit{b} c'],
  ['<b>a</b>', '\\textbf{a}'],
  ['10<sup>3</sup>', '10\\textsuperscript{3}'],
  ['H<sub>2</sub>O', 'H\\textsubscript{2}O'],
  ['<sc>nato</sc>', '\\textsc{nato}'],
  ['<span class="nocase">McKay</span>', '{McKay}'],
  ['<span>McKay</span>', '{McKay}'],
  ['<i>a <b>b</b></i>', '\\textit{a \\textbf{b}}'],
  ['<i>a <b>b</i></b>', '\\textit{a \\textbf{b}}'],
  ['<i>a <b>b</i>', '\\textit{a \\textbf{b}}'],
  ['a</i> b', 'a b'],
  ['<ix>a</ix>', '<ix>a</ix>'],
  ['a < b', 'a < b'],
  ['\\', '\\textbackslash{}'],
  ['a~b', 'a\\textasciitilde{}b'],
  ['a^b', 'a\\textasciicircum{}b'],
  ["it's", 'it\\textquotesingle{}s'],
  ['`a', '\\textasciigrave{}a'],
  ['p.\u00a03', 'p.~3'],
  ['$%&#_{}', '\\$\\%\\&\\#\\_\\{\\}'],
  ['a--b---c-d', 'a-{}-b-{}-{}-c-d'],
];

describe('LaTeX', () => {
  for (const [text, latex] of MARKUP) it(`of ${text}`, () => assert.equal(formatLatex(text), latex));
});

const TITLES: readonly (readonly [title: string, latex: string])[] = [
  ['The old port', 'The old port'],
  ['the old port', '{the} old port'],
  ['NATO at sea', '{NATO} at sea'],
  ['McKay at sea', '{McKay} at sea'],
  ['The Port of Aldersund', 'The {Port} of {Aldersund}'],
  ['The port: a history', 'The port: {a} history'],
  ['The port: A history', 'The port: {A} history'],
  ['Who? they asked', 'Who? {they} asked'],
  ['“Stop!” they said', '{“Stop!”} {they} said'],
  ['A port 2:1 ahead', 'A port 2:1 ahead'],
  ['A <i>Port</i> & sea', 'A \\textit{{Port}} \\& sea'],
];

describe('the title', () => {
  for (const [title, latex] of TITLES) it(`“${title}”`, () => assert.equal(formatTitleLatex(title), latex));
});
