// No text becomes an icon in a label of VS Code, and none loses a character that one sees.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeIcons, escapeRow } from '../../src/core/labelText.ts';

/** As VS Code finds icons in labels (src/vs/base/common/iconLabels.ts), backslash or not. */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

describe('escapeIcons', () => {
  for (const text of ['$(trash)', 'a$(sync~spin)b', '$$(x)', '\\$(x)', '$($(x))', '$(a)$(b)']) {
    it(`makes no icon of ${text}`, () => {
      assert.match(text, ICON);
      assert.doesNotMatch(escapeIcons(text), ICON);
      assert.equal(escapeIcons(text).replaceAll('\u2060', ''), text);
    });
  }
  it('leaves alone what is no icon', () => assert.equal(escapeIcons('$5 (a) US$ $'), '$5 (a) US$ $'));
});

describe('escapeRow', () => {
  it('escapes all words of a row and keeps the rest', () => {
    const row = escapeRow({ label: '$(a)', description: '$(b)', detail: '$(c)', key: '$(d)' });
    assert.deepEqual(row, { label: '$\u2060(a)', description: '$\u2060(b)', detail: '$\u2060(c)', key: '$(d)' });
  });
  it('adds no words', () => assert.deepEqual(escapeRow({ label: 'a' }), { label: 'a' }));
  it('has an icon of its own', () => assert.equal(escapeRow({ label: '$(a)' }, 'add').label, '$(add) $\u2060(a)'));
});
