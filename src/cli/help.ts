// What --help prints, made from the same rows that the arguments are read by.
import type { Command } from './command.ts';
import { formatColumns } from './columns.ts';

export function formatOverview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`  ${name} ${operands}`, summary]);
  return `Usage: ibid COMMAND [OPTION…]

Citations, figures and quotations in Markdown notes, and what their sources say.

${formatColumns(rows)}
  --help, --version

'ibid COMMAND --help' says more. Without FILE, or with -, standard input is read.
Exit code: 0 all is well, 1 problems were found, 2 wrong use or unreadable input.
`;
}

export function formatHelp(command: Command): string {
  const rows = command.options.map(({ name, value, help }) => [`  --${name}${value ? ` ${value}` : ''}`, help]);
  return `Usage: ibid ${command.name} ${command.operands}

${command.summary}

${command.help}

${formatColumns([...rows, ['  --help', 'Print this.']])}`;
}
