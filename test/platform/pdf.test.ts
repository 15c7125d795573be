// PDFs of several kinds through pdf.js: two columns, a scan, a protected, a damaged and a cut one, and none at all.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { parseDocument } from '../../src/core/documents/documentParsers.ts';
import { isUserError } from '../../src/core/userError.ts';
import { propertyRuns } from '../properties/propertyRuns.ts';
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

const read = async (body: Uint8Array, name = 'a.pdf') => (await parseDocument({ body, contentType: '', name }))[0];

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
  const [draft] = await parseDocument({
    body: writePdf({ pages: [COLUMNS] }),
    contentType,
    url: 'https://a.example/x',
  });
  assert.equal(draft?.item.URL, 'https://a.example/x');
  await assert.rejects(parseDocument({ body: new Uint8Array([1, 2, 3]), contentType }), isUserError);
});

const sound = writePdf({ pages: [COLUMNS, COLUMNS] });
const PROTECTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5A'.repeat(32)}> /U <${'A5'.repeat(32)}> >> /ID [<00> <00>]`;

for (const [kind, bytes, message] of [
  ['A scan', writePdf({ pages: [[], []] }), /2 pages, no text/],
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

/** A repeatable number from 0 to 1 for each seed (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a PDF is written of; in the wrong place it misleads whoever reads one. */
const TOKENS = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '/',
  '%',
  'obj',
  'endobj',
  'stream',
  'R',
  '-',
  '9'.repeat(12),
  'x'.repeat(200),
  '\0',
  'Tj',
  'Tf',
  'BT',
  '/Type',
  '/Kids',
  '/Length',
];

function damage(bytes: Uint8Array, dice: () => number): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  for (let slips = 1 + dice() * 4; slips > 0; slips--) {
    const at = Math.floor(dice() * text.length);
    const token = TOKENS[Math.floor(dice() * TOKENS.length)] ?? '';
    const removed = dice() < 0.3 ? Math.floor(dice() * 300) : token.length;
    text = text.slice(0, at) + token + text.slice(at + removed);
  }
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** What becomes of each, in a thread as the capturer's: 'read', a sentence, or the stack of a bug. */
async function readInThread(pdfs: readonly Uint8Array[]): Promise<readonly string[]> {
  const thread = new Worker(new URL('pdfReader.ts', import.meta.url), { workerData: pdfs });
  const [outcomes] = (await once(thread, 'message')) as [readonly string[]];
  await thread.terminate();
  return outcomes;
}

test('A PDF with any damage is read, or refused in a sentence', async () => {
  const whole = writePdf({ pages: [COLUMNS, COLUMNS], title: 'Grain and rivers' });
  const seeds = Array.from({ length: propertyRuns(400) }, (_, seed) => seed);
  const outcomes = await readInThread(seeds.map((seed) => damage(whole, createDice(seed))));
  assert.ok(outcomes.includes('read'));
  for (const [seed, outcome] of outcomes.entries())
    assert.match(outcome, /^(?:read$|(?:The|This) PDF )/, `seed ${String(seed)}`);
});
