// Cases are made of seed and number alone; grammars end, mutations reach all of a text.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Grammar } from './grammar.ts';
import { mutate } from './mutate.ts';
import { hashSeed, Random } from './random.ts';
import { composeCase } from './target.ts';
import { TARGETS } from './targetTable.ts';

const TEXT = 'One line.\nAnother line, of 12 words.\nThe last one.\n';

const makeMany = (make: (random: Random) => string): string[] =>
  Array.from({ length: 3000 }, (_, index) => make(new Random(hashSeed('many', index))));

describe('cases', () => {
  it('are the same for the same seed and number, and others for others', () => {
    for (const target of TARGETS) {
      const compose = (seed: number, index: number) => composeCase(target, { target: target.name, seed, index });
      const texts = Array.from({ length: 20 }, (_, index) => compose(1, index));
      assert.deepEqual(
        texts,
        texts.map((_, index) => compose(1, index)),
      );
      assert.ok(new Set(texts).size > 10, target.name);
      assert.notDeepEqual(
        texts,
        texts.map((_, index) => compose(2, index)),
      );
    }
  });

  it('have names and properties of their own', () => {
    assert.equal(new Set(TARGETS.map(({ name }) => name)).size, TARGETS.length);
    for (const { name, property } of TARGETS) assert.match(`${name}: ${property}`, /^[a-z-]+: \p{Lu}.*\.$/u);
  });
});

describe('a grammar', () => {
  it('writes each rule as often as its sign says', () => {
    const grammar = new Grammar({
      all: ['‹once›‹maybe?›‹some+›‹any*›'],
      once: ['1'],
      maybe: ['2'],
      some: ['3'],
      any: ['4'],
    });
    const texts = makeMany((random) => grammar.compose('all', random));
    assert.ok(texts.every((text) => /^12?3{1,5}4{0,5}$/.test(text)));
    assert.ok(texts.some((text) => !text.includes('2')) && texts.some((text) => text.endsWith('44444')));
  });

  it('ends where rules name themselves, and at its longest', () => {
    const endless = new Grammar({ deep: ['(‹deep›)', 'x'], wide: ['‹wide+›‹wide+›', 'y'] }, 300);
    for (const text of makeMany((random) => endless.compose(random.pick(['deep', 'wide']), random))) {
      assert.ok(text.length < 400, `${text.length}`);
    }
  });

  it('refuses rules that there are not', () => {
    assert.throws(() => new Grammar({ all: ['‹none›'] }), /names “none”/);
  });
});

describe('mutations', () => {
  it('change a text, keep some of it, and take from others of its kind', () => {
    const mutants = makeMany((random) => mutate(TEXT, random, [TEXT, 'ZEBRA ZEBRA ZEBRA\n']));
    assert.ok(mutants.filter((text) => text !== TEXT).length > 2900);
    for (const kept of ['One', '12', 'The last one.', 'ZEBRA']) {
      assert.ok(mutants.filter((text) => text.includes(kept)).length > 20, kept);
    }
  });

  it('drop, repeat and exchange lines', () => {
    const mutants = new Set(makeMany((random) => mutate(TEXT, random)));
    assert.ok(mutants.has('Another line, of 12 words.\nThe last one.\n'));
    assert.ok([...mutants].some((text) => text.startsWith('The last one.\nAnother')));
    assert.ok([...mutants].some((text) => text.split('One line.\n').length > 2));
  });

  it('take an empty text', () => {
    assert.ok(makeMany((random) => mutate('', random)).some((text) => text !== ''));
  });
});
