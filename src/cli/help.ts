// What --help prints, made from the same rows that the arguments are read by.
import type { Command } from './command.ts';
import { formatColumns } from './columns.ts';

export function formatOverview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`  ${name} ${operands}`, summary]);
  return `Usage: ibid COMMAND [OPTION…]

Checks citations, numbers and quotations in Markdown notes against their sources.

${formatColumns(rows)}
  --help, --version

Run 'ibid COMMAND --help' for details. Without FILE, or with -, Ibid reads standard input.
Exit codes: 0 no problems, 1 problems found, 2 incorrect usage or unreadable input.
`;
}

export function formatHelp(command: Command): string {
  const rows = command.options.map(({ name, value, help }) => [`  --${name}${value ? ` ${value}` : ''}`, help]);
  return `Usage: ibid ${command.name} ${command.operands}

${command.summary}

${command.help}

${formatColumns([...rows, ['  --help', 'Show this help.']])}`;
}
