// Reads what was typed after a subcommand, and says in a sentence what is wrong with it.
import { parseArgs } from 'node:util';
import { UserError } from '../core/userError.ts';
import type { Command, Invocation } from './command.ts';

/** Throws a UserError on an unknown option, a missing value, or too few or too many operands. */
export function parseArguments(command: Command, argv: readonly string[]): Invocation {
  const { tokens } = parseArgs({ args: [...argv], options: toConfig(command), strict: false, tokens: true });
  const operands: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = command.options.find(({ name }) => name === token.name);
    if (option === undefined) throw new UserError('{command} has no option {option}.', facts(command, token.rawName));
    if (option.value === undefined) flags.add(option.name);
    else if (token.value === undefined) {
      throw new UserError('{option} needs a value: {option} {value}.', { option: token.rawName, value: option.value });
    } else values.set(option.name, [...(values.get(option.name) ?? []), token.value]);
  }
  checkOperands(command, operands);
  return { operands, flags, values };
}

function toConfig(command: Command) {
  return Object.fromEntries(
    command.options.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
}

function checkOperands({ name, operands, least, most }: Command, given: readonly string[]): void {
  if (given.length < least) throw new UserError('{name} needs {operands}.', { name, operands });
  const surplus = given[most];
  if (surplus !== undefined) throw new UserError('{name}: unexpected argument {surplus}.', { name, surplus });
}

function facts(command: Command, option: string): Record<string, string> {
  return { command: command.name, option };
}
