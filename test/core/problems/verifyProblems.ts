// Runs rows of notes: in each text the ‹marked› places, and for each its code and what is said of it.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { formatMessage, type SeveritySettings } from '../../../src/core/problems/describe.ts';
import { listProblems } from '../../../src/core/problems/listProblems.ts';
import { unmark } from '../evidence/articles.ts';
import { readProblemLibrary } from './library.ts';

const LIBRARY = readProblemLibrary();

interface Row {
  readonly note: string;
  readonly problems: readonly string[];
  readonly settings?: SeveritySettings;
}

export function verify(title: string, rows: Readonly<Record<string, Row>>, library = LIBRARY): void {
  describe(title, () => {
    for (const [behaviour, { note: marked, problems: expected, settings }] of Object.entries(rows)) {
      it(behaviour, () => {
        const { text, marks } = unmark(marked);
        const note = parseNote(text);
        const problems = listProblems(note, verifyClaims(note, library), library, { severities: settings });
        assert.deepEqual(
          problems.map((problem) => `${problem.code}: ${formatMessage(problem)}`),
          expected,
        );
        assert.deepEqual(
          problems.map(({ span }) => text.slice(span.start, span.end)),
          marks.map(({ start, end }) => text.slice(start, end)),
        );
      });
    }
  });
}
