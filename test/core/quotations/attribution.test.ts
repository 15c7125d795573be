// What ties words to a speaker and quotations to each other: the prose beside and between them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isAttribution,
  isContinuation,
  isInterruption,
  isSpeechVerb,
  isTied,
  isWeakVerb,
  setsOff,
  startOfVerb,
} from '../../../src/core/quotations/attribution.ts';
import { listBlockQuotations, speakerOf } from '../../../src/core/quotations/blockQuotations.ts';

type Row = readonly [prose: string, holds: boolean];

function judges(title: string, holds: (prose: string) => boolean, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [prose, expected] of rows)
      it(`${prose}: ${expected ? 'yes' : 'no'}`, () => assert.equal(holds(prose), expected));
  });
}

judges('an attribution', isAttribution, [
  ['said Ann Lee', true],
  ['Ann Lee SAID', true],
  ['according to Ann Lee', true],
  ['according Ann Lee', false],
  ['to Ann Lee', false],
  ['it led to according', false],
  ['the red boat', false],
  ['', false],
  ['…', false],
  ['a plan called it', true],
]);

judges('a verb of speech', isSpeechVerb, [
  ['said', true],
  ['called', true],
  ['sailed', false],
]);
judges('a verb that may be a participle', isWeakVerb, [
  ['called', true],
  ['said', false],
]);

judges('a clause of its own', setsOff, [
  [' while the US said so', true],
  [', while the US said so', true],
  ['; but it rained', true],
  ['whiled away', false],
  ['said Ann Lee while it rained', false],
  ['but’s', false],
]);

