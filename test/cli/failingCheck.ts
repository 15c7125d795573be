// `ibid check` with faults in the thread that checks notes, a bundle beside its own.
import path from 'node:path';
import process from 'node:process';
import { parseArguments } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/check.ts';
import { COMMANDS } from '../../src/cli/commands.ts';

const THREAD = path.join(import.meta.dirname, 'failingCheckThread.mjs');
const check = COMMANDS.find(({ name }) => name === 'check');
process.exitCode = check && (await run(parseArguments(check, process.argv.slice(2)), THREAD));
