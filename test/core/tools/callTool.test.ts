// What a model may give to a tool: all that the schema allows and nothing else, with a sentence for what is wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Library } from '../../../src/core/library.ts';
import { callTool, TOOLS } from '../../../src/core/tools/tools.ts';
import type { Tool } from '../../../src/core/tools/tool.ts';
import { UserError } from '../../../src/core/userError.ts';

const ECHO: Tool = {
  name: 'echo',
  title: 'Echo',
  description: 'Gives back what it was given.',
  inputSchema: {
    type: 'object',
    properties: {
      word: { type: 'string', description: 'A word.', maxLength: 5 },
      count: { type: 'integer', description: 'A count.', minimum: 2, maximum: 4 },
      keys: { type: 'array', description: 'Keys.', items: { type: 'string' }, minItems: 1, maxItems: 2 },
    },
    required: ['word'],
  },
  run: (_, input) => JSON.stringify(input),
};

const call = (input: unknown) => callTool(ECHO, {} as Library, input);

const ALLOWED: readonly (readonly [what: string, input: unknown])[] = [
  ['what is required', { word: 'a' }],
  ['the longest text', { word: 'abcde' }],
  ['the least number', { word: 'a', count: 2 }],
  ['the greatest number', { word: 'a', count: 4 }],
  ['the shortest list', { word: 'a', keys: ['b'] }],
  ['the longest list', { word: 'a', keys: ['b', 'c'] }],
  ['a property that the schema does not know', { word: 'a', other: [] }],
];

const TEXT = 'word must be text of 1 to 5 characters.';
const NUMBER = 'count must be a whole number from 2 to 4.';
const LIST = 'keys must be a list of 1 to 2 strings.';

const REFUSED: readonly (readonly [what: string, input: unknown, sentence: string])[] = [
  ['nothing', undefined, 'The input must be an object.'],
  ['null', null, 'The input must be an object.'],
  ['a text', 'word', 'The input must be an object.'],
  ['a list', ['word'], 'The input must be an object.'],
  ['a list that has the property', Object.assign([], { word: 'a' }), 'The input must be an object.'],
  ['an object without what is required', { count: 2 }, 'The input has no word.'],
  ['what every object inherits', { constructor: 'a' }, 'The input has no word.'],
  ['a number as text', { word: 12 }, TEXT],
  ['a list as text', { word: ['a'] }, TEXT],
  ['an empty text', { word: '' }, TEXT],
  ['a blank text', { word: '  ' }, TEXT],
  ['a text that is too long', { word: 'abcdef' }, TEXT],
  ['a number that is too small', { word: 'a', count: 1 }, NUMBER],
  ['a number that is too great', { word: 'a', count: 5 }, NUMBER],
  ['a fraction', { word: 'a', count: 2.5 }, NUMBER],
  ['digits as a number', { word: 'a', count: '3' }, NUMBER],
  ['a text as a list', { word: 'a', keys: 'b' }, LIST],
  ['an object with a length as a list', { word: 'a', keys: { length: 1 } }, LIST],
  ['an empty list', { word: 'a', keys: [] }, LIST],
  ['a list that is too long', { word: 'a', keys: ['b', 'c', 'd'] }, LIST],
  ['a list with a number in it', { word: 'a', keys: ['b', 3] }, LIST],
  ['a list with a blank in it', { word: 'a', keys: ['b', ' '] }, LIST],
];

describe('the input of a tool', () => {
  for (const [what, input] of ALLOWED) it(`may be ${what}`, () => assert.equal(call(input), JSON.stringify(input)));
  for (const [what, input, sentence] of REFUSED)
    it(`may not be ${what}`, () =>
      assert.throws(
        () => call(input),
        (error) => error instanceof UserError && error.message === sentence,
      ));
});

describe('a tool', () => {
  const ONE_SENTENCE_OR_MORE = /^\p{Lu}[^]{10,}\.$/u;
  const REQUIRED: Readonly<Record<string, readonly string[]>> = {
    search_sources: ['query'],
    read_passage: ['citekey'],
    find_evidence: ['claim'],
    check_text: ['text'],
    insert_citation: ['citekeys'],
  };
  for (const { name, title, description, inputSchema } of TOOLS) {
    it(`${name} says of itself what a model needs to know`, () => {
      assert.equal(title.toLowerCase().replaceAll(' ', '_'), name);
      assert.match(description, ONE_SENTENCE_OR_MORE);
      assert.equal(inputSchema.type, 'object');
      assert.deepEqual(inputSchema.required, REQUIRED[name]);
      for (const property of Object.values(inputSchema.properties)) {
        assert.match(property.description, ONE_SENTENCE_OR_MORE);
        assert.ok(['string', 'integer', 'array'].includes(property.type), property.type);
        if (property.type === 'array') assert.deepEqual(property.items, { type: 'string' });
      }
    });
  }
  it('has the properties that it reads', () => {
    const properties = TOOLS.flatMap(({ name, inputSchema }) =>
      Object.entries(inputSchema.properties).map(([property, { type }]) => `${name} ${property}: ${type}`),
    );
    assert.deepEqual(properties, [
      'search_sources query: string',
      'search_sources limit: integer',
      'read_passage citekey: string',
      'read_passage words: string',
      'read_passage offset: integer',
      'find_evidence claim: string',
      'find_evidence citekey: string',
      'check_text text: string',
      'insert_citation citekeys: array',
      'insert_citation locator: string',
      'insert_citation after: string',
    ]);
  });
});
