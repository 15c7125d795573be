// The characters of a PDF as one reads them: accents on their letters, rows from right to left, bold text once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftPdf } from '../../../../src/core/documents/pdf.ts';
import { composeAccents } from '../../../../src/core/documents/pdf/accents.ts';
import { isGarbled } from '../../../../src/core/documents/pdf/garbled.ts';
import { dropOverprints } from '../../../../src/core/documents/pdf/overprints.ts';
import type { Pdf, TextItem } from '../../../../src/core/documents/pdf/pdfPage.ts';
import { toLine } from '../../../../src/core/documents/pdf/rows.ts';
import { drawPdf } from './drawnPdf.ts';

const COMPOSED: readonly (readonly [drawn: string, read: string])[] = [
  ['Am M¨uhlenberg', 'Am Mühlenberg'],
  ['K¨onig and P´erez', 'König and Pérez'],
  ['Salda˜na', 'Saldaña'],
  ['na¨ıve', 'naïve'],
  ['Franc¸ois', 'François'],
  ['Lemaˆıtre', 'Lemaître'],
  ['Aviac¸a˜o', 'Aviação'],
  ['voil`a', 'voilà'],
  ['Gˆodel, Erd˝os, Dvoˇr´ak', 'Gôdel, Erdős, Dvořák'],
  ['caf´e', 'café'],
  ['cafe´ ', 'café '],
  ['5 ˚C', '5 ˚C'],
  ['about ´ twelve', 'about ´ twelve'],
  ['the option `a` of the tool', 'the option `a` of the tool'],
  ['`quoted words', '`quoted words'],
];

describe('An accent that is drawn as a character of its own', () => {
  for (const [drawn, read] of COMPOSED) {
    it(`in ${drawn} is read as ${read}`, () => {
      assert.equal(composeAccents(drawn), read);
    });
  }

  it('leaves no space before its letter, which begins further left', () => {
    const row = [piece('Mouni', 0, 25), piece('´e', 27.5, 4)];
    assert.equal(toLine(row, 0).text, 'Mounié');
  });
});

function piece(text: string, x: number, width: number, stated: Partial<TextItem> = {}): TextItem {
  return { text, x, width, y: 100, size: 10, font: 'serif plain', rightToLeft: false, ...stated };
}

/** Pieces from left to right, as they are seen. */
function read(...pieces: readonly (readonly [text: string, rightToLeft: boolean])[]): string {
  const row = pieces.map(([text, rightToLeft], index) => piece(text, index * 50, 48, { rightToLeft }));
  return toLine(
    [...row].sort((one, other) => other.x - one.x),
    0,
  ).text;
}

describe('A row from right to left', () => {
  it('has the full stop after its number', () => {
    assert.equal(read(['.1971', false], ['מאז שנת', true]), 'מאז שנת 1971.');
  });
  it('has its percent sign at its number', () => {
    assert.equal(read(['.%12', false], ['بنسبة', true]), 'بنسبة 12%.');
  });
  it('has its brackets the right way round, and letters rather than their shapes', () => {
    assert.equal(read(['«ﻣﺮ»', true]), '«مر»');
    assert.equal(toLine([piece('»ﻣﺮ«', 0, 40, { rightToLeft: true })], 0).text, '«مر»');
  });
});

it('Text that is drawn twice to look bold is read once', () => {
  const items = [piece('Bericht', 0, 40), piece('Bericht', 0.4, 40), piece('Bericht', 60, 40)];
  assert.deepEqual(dropOverprints(items), [items[0], items[2]]);
});

describe('A PDF whose fonts do not say what they draw', () => {
  it('is said to be garbled', () => {
    const { warnings } = draftPdf(
      drawPdf([Array<string>(20).fill('% & 3 * ( / # ! + = { } [ ] < > ~ ^^ | $').join('\n')]),
    );
    assert.match(JSON.stringify(warnings), /garbled/);
  });
  it('is told from prose, tables and other scripts', () => {
    assert.equal(isGarbled('The ferry was late by an hour. '.repeat(20)), false);
    assert.equal(isGarbled('| 12.5 | 13,000 | 4 % | (1971) |\n'.repeat(20)), false);
    assert.equal(isGarbled('استقبل ميناء سارن 340 طنا من سمك الرنجة. '.repeat(20)), false);
    assert.equal(isGarbled('港に三百四十トンのニシンが水揚げされた。'.repeat(20)), false);
    assert.equal(isGarbled('xkcd qwrt bnml zxcv ghjk '.repeat(20)), true);
  });
});

const PROSE = 'The ferry was late by an hour on Monday, and nobody could say why it was.';

function print(head: string, foot: string): Pdf {
  const page = drawPdf([`${head}\n\n#The ferry that came late\n\n${PROSE}\n\n${PROSE}\n\n${foot}`]);
  return page;
}

describe('A page that a browser printed', () => {
  it('has its address from its foot, and neither head nor foot in its text', () => {
    const { item, text } = draftPdf(
      print('11/30/26, 8:30 AM  The ferry that came late', 'https://harbour.example/ferry  1/1'),
    );
    assert.equal(item.URL, 'https://harbour.example/ferry');
    assert.equal(item.type, 'webpage');
    assert.doesNotMatch(text, /8:30|harbour\.example/);
    assert.match(text, /nobody could say/);
  });
  it('of a file on somebody’s computer has none', () => {
    const { item, text } = draftPdf(
      print('30.11.26, 08:30  The ferry that came late', 'file:///home/ines/ferry.html  1/1'),
    );
    assert.equal(item.URL, undefined);
    assert.doesNotMatch(text, /home/);
  });
  it('is told by head and foot together', () => {
    const { text } = draftPdf(print('The harbour office', 'https://harbour.example/ferry  1/1'));
    assert.match(text, /harbour\.example/);
  });
});
