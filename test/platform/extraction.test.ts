// The extractor's thread under supervision: a file that it does not survive costs itself, and the next one is read.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Extractor } from '../../src/worker/extraction.ts';
import { findThread } from '../threads.ts';

const SCRIPT = findThread('faultyExtractor');
const toFile = (path: string, size = 1) => ({ path, size, mtime: 1 });

describe('extraction', { concurrency: false }, () => {
  const extractor = new Extractor(SCRIPT, { limit: { ms: 1000, msPerMegabyte: 0 }, memory: 64 });
  after(() => extractor.close());
  const read = async (path: string, size?: number) => {
    const { hash, extraction, detail } = await extractor.read(toFile(path, size), (known) => known.includes('known'));
    if (extraction === undefined) return hash;
    return 'text' in extraction ? extraction.text : [extraction.problem.facts, detail].filter(Boolean);
  };

  const FILES: readonly (readonly [what: string, path: string, answer: unknown])[] = [
    ['a file', 'a.pdf', 'text of a.pdf'],
    ['one whose bytes are known is not read', 'known.pdf', 'hash of known.pdf'],
    ['one at which it hangs', 'hang.pdf', [{ file: 'hang.pdf', large: 'hang.pdf' }]],
    ['the one after that', 'b.pdf', 'text of b.pdf'],
    ['one that takes all memory', 'fill.pdf', [{ file: 'fill.pdf', large: 'fill.pdf' }]],
    ['the one after that, too', 'c.pdf', 'text of c.pdf'],
    ['one at which Ibid fails', 'throw.pdf', [{ file: 'throw.pdf' }, 'A bug.']],
  ];
  for (const [what, path, answer] of FILES) it(what, async () => assert.deepEqual(await read(path), answer));

  it('a file that is too large is not opened', async () => {
    assert.deepEqual(await read('d.pdf', 101 * 1024 * 1024), [{ file: 'd.pdf', large: 'd.pdf' }]);
  });

  it('a file that is asked for again while it is read is read once', async () => {
    const file = toFile('e.pdf');
    let asked = 0;
    const isKnown = () => ++asked === 0;
    const both = await Promise.all([extractor.read(file, isKnown), extractor.read(file, isKnown)]);
    assert.deepEqual([both[0] === both[1], asked], [true, 1]);
  });
});
