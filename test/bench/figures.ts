// Measures how fast figures are found, on news prose and on texts made to be slow: MB (10⁶ characters) per second of CPU.
import { listFigures } from '../../src/core/figures/listFigures.ts';

const MEGABYTE = 1_000_000;

const NEWS = `Some 200 militants, including suicide bombers, attacked a prison near the river on Jan. 20, 2022, and held it for a week.
About 45,000 people left their homes, the local council said, and more than a third of them have not come back. The government has
spent between $2 and $3 million on shelters, or roughly 4.5 percent of the budget of the province, according to officials who were
not allowed to speak to reporters. “We have never seen anything like it,” said a teacher, who had walked 12 miles with her two sons.
The council wants the ministry to rebuild the school, the clinic and the market before the winter begins, and it has asked the
neighbouring towns to help with tents and blankets, which they have promised to do. Nobody knows when the families will return.\n\n`;

const ADVERSARIAL: readonly (readonly [name: string, unit: string])[] = [
  ['digits and commas', '1,'],
  ['groups of digits', '1,111,'],
  ['spaced groups', '111 '],
  ['points', '1.1.'],
  ['opening brackets', '('],
  ['square brackets', '['],
  ['links', ']('],
  ['angle brackets', '<a '],
  ['comments', '<!--'],
  ['backticks', '`'],
  ['fences', '```a '],
  ['number words', 'one '],
  ['scale words', 'million '],
  ['number and scale', 'one million '],
  ['hyphens', '-'],
  ['hyphened ones', 'one-'],
  ['joined numbers', '1 to '],
  ['between', 'between 1 and '],
  ['ratios', '1 in '],
  ['colons', '1:'],
  ['slashes', '1/'],
  ['tolerances', '1±'],
  ['dollars', '$'],
  ['dollar signs and numbers', '$1 '],
  ['quotation marks', '1" '],
  ['at signs', 'a@'],
  ['schemes', 'http:'],
  ['a single word', 'a'],
  ['a single number', '1'],
  ['lines', '\n1'],
  ['quote marks', '\n> > > '],
  ['table rows', '| 1 '],
  ['table lines', '|1|2|\n|-|-|\n'],
  ['per', '1 m per '],
  ['adjectives', '2 bright '],
  ['brackets behind numbers', '1) '],
  ['plus signs', '+1 '],
  ['months', 'May 1, '],
  ['emoji', '1\u{1f600}'],
];

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function measure(name: string, text: string): void {
  const start = process.cpuUsage();
  const count = listFigures(text).length;
  const seconds = process.cpuUsage(start).user / 1e6;
  console.log(`${name.padEnd(26)} ${(text.length / MEGABYTE / seconds).toFixed(1).padStart(7)} MB/s  ${count} figures`);
}

const size = Number(process.argv[2] ?? 5) * MEGABYTE;
listFigures(fill(NEWS, MEGABYTE));
measure('news prose', fill(NEWS, size));
for (const [name, unit] of ADVERSARIAL) measure(name, fill(unit, size));
