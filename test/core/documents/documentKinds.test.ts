// What a document is by its first bytes, where the server or the file's name says otherwise or nothing.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseDocument } from '../../../src/core/documents/documentParsers.ts';

const PAGE = `<!DOCTYPE html><html><head><title>The ferry that came late</title></head><body><h1>The ferry that came late</h1>
<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p></body></html>`;

for (const contentType of ['application/octet-stream', 'application/json', 'text/plain', 'application/xml', '']) {
  it(`A page that is sent as ${contentType || 'nothing'} is a page`, async () => {
    const [draft] = await parseDocument({ body: new TextEncoder().encode(PAGE), contentType });
    assert.equal(draft?.item.title, 'The ferry that came late');
    assert.doesNotMatch(draft.text, /</);
  });
}

it('A page with a comment and a byte order mark before it is a page', async () => {
  const [draft] = await parseDocument({
    body: new TextEncoder().encode(`\uFEFF<!-- made by hand -->\n${PAGE}`),
    contentType: 'application/octet-stream',
  });
  assert.equal(draft?.item.title, 'The ferry that came late');
});

for (const contentType of ['text/html', 'text/plain', '']) {
  it(`A PDF that is sent as ${contentType || 'nothing'} is read as one`, async () => {
    const body = new TextEncoder().encode('%PDF-1.7\nnothing that anybody could read');
    await assert.rejects(parseDocument({ body, contentType }), /PDF/);
  });
}

/** Bytes of a page that does not say how it is encoded. */
function encode(text: string, first: number, offset: number): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code >= first ? code - first + offset : code;
  });
}

it('A page in Cyrillic that does not say its encoding is read', async () => {
  const sentence =
    'Паром на остров опоздал в понедельник на час, и пассажирам второго рейса пришлось провести ночь в школе. ';
  const html = `<html><head><title>Паром опоздал</title></head><body><h1>Паром опоздал</h1><p>${sentence.repeat(4)}</p></body></html>`;
  const [draft] = await parseDocument({ body: encode(html, 0x410, 0xc0), contentType: 'text/html' });
  assert.equal(draft?.item.title, 'Паром опоздал');
  assert.match(draft.text, /пассажирам второго рейса/);
});
