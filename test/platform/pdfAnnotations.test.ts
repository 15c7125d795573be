// Highlights and comments in PDFs: the words under them, their colours, comments and pages; what is none of these is left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { readAttachmentText } from '../../src/core/documents/attachmentText.ts';
import { highlight, writePdf } from './writePdf.ts';

const page = (...lines: readonly string[]) => lines.map((text, index) => ({ text, x: 50, y: 700 - 14 * index }));
const LINES = ['The survey was made in spring by the same people.', 'The delta rose by 34 cm within a year of work.'];
const PROSE = [...LINES, 'Nobody had read the gauge before that in the county.'];

async function read(annotations: readonly (readonly string[])[]) {
  const text = await readAttachmentText(writePdf({ pages: [page(...PROSE), page(...PROSE)], annotations }), 'a.pdf');
  assert.ok('text' in text);
  assert.match(text.text, /34 cm/);
  return text.annotations;
}

test('The words under a highlight, with its colour, its comment and its page', async () => {
  assert.deepEqual(await read([[], [highlight(50, 686, 400, '/Contents (Check this)')]]), [
    { kind: 'highlight', text: LINES[1], comment: 'Check this', color: '#ffd400', page: '2' },
  ]);
});

test('A highlight of a part of a line, and one over two lines', async () => {
  const part = highlight(50, 686, 40);
  const both = `/Subtype /Underline /Rect [50 684 400 708] /C [0 0 1]
    /QuadPoints [50 708 400 708 50 698 400 698 50 694 400 694 50 684 400 684]`;
  const [first, second] = await read([[part, both]]);
  assert.equal(first?.text, 'The delta');
  assert.deepEqual(second, { kind: 'underline', text: LINES.join(' '), color: '#0000ff', page: '1' });
});

test('Comments on a page, and words that are struck out', async () => {
  const struck = highlight(50, 700, 400).replace('/Highlight', '/StrikeOut');
  assert.deepEqual(await read([['/Subtype /Text /Rect [0 0 20 20] /Contents (Why?) /C [1 0 0]', struck]]), [
    { kind: 'comment', comment: 'Why?', color: '#ff0000', page: '1' },
    { kind: 'strikeout', text: LINES[0], color: '#ffd400', page: '1' },
  ]);
});

test('What is no annotation of a reader is left out: links, drawings, what is hidden, answers, marks without words', async () => {
  const link = '/Subtype /Link /Rect [50 684 400 694] /A << /S /URI /URI (https://a.example/) >>';
  const square = '/Subtype /Square /Rect [50 684 400 694] /C [1 0 0]';
  const hidden = highlight(50, 686, 400).replace('/Rect', '/F 2 /Rect');
  const answer = '/Subtype /Text /Rect [0 0 20 20] /Contents (Because) /IRT 1 0 R';
  const empty = highlight(50, 400, 200);
  const copied = highlight(50, 686, 400, `/Contents (${LINES[1]})`);
  const broken = '/Subtype /Highlight /Rect [a b] /QuadPoints (no)';
  const read0 = await read([[link, square, hidden, answer, empty, copied, broken]]);
  assert.deepEqual(read0, [{ kind: 'highlight', text: LINES[1], color: '#ffd400', page: '1' }]);
});

test('A highlight on a page that is turned, in a file of another program', async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const turned = pdf.addPage([600, 800]);
  PROSE.forEach((text, row) => turned.drawText(text, { x: 50, y: 700 - 14 * row, size: 10, font }));
  turned.setRotation(degrees(90));
  const quad = [50, 694, 300, 694, 50, 684, 300, 684];
  const mark = { Type: 'Annot', Subtype: 'Highlight', Rect: [50, 684, 300, 694], QuadPoints: quad, F: 4 };
  turned.node.addAnnot(pdf.context.register(pdf.context.obj(mark)));
  const text = await readAttachmentText(await pdf.save(), 'a.pdf');
  assert.deepEqual('annotations' in text && text.annotations, [{ kind: 'highlight', text: LINES[1], page: '1' }]);
});
