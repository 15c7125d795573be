// A fault of Ibid while one claim is judged costs that claim, and is reported.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import type { EvidenceLibrary } from '../../../src/core/library.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary } from './articles.ts';

const SOUND = 'In all 73 people died, the mayor said. “The river came at night,” she said.';
const LIBRARY = toLibrary({
  sound: `---\nid: sound\ntitle: Sound\n---\n${SOUND}\n`,
  other: `---\nid: other\ntitle: Other\n---\n${SOUND}\n`,
});

const FAULT = new Error('a fault');

/** Finds the source `bad`, the text of which throws, and counts how often that was read. */
function withBad(library: EvidenceLibrary) {
  let reads = 0;
  const found = library.find('other');
  assert.ok(found);
  const bad = {
    source: { ...found.source, key: 'bad' },
    get parsedText(): never {
      reads += 1;
      throw FAULT;
    },
  };
  const failing: EvidenceLibrary = {
    has: (key) => key === 'bad' || library.has(key),
    find: (key) => (key === 'bad' ? bad : library.find(key)),
    findByUrl: (url) => {
      if (url.includes('bad')) throw FAULT;
      return library.findByUrl(url);
    },
  };
  return { failing, countReads: () => reads };
}

function judge(text: string) {
  const { failing, countReads } = withBad(LIBRARY);
  const failures: string[] = [];
  const evidence = verifyClaims(parseNote(text), failing, (error, { start, end }) => {
    assert.equal(error, FAULT);
    failures.push(text.slice(start, end));
  });
  const verdicts = evidence.map(({ key, claim, verdict, obstacle }) =>
    [key, text.slice(claim.start, claim.end), verdict, obstacle].filter(Boolean).join(' | '),
  );
  return { verdicts, failures, reads: countReads() };
}

describe('a fault while a claim is judged', () => {
  it('costs that figure and no other', () => {
    assert.deepEqual(judge('Some 12 houses fell [@bad]. In all 73 people died [@sound].'), {
      verdicts: ['bad | 12 | cannot check | failed', 'sound | 73 | stated'],
      failures: ['12'],
      reads: 1,
    });
  });

  it('costs that quotation and no other', () => {
    const note = 'She said: “The river came by day” [@bad]. She said: “The river came at night” [@sound].';
    const { verdicts } = judge(note);
    assert.deepEqual(
      verdicts.map((line) => line.split(' | ').slice(2).join(' ')),
      ['cannot check failed', 'verbatim'],
    );
  });

  it('is reported for each claim of a source that is read only once', () => {
    const { failures, reads } = judge('Some 12 houses fell [@bad]. Another 34 burned [@bad].');
    assert.deepEqual([failures, reads], [['12', '34'], 1]);
  });

  it('leaves the claim to another source that bears it out', () => {
    const { verdicts, failures } = judge('In all 73 people died [@bad; @sound].');
    assert.deepEqual([verdicts, failures], [['sound | 73 | stated'], ['73']]);
  });

  it('costs a link whose source cannot be looked up, and no citation', () => {
    const { verdicts, failures } = judge('It [says](https://bad.example/) so. In all 73 people died [@sound].');
    assert.deepEqual([verdicts, failures], [['sound | 73 | stated'], ['[says](https://bad.example/)']]);
  });

  it('costs the source that the front matter names, and no citation', () => {
    const { verdicts, failures } = judge('---\nsource: https://bad.example/\n---\nIn all 73 people died [@sound].');
    assert.deepEqual([verdicts, failures], [['sound | 73 | stated'], ['']]);
  });

  it('is thrown where nobody takes it', () => {
    assert.throws(() => verifyClaims(parseNote('Some 12 houses fell [@bad].'), withBad(LIBRARY).failing), FAULT);
  });
});
