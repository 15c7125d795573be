// A place that is mapped through a change is where the same characters are once the change is made.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { overlaps, type Span } from '../../src/core/text/span.ts';
import { diffTexts, mapOffset, mapSpan, mapUntouched, toChange } from '../../src/core/text/textChange.ts';
import { applyEdits, type TextEdit } from '../../src/core/text/textEdit.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é'), maxLength: 40 });

/** Sorted edits of a text that do not overlap; some touch, some insert, some delete. */
const edited = fc
  .tuple(
    text,
    fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 4 }), fc.string({ maxLength: 4 })), { maxLength: 6 }),
  )
  .map(([before, steps]) => {
    const edits: TextEdit[] = [];
    let at = 0;
    for (const [gap, removed, put] of steps) {
      const start = at + gap;
      if (start + removed > before.length) break;
      edits.push({ start, end: start + removed, text: put });
      at = start + removed;
    }
    return { before, edits };
  });

function listSpans(length: number): Span[] {
  return Array.from({ length }, (_, start) => ({ start, end: Math.min(length, start + 1 + (start % 5)) }));
}

it('a span that no edit touches has the same characters after it', () => {
  fc.assert(
    fc.property(edited, ({ before, edits }) => {
      const after = applyEdits(before, edits);
      const change = toChange(edits);
      for (const span of listSpans(before.length).filter((each) => !edits.some((edit) => overlaps(each, edit)))) {
        const { start, end } = mapSpan(change, span);
        assert.equal(after.slice(start, end), before.slice(span.start, span.end));
      }
    }),
  );
});

it('offsets keep their order, and the ends of the text stay its ends', () => {
  fc.assert(
    fc.property(edited, fc.constantFrom('before' as const, 'after' as const), ({ before, edits }, side) => {
      const change = toChange(edits);
      const offsets = Array.from({ length: before.length + 1 }, (_, offset) => mapOffset(change, offset, side));
      const sorted = offsets.toSorted((a, b) => a - b);
      assert.deepEqual(offsets, sorted);
      assert.equal(mapOffset(change, 0, 'before'), 0);
      assert.equal(mapOffset(change, before.length, 'after'), applyEdits(before, edits).length);
    }),
  );
});

it('the difference of two texts, made in the one, gives the other, and leaves what it does not touch', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const replacement = diffTexts(before, after);
      const { start, end, newStart, newEnd } = replacement;
      assert.equal(applyEdits(before, [{ start, end, text: after.slice(newStart, newEnd) }]), after);
      const spans = listSpans(before.length).map((span) => ({ ...span, words: before.slice(span.start, span.end) }));
      for (const span of mapUntouched(replacement, spans)) assert.equal(after.slice(span.start, span.end), span.words);
    }),
  );
});
