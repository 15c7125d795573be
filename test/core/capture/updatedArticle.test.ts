// A source captured again: what the user wrote stays, what was captured is new.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { updateArticle } from '../../../src/core/capture/updatedArticle.ts';

const OLD = `---
id: holm2021
title: My own title # corrected
tags: [harbour, mud]
accessed: 2024-01-01
content-hash: sha256:old
---

The old text.

## Notes

Ask Ines.
`;

const RECAPTURED = {
  item: {
    type: 'webpage',
    title: 'The Ferry',
    publisher: 'Quay News',
    accessed: { 'date-parts': [[2024, 10, 12]] },
    'content-hash': 'sha256:new',
  },
  text: 'The new text.',
};

describe('a source that is captured again', () => {
  it('keeps fields, comments and notes of the user’s, and gets what is new', () => {
    assert.equal(
      updateArticle(OLD, 'holm2021', RECAPTURED),
      `---
id: holm2021
title: My own title # corrected
tags: [ harbour, mud ]
accessed: 2024-10-12
content-hash: sha256:new
publisher: Quay News
---

The new text.

## Notes

Ask Ines.
`,
    );
  });

  it('keeps its text where only fields, or the same words, were captured', () => {
    for (const text of ['', 'The new text.']) {
      const item = { ...RECAPTURED.item, ...(text !== '' && { 'content-hash': 'sha256:old' }) };
      const updated = updateArticle(OLD, 'holm2021', { item, text });
      assert.match(updated, /publisher: Quay News\n---\n\nThe old text\.\n\n## Notes/);
    }
  });

  it('leaves front matter alone that is broken', () => {
    const broken = OLD.replace('[harbour, mud]', '[harbour, mud');
    assert.match(
      updateArticle(broken, 'holm2021', RECAPTURED),
      /^---\nid: holm2021\n[^]*\[harbour, mud\n[^]*The new text/,
    );
  });

  it('gets front matter where it has none', () => {
    assert.match(updateArticle('Words.\n', 'holm2021', RECAPTURED), /^---\nid: holm2021\n[^]*\n\nThe new text\.\n$/);
  });
});
