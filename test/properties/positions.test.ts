// Positions of cites against the processor's own run through a document, on made-up documents.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { toEngineId } from '../../src/core/csl/engineId.ts';
import { listPositions } from '../../src/core/csl/positions.ts';
import { ITEMS, openEngine } from '../core/csl/styles.ts';
import { propertyRuns } from './propertyRuns.ts';

const KEYS = ['lind', 'moor', 'constructor'];

const cite = fc.record({ key: fc.constantFrom(...KEYS), locator: fc.constantFrom('', '1', '2') });
const citations = fc.array(fc.array(cite, { minLength: 1, maxLength: 2 }), { maxLength: 8 });

it('positions are those that the processor finds', () => {
  const engine = openEngine('notes');
  const items = ITEMS.filter(({ id }) => KEYS.includes(id));
  fc.assert(
    fc.property(citations, (document) => {
      const placed = document.map((cites, index) => ({
        cites: cites.map((each) => ({ ...each, label: each.locator && 'page' })),
        noteNumber: index + 1,
      }));
      const toCite = ({ key, ...rest }: { readonly key: string }) => ({ id: toEngineId(key), ...rest });
      const theirs = engine.run(items, (running) =>
        running.rebuildProcessorState(
          placed.map(({ cites, noteNumber }) => ({
            citationID: String(noteNumber),
            citationItems: cites.map(toCite),
            properties: { noteIndex: noteNumber },
          })),
        ),
      );
      const positions = listPositions(placed);
      const ours = engine.run([...items], (running) =>
        placed.map(({ cites }, index) =>
          running.makeCitationCluster(cites.map((each, at) => ({ ...toCite(each), ...positions[index]?.[at] }))),
        ),
      );
      assert.deepEqual(
        ours,
        theirs?.map(([, , text]) => text),
      );
    }),
    { numRuns: propertyRuns(10), seed: 7 },
  );
});
