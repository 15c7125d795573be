// How a table is asked by a word that comes from a text, a file or the command line.

/** What the table itself has under that name; nothing of what every object inherits (`constructor`, `toString`). */
export function lookup<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
