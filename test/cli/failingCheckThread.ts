// The thread of failingCheck.ts: a table in which one check throws at a word, and a reader that throws at another.
import { ENGINE } from '../../src/cli/checkedNote.ts';
import { runCheckThread } from '../../src/cli/checkThread.ts';
import type { Note } from '../../src/core/note/note.ts';
import { NOTE_CHECKS, type NoteCheck } from '../../src/core/problems/noteChecks.ts';

const FAILING: NoteCheck = {
  code: 'figure-absent',
  check: ({ note }) => {
    if (note.text.includes('unlucky')) throw new TypeError('a fault in a check');
    return [];
  },
};

function parse(text: string): Note {
  if (text.includes('unreadable')) throw new TypeError('a fault in reading');
  if (text.includes('endless')) /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  if (text.includes('ending')) setImmediate(() => process.exit(1));
  return ENGINE.parse(text);
}

runCheckThread({ parse, checks: [FAILING, ...NOTE_CHECKS] });
