// Which part of a source is shown beside a claim: whole sentences, unless they are no sentences.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toPassage } from '../../../src/core/evidence/passage.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

function show(text: string, words: string): string {
  const start = text.indexOf(words);
  const { sentence } = toPassage(parseNote(text), { start, end: start + words.length });
  return text.slice(sentence.start, sentence.end);
}

describe('the passage of a claim', () => {
  it('is its sentence', () => assert.equal(show('One. Two and 3 boats. Four.', '3 boats'), 'Two and 3 boats.'));

  it('is all sentences that the words touch', () =>
    assert.equal(show('One. Two boats. Three came. Four.', 'boats. Three'), 'Two boats. Three came.'));

  const words = (count: number, word = 'word') => `${word} `.repeat(count);

  it('has at most 600 characters of whole words around them', () => {
    const shown = show(`${words(300)}62 boats ${words(300)}`.trim(), '62 boats');
    assert.match(shown, /^(?:word )+62 boats(?: word)+$/);
    assert.ok(shown.length <= 600 && shown.length > 580, String(shown.length));
    const [before = '', after = ''] = shown.split('62 boats');
    assert.ok(Math.abs(before.length - after.length) <= 10);
  });

  it('takes from one side what the other does not have', () => {
    const first = show(`62 boats ${words(300)}`.trim(), '62 boats');
    assert.ok(first.startsWith('62 boats') && first.length > 580 && first.length <= 600);
    const last = show(`${words(300)}62 boats`, '62 boats');
    assert.ok(last.endsWith('62 boats') && last.length > 580 && last.length <= 600);
  });

  it('keeps all words of a long quotation', () => {
    const quoted = words(200, 'said').trim();
    assert.equal(show(`${words(50)}${quoted} ${words(50)}`.trim(), quoted), quoted);
  });

  it('cuts no word where there is only one', () => {
    const text = `${'a'.repeat(900)} 62 boats ${'b'.repeat(900)}`;
    assert.equal(show(text, '62 boats'), '62 boats');
  });
});
