// `ibid check` with faults in the thread that checks notes.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../../src/cli/arguments.ts';
import { createCheck } from '../../src/cli/check.ts';

const check = createCheck(fileURLToPath(new URL('./failingCheckThread.ts', import.meta.url)));
process.exitCode = await check.run(parseArguments(check, process.argv.slice(2)));
