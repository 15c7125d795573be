// How a table is asked by a word that comes from a text, a file or the command line, and how one of words is written.

/** What the table itself has under that name; nothing of what every object inherits (`constructor`, `toString`). */
export function lookup<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A table of short words written as one text: `"aut:author edt:editor"`. */
export function toPairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => pair.split(':') as [string, string]));
}
