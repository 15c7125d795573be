// Runs a subcommand: the one place where an error becomes a sentence and an exit code.
import manifest from '../../package.json' with { type: 'json' };
import { isUserError, UserError } from '../core/userError.ts';
import { parseArguments } from './arguments.ts';
import type { ExitCode } from './command.ts';
import { COMMANDS } from './commands.ts';
import { formatHelp, formatOverview } from './help.ts';
import { leaveOnClosedPipe, print, warn, warnOfBug } from './terminal.ts';

const HELP = new Set(['--help', '-h']);

/** Runs `ibid` with the arguments after its name. Rejects never: a bug is printed with its stack. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  leaveOnClosedPipe();
  try {
    return await run(argv);
  } catch (error) {
    if (isUserError(error)) warn(error.message);
    else warnOfBug(error);
    return 2;
  }
}

async function run([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || HELP.has(name)) return showOverview(name);
  if (name === '--version') return show(`${manifest.version}\n`);
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new UserError("Unknown command: {name}. Run 'ibid --help' for a list.", { name });
  if (rest.some((argument) => HELP.has(argument))) return show(formatHelp(command));
  const invocation = parseArguments(command, rest);
  return await (await command.load()).run(invocation);
}

function showOverview(asked: string | undefined): ExitCode {
  show(formatOverview(COMMANDS));
  return asked === undefined ? 2 : 0;
}

function show(text: string): ExitCode {
  print(text);
  return 0;
}
