// Front matter that is longer than a note's reader can parse while somebody types.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePromptly, parseYamlFields } from '../../../src/core/frontMatter/frontMatter.ts';

const REFERENCES = `references:\n${'- id: a\n  title: A\n'.repeat(1000)}`;

it('reads the fields around a long list of sources', () => {
  const { fields, problems } = parsePromptly(`lang: fr\n${REFERENCES}bibliography: [a.bib, b.bib]\n`, 4);
  assert.deepEqual([fields.lang, fields.bibliography, problems], ['fr', ['a.bib', 'b.bib'], []]);
  assert.equal(typeof fields.references, 'string');
});

it('tells the place of a slip beside it', () => {
  const yaml = `${REFERENCES}title: A: b\n`;
  const [problem] = parsePromptly(yaml, 4).problems;
  assert.deepEqual(problem?.span, { start: 4 + REFERENCES.length, end: 4 + REFERENCES.length + 'title: A: b'.length });
});

it('reads a list of sources where time does not matter', () => {
  const { references } = parseYamlFields(REFERENCES, 0).fields;
  assert.ok(Array.isArray(references) && references.length === 1000);
});
