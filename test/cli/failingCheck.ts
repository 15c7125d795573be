// `ibid check` with faults: a table in which one check throws at a word, and a reader that throws at another.
import process from 'node:process';
import { parseArguments } from '../../src/cli/arguments.ts';
import { createCheck } from '../../src/cli/check.ts';
import { ENGINE } from '../../src/cli/checkedNote.ts';
import type { Note } from '../../src/core/note/note.ts';
import type { ProblemKind } from '../../src/core/problems/problemTable.ts';

const FAILING: ProblemKind = {
  code: 'failing',
  severity: 'warning',
  sentences: [],
  find: ({ note }) => {
    if (note.text.includes('unlucky')) throw new TypeError('a fault in a check');
    return [];
  },
};

function parse(text: string): Note {
  if (text.includes('unreadable')) throw new TypeError('a fault in reading');
  return ENGINE.parse(text);
}

const check = createCheck({ parse, kinds: [FAILING, ...ENGINE.kinds] });
process.exitCode = await check.run(parseArguments(check, process.argv.slice(2)));
