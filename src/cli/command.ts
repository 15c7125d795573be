// What a subcommand is: a row of the table in commands.ts, with all that --help says of it.

/** 0: all is well · 1: problems were found · 2: wrong use, unreadable input or a bug of Ibid. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What the value is called in the help: `GLOB`. An option without a value is a flag. */
  readonly value?: string;
  readonly help: string;
}

/** What was typed after the subcommand's name. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** By option, every value that was given, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export interface Command {
  readonly name: string;
  /** As the usage line has them: `[FILE]`. */
  readonly operands: string;
  /** How many operands make sense. */
  readonly least: number;
  readonly most: number;
  readonly summary: string;
  /** What the help says beyond the summary. */
  readonly help: string;
  readonly options: readonly Option[];
  /** The module that does it, which nobody waits for who asks for help or is told what is wrong with the arguments. */
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}

/** The last value given to an option, as later ones overrule earlier ones. */
export function findValue(invocation: Invocation, name: string): string | undefined {
  return invocation.values.get(name)?.at(-1);
}
