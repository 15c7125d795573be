// `ibid check` with faults in the thread that checks notes.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/check.ts';
import { COMMANDS } from '../../src/cli/commands.ts';

const THREAD = fileURLToPath(new URL('./failingCheckThread.ts', import.meta.url));
const check = COMMANDS.find(({ name }) => name === 'check');
process.exitCode = check && (await run(parseArguments(check, process.argv.slice(2)), THREAD));
