// PDFs of Chinese, Japanese and Korean offices, whose fonts name their characters by tables that the reader must bring.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePdf } from '../../../../src/core/documents/pdf.ts';

/** A page with the text in a font that is not embedded and has no table of its own. */
function write(text: string, encoding: string, ordering: string): Uint8Array {
  const codes = Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const content = `BT /F1 12 Tf 40 700 Td <${codes}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Office /Encoding /${encoding} /DescendantFonts [5 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Office /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /Office /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
  ];
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF\n`);
}

const ROWS: readonly (readonly [name: string, text: string, encoding: string, ordering: string])[] = [
  ['Chinese', '渡轮晚点一百三十名乘客在学校过夜', 'UniGB-UCS2-H', 'GB1'],
  ['traditional Chinese', '渡輪晚點一百三十名乘客在學校過夜', 'UniCNS-UCS2-H', 'CNS1'],
  ['Japanese', '島へのフェリーが一時間遅れた', 'UniJIS-UCS2-H', 'Japan1'],
  ['Korean', '섬으로가는배가한시간늦었다', 'UniKS-UCS2-H', 'Korea1'],
];

describe('A PDF without tables of its own is read in', () => {
  for (const [name, text, encoding, ordering] of ROWS) {
    it(name, async () => {
      const draft = await parsePdf(write(text, encoding, ordering));
      assert.ok(draft.text.includes(text), draft.text);
    });
  }
});