/** The two quotations of a text in “…”. */
function between(holds: typeof isTied): (text: string) => boolean {
  return (text) => {
    const [first, second] = Array.from(text.matchAll(/“[^”]*”/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    assert.ok(first && second);
    return holds(text, first, second);
  };
}

judges('one sentence with an attribution in it', between(isInterruption), [
  ['“A,” he said, “b.”', true],
  ['“A,” according to Ann Lee, “b.”', true],
  ['“A,” Ann Lee, “b.”', false],
  ['“A,” he said. “B.”', false],
  ['“A,” he said; “b.”', false],
  ['“A.” He said, “B.”', false],
  ['“A.’” He said, “B.”', false],
  ['“A. b,” he said, “c.”', true],
  ['“Stop!” he cried, “b.”', true],
  ['“Stop!” the man said “no”.', false],
  ['“Stop?’” the man said “no”.', false],
  ['“Stop! now” the man said “no”.', true],
  ['“A” ; he said, “b.”', false],
  ['“A” . He said, “b.”', false],
  ['“A,” he said of the “b.”', false],
  ['“A,” while he said, “b.”', false],
  ['“A,” an act called “b”', false],
  [`“A,” he said ${'on the isle '.repeat(18)}then, “b.”`, true],
  [`“A,” he said ${'on the isle '.repeat(20)}then, “b.”`, false],
]);

judges('a sentence that quotes twice', between(isTied), [
  ['“a” and “b”', true],
  ['“a”, but “b”', true],
  ['“a”; or “b”', true],
  ['“a,” adding that “b”', true],
  ['“a” andes “b”', false],
  ['“a” with “b”', false],
  ['“A.” And “b”', false],
  ['“a.” and “b”', false],
  ['“a?’” and “b”', false],
  ['“a? b” and “b”', true],
  ['“a”. It rained. and “b”', false],
]);

judges('two sentences of one speaker', between(isContinuation), [
  ['“A,” he said. “B.”', true],
  ['“A,” he said “B.”', false],
  ['“A,” it rained. “B.”', false],
  ['“A,” he said. It rained. “B.”', false],
]);

describe('a verb begins', () => {
  const VERBS: readonly (readonly [tokens: string, verb: number, start: number])[] = [
    ['a déclaré Marie', 1, 0],
    ['Marie avait dit', 2, 1],
    ['said Ann', 0, 0],
    ['Ann said', 1, 1],
  ];
  for (const [tokens, verb, start] of VERBS)
    it(`in “${tokens}” at ${start}`, () => assert.equal(startOfVerb(tokens.split(' '), verb), start));
});

describe('the speaker in the last line of a block', () => {
  const LINES: readonly (readonly [line: string, speaker: string | undefined])[] = [
    ['Jane Doe', 'Jane Doe'],
    ['Jane Doe.', 'Jane Doe'],
    ['Jane A. Doe, The Paper', 'Jane A. Doe'],
    ['Jane Doe; The Paper', 'Jane Doe'],
    ['Jane Doe: The Paper', 'Jane Doe'],
    ['Jane Doe (The Paper)', 'Jane Doe'],
    ['Jane Doe [12]', 'Jane Doe'],
    ['Jane Doe “The Paper”', 'Jane Doe'],
    ['Jane Doe — The Paper', 'Jane Doe'],
    ['Jane Doe - The Paper', 'Jane Doe'],
    ['Jane Doe-Smith', 'Jane Doe-Smith'],
    ['Jane Doe  The Paper', 'Jane Doe'],
    [' Jane Doe ', 'Jane Doe'],
    ['a farmer', 'a farmer'],
    ['an old farmer', 'an old farmer'],
    ['the farmer', 'the farmer'],
    ['farmer', undefined],
    ['old Jane', undefined],
    ['thesis of it', undefined],
    ['and the farmer', undefined],
    ['“The Paper”', undefined],
    ['', undefined],
  ];
  for (const [line, speaker] of LINES) it(`“${line}”`, () => assert.equal(speakerOf(line), speaker));
});

describe('the quotations of blocks', () => {
  const BLOCKS: readonly (readonly [what: string, blocks: readonly string[], found: readonly string[]])[] = [
    ['one block', ['Words of hers.'], ['Words of hers.']],
    ['with an attribution', ['Words of hers.\n— Jane Doe'], ['Words of hers. by Jane Doe']],
    ['with a hyphen before its name', ['Words of hers.\n- Jane Doe'], ['Words of hers. by Jane Doe']],
    ['with two hyphens before its name', ['Words of hers.\n-- Jane Doe'], ['Words of hers. by Jane Doe']],
    ['with a hyphen that is part of a word', ['Words of hers.\n-Jane Doe'], ['Words of hers.\n-Jane Doe']],
    ['with a rule below', ['Words of hers.\n---'], ['Words of hers.']],
    ['with a dash alone', ['Words of hers.\n—'], ['Words of hers.']],
    ['all in marks', ['“Words of hers.”'], ['Words of hers.']],
    ['partly in marks', ['“Words” of hers.'], ['“Words” of hers.']],
    ['in marks at its end', ['Words “of hers.”'], ['Words “of hers.”']],
    ['an attribution alone', ['— Jane Doe'], ['— Jane Doe']],
    ['without words', ['* * *'], []],
    ['a call-out', ['[!NOTE] Words of hers.'], []],
    ['with a call-out within', ['Words [!NOTE] of hers.'], ['Words [!NOTE] of hers.']],
    ['two paragraphs of one', ['One.', ' \n Two.'], ['One.\n \n Two.']],
    ['two blocks', ['One.', '\nTwo.'], ['One.', 'Two.']],
  ];
  for (const [what, parts, found] of BLOCKS) {
    it(what, () => {
      const prose = parts.join('\n');
      let start = 0;
      const blocks = parts.map((part) => {
        const begin = start + (part.length - part.trimStart().length);
        const block = { start: begin, end: start + part.length, kind: 'quote' as const };
        start += part.length + 1;
        return block;
      });
      assert.deepEqual(
        listBlockQuotations(prose, blocks).map(
          ({ text, speaker }) => `${text}${speaker === undefined ? '' : ` by ${speaker}`}`,
        ),
        found,
      );
    });
  }
});
