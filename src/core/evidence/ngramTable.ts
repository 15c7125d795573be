// The detector's table of groups of letters as one sorted text: to make an object of it takes half a second, to search it nothing.

/** Between a group and its scores, and between two rows; no group holds them, as the text is made to see to. */
const TAB = '\t';
const NEWLINE = '\n';

export type Ngrams = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** As a build writes the table: rows sorted by their groups. Throws where a group holds what divides rows. */
export function formatNgramTable(ngrams: Ngrams): string {
  const rows = Object.entries(ngrams).map(([group, scores]) => {
    if (group.includes(TAB) || group.includes(NEWLINE)) throw new RangeError(`No group may be ${group}.`);
    return [group, Object.entries(scores).map(([language, score]) => `${language}:${score}`)] as const;
  });
  // By code units, as `<` compares them.
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([group, scores]) => `${group}${TAB}${scores.join(',')}`).join(NEWLINE);
}

/** An object that finds each group in the text when it is asked for, and reads the text when the first one is. */
export function createNgramTable(read: () => string): Ngrams {
  let table: { readonly text: string; readonly starts: readonly number[] } | undefined;
  const find = (group: string) => {
    table ??= indexRows(read());
    return findRow(table.text, table.starts, group);
  };
  return new Proxy({}, { get: (_, group) => (typeof group === 'string' ? find(group) : undefined) });
}

function indexRows(text: string): { readonly text: string; readonly starts: readonly number[] } {
  const starts = [0];
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  return { text, starts };
}

function findRow(text: string, starts: readonly number[], group: string): Readonly<Record<string, number>> | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] ?? 0;
    const tab = text.indexOf(TAB, start);
    const found = text.slice(start, tab);
    if (found === group) return parseScores(text.slice(tab + 1, (starts[middle + 1] ?? text.length + 1) - 1));
    if (found < group) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function parseScores(row: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    row
      .split(',')
      .map((score) => score.split(':'))
      .map(([id = '', value]) => [id, Number(value)]),
  );
}
