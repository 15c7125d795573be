// A source captured again: what the user wrote stays, what was captured is new.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashContent } from '../../../src/core/drafts/draft.ts';
import { type Recaptured, updateArticle } from '../../../src/core/drafts/updatedArticle.ts';

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

const update = async (file: string, captured: Recaptured) => (await updateArticle(file, 'holm2021', captured)).contents;

describe('a source that is captured again', () => {
  it('keeps fields, comments and notes of the user’s, and gets what is new', async () => {
    assert.equal(
      await update(OLD, RECAPTURED),
      `---
id: holm2021
title: My own title # corrected
tags: [harbour, mud]
accessed: 2024-10-12
content-hash: sha256:new
publisher: Quay News
snapshots:
  - accessed: 2024-01-01
    content-hash: sha256:old
---

The new text.

## Notes

Ask Ines.
`,
    );
  });

  it('keeps its text where only fields, or the same words, were captured', async () => {
    for (const text of ['', 'The new text.']) {
      const item = { ...RECAPTURED.item, ...(text !== '' && { 'content-hash': 'sha256:old' }) };
      const updated = await update(OLD, { item, text });
      assert.match(updated, /publisher: Quay News\n---\n\nThe old text\.\n\n## Notes/);
    }
  });

  it('leaves front matter alone that is broken', async () => {
    const broken = OLD.replace('[harbour, mud]', '[harbour, mud');
    assert.match(await update(broken, RECAPTURED), /^---\nid: holm2021\n[^]*\[harbour, mud\n[^]*The new text/);
  });

  it('keeps every earlier snapshot', async () => {
    const twice = await update(await update(OLD, RECAPTURED), {
      item: { type: 'webpage', accessed: { 'date-parts': [[2025, 1, 2]] }, 'content-hash': 'sha256:newest' },
      text: 'The newest text.',
    });
    assert.match(
      twice,
      /accessed: 2025-01-02\ncontent-hash: sha256:newest\npublisher: Quay News\nsnapshots:\n {2}- accessed: 2024-01-01\n {4}content-hash: sha256:old\n {2}- accessed: 2024-10-12\n {4}content-hash: sha256:new\n---\n\nThe newest text\.\n\n## Notes\n\nAsk Ines\.\n$/,
    );
  });

  it('tells whether the user’s own changes to the text are replaced', async () => {
    const sound = OLD.replace('sha256:old', await hashContent('The old text.'));
    for (const [file, replaces] of [
      [sound, false],
      [sound.replace('old text', 'oldest text'), true],
    ] as const) {
      assert.equal((await updateArticle(file, 'holm2021', RECAPTURED)).replacesUserNotes, replaces);
    }
  });

  it('gets front matter where it has none', async () => {
    assert.match(await update('Words.\n', RECAPTURED), /^---\nid: holm2021\n[^]*\n\nThe new text\.\n$/);
  });
});
