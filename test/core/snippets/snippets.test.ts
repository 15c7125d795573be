// Snippets: what a template makes of a source, as a snippet of VS Code and as plain text, and what is said of a broken one.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listSnippets, toValues } from '../../../src/core/snippets/snippets.ts';
import { formatPlain, formatSnippet } from '../../../src/core/snippets/template.ts';
import { fillTemplate } from '../../../src/core/userError.ts';

const ITEM = {
  id: 'waters2022',
  type: 'article',
  title: 'A *costly* ${1:raid}',
  author: [{ given: 'Gwen', family: 'Waters' }],
  issued: { 'date-parts': [[2022, 1, 29]] },
  URL: 'https://x.example/a',
};
const VALUES = toValues(ITEM, {
  citation: '[@waters2022]',
  textual: '@waters2022',
  quotation: 'It {was} $5',
  locator: 'p. 3',
});

function read(text: string) {
  const [snippet] = listSnippets({ mine: text });
  assert.equal(snippet?.name, 'mine');
  return snippet.template;
}

function fills(template: string, snippet: string, plain: string): void {
  test(template, () => {
    const { parts, problem } = read(template);
    assert.equal(problem, undefined);
    assert.equal(formatSnippet(parts, VALUES), snippet);
    assert.equal(formatPlain(parts, VALUES), plain);
  });
}

function fails(template: string, sentence: RegExp): void {
  test(template, () => {
    const { problem } = read(template);
    assert.match(fillTemplate(problem?.template ?? '', problem?.facts ?? {}), sentence);
  });
}

describe('a template', () => {
  fills(
    '{author} ({year}): ${1:…} {citation}$0',
    'Waters (2022): ${1:…} [@waters2022]$0',
    'Waters (2022): … [@waters2022]',
  );
  fills('“{quotation}”, {locator}', '“It {was\\} \\$5”, p. 3', '“It {was} $5”, p. 3');
  fills('${1:by {authors}} ${2|says,writes|} $3', '${1:by Gwen Waters} ${2|says,writes|} $3', 'by Gwen Waters says ');
  fills('\\{no field\\} costs $5 or \\$', '{no field\\} costs $5 or \\$', '{no field} costs  or $');
  fills('{title}', 'A \\\\*costly\\\\* \\\\\\${1:raid\\}', 'A \\*costly\\* \\${1:raid}');
});

describe('says what is wrong', () => {
  fails('{autor} says', /^Unknown field “\{autor\}”\. Available: \{author\} \{authors\}/);
  fails('${1:open', /^Unclosed “\$\{”\.$/);
  fails('a } b', /^Unmatched “\}”\. .* “\\\}”\.$/);
  fails('{ }', /^Unmatched “\{”/);
});

test('ready-made ones can be read, and one of the user’s takes the place of ours of the same name', () => {
  for (const { template } of listSnippets({})) assert.equal(template.problem, undefined);
  const names = listSnippets({ 'According to': 'x', mine: 'y', broken: 5 }).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 2), ['According to', 'mine']);
  assert.equal(new Set(names).size, names.length);
  assert.ok(!names.includes('broken'));
});

test('the ready-made ones agree with one author and with several, and name them once', () => {
  const quotation = 'It “was” wet';
  const facts = { citation: '[@waters2022]', textual: '@waters2022', quotation };
  const read = (name: string) => {
    const snippet = listSnippets({}).find((each) => each.name === name);
    return snippet && formatPlain(snippet.template.parts, toValues(ITEM, facts));
  };
  assert.equal(read('According to'), 'According to @waters2022, ….');
  assert.equal(read('Author and verb'), '@waters2022 reported that ….');
  assert.equal(read('Quotation in the sentence'), '@waters2022 said: “It ‘was’ wet”.');
});
