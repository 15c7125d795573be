// PDFs of several kinds through pdf.js: two columns, a scan, a protected, a damaged and a cut one, and none at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../src/core/capture/documents.ts';
import { isUserError } from '../../src/core/userError.ts';
import { type DrawnText, writePdf } from './writePdf.ts';

const LEFT = [
  'The barges of the upper valley carried',
  'wheat in spring, some 4,500 tonnes, and',
  'nobody kept count of the dis-',
];
const RIGHT = [
  'tances that they went. On the lower river',
  'the efficient ships took it to the sea, as',
  'the register of the board has it.',
];

const COLUMNS: readonly DrawnText[] = [
  { text: 'Grain and rivers', x: 200, y: 740, size: 20 },
  ...LEFT.map((text, row) => ({ text, x: 50, y: 700 - row * 12 })),
  ...RIGHT.map((text, row) => ({ text, x: 320, y: 700 - row * 12 })),
];

const read = async (body: Uint8Array, name = 'a.pdf') => (await readDocument({ body, contentType: '', name }))[0];

test('Text of two columns, with its title and its page', async () => {
  const draft = await read(writePdf({ pages: [COLUMNS], title: 'grain.docx' }));
  assert.equal(draft?.item.title, 'Grain and rivers');
  assert.equal(
    draft.text,
    '<!-- page 1 -->\n\n# Grain and rivers\n\nThe barges of the upper valley carried wheat in spring, some 4,500 tonnes, and nobody kept count of the distances that they went. On the lower river the efficient ships took it to the sea, as the register of the board has it.',
  );
});

test('A server that calls a PDF a stream of bytes, and one that calls a picture so', async () => {
  const contentType = 'application/octet-stream';
  const [draft] = await readDocument({ body: writePdf({ pages: [COLUMNS] }), contentType, url: 'https://a.example/x' });
  assert.equal(draft?.item.URL, 'https://a.example/x');
  await assert.rejects(readDocument({ body: new Uint8Array([1, 2, 3]), contentType }), isUserError);
});

const sound = writePdf({ pages: [COLUMNS, COLUMNS] });
const PROTECTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5A'.repeat(32)}> /U <${'A5'.repeat(32)}> >> /ID [<00> <00>]`;

for (const [kind, bytes, message] of [
  ['A scan', writePdf({ pages: [[], []] }), /pictures of 2 pages and no text/],
  ['A protected file', writePdf({ pages: [COLUMNS], trailer: PROTECTED }), /protected by a password/],
  ['A file cut at its beginning', sound.subarray(0, 200), /damaged/],
  ['A file without a PDF in it', new TextEncoder().encode('%PDF-1.7\nnothing else'), /damaged/],
  ['An empty file', new Uint8Array(), /empty|damaged/],
] as const) {
  test(`${kind} is refused in words that help`, async () => {
    await assert.rejects(read(bytes), (error: Error) => isUserError(error) && message.test(error.message));
  });
}

test('A file whose index is cut off is read all the same', async () => {
  const draft = await read(sound.subarray(0, sound.length - 20));
  assert.match(draft?.text ?? '', /nobody kept count/);
});
