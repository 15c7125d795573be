// Scores the figure finder on public data that is not part of this repository: value F1 and value + unit F1 per file, and of its halves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../src/core/figures/figure.ts';
import { listFigures } from '../../src/core/figures/listFigures.ts';
import { unitsAgree } from './figureUnits.ts';

/** What is compared: both ends of a range, or one value; unit undefined where the data has none. */
interface Stated {
  readonly low: number;
  readonly high: number;
  readonly unit: string | undefined;
  /** Whether `unit` is a counted noun. */
  readonly isNoun: boolean;
}

interface Sample {
  readonly text: string;
  readonly gold: readonly Stated[];
}

interface Raw {
  readonly text: string;
  readonly quantities: readonly Record<string, never>[];
}

const number = (value: unknown): number => Number(value);

/** How each file writes what it holds. */
const READERS: readonly (readonly [file: string, toStated: (raw: Record<string, unknown>) => Stated | undefined])[] = [
  ...['dimension', 'currency', 'age', 'temperature'].map((name) => [`rtext-${name}.json`, fromRtext] as const),
  ['quantulum3-en.json', fromQuantulum],
  ['recognizers-en.json', fromRecognizers],
];

function fromRtext(raw: Record<string, unknown>): Stated {
  const low = number(raw.value);
  return {
    low,
    high: raw.isRange === true ? number(raw.value2) : low,
    unit: raw.normalizedUnit as string,
    isNoun: false,
  };
}

function fromQuantulum(raw: Record<string, unknown>): Stated {
  const spread = raw.uncertainty === null ? 0 : number(raw.uncertainty);
  const range = /±|\+\/?-/.test(raw.surface as string) ? 0 : spread;
  return { low: number(raw.value) - range, high: number(raw.value) + range, unit: raw.unit as string, isNoun: false };
}

const RECOGNIZED = new Set(['number', 'percentage', 'currency', 'dimension', 'age', 'temperature']);

function fromRecognizers(raw: Record<string, unknown>): Stated | undefined {
  const value = Number.parseFloat(String(raw.value));
  if (!RECOGNIZED.has(raw.type as string) || Number.isNaN(value)) return undefined;
  const unit = raw.type === 'percentage' ? '%' : raw.type === 'number' ? undefined : String(raw.unit);
  return { low: value, high: value, unit, isNoun: false };
}

/** The unit; else the noun; of a rate both: "deaths per 100000". */
function unitOf({ unit, noun }: Figure): Pick<Stated, 'unit' | 'isNoun'> {
  if (unit?.startsWith('per ') && noun !== undefined) return { unit: `${noun} ${unit}`, isNoun: true };
  return { unit: unit ?? noun, isNoun: unit === undefined };
}

function fromFigure(figure: Figure): Stated {
  const low = figure.value ?? figure.low ?? NaN;
  return { low, high: figure.value ?? figure.high ?? NaN, ...unitOf(figure) };
}

function predict(text: string): Stated[] {
  return listFigures(text)
    .filter(({ kind }) => kind !== 'date' && kind !== 'ordinal')
    .map(fromFigure);
}

const near = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)) || (Math.abs(a - b) < 0.0051 && Math.abs(a) < 1);

function agree(a: Stated, b: Stated, units: boolean): boolean {
  return near(a.low, b.low) && near(a.high, b.high) && (!units || unitsAgree(a.unit, b.unit, b.isNoun));
}

/** Each gold and each prediction is used once. */
function countMatches(gold: readonly Stated[], found: readonly Stated[], units: boolean): number {
  const left = [...found];
  let matches = 0;
  for (const stated of gold) {
    const index = left.findIndex((candidate) => agree(stated, candidate, units));
    if (index < 0) continue;
    left.splice(index, 1);
    matches++;
  }
  return matches;
}

function readSamples(path: string, toStated: (raw: Record<string, unknown>) => Stated | undefined): Sample[] {
  const raws = JSON.parse(readFileSync(path, 'utf8')) as Raw[];
  return raws.map(({ text, quantities }) => ({
    text,
    gold: quantities.map(toStated).filter((stated) => stated !== undefined),
  }));
}

const show = (stated: Stated) =>
  `${stated.low === stated.high ? stated.low : `${stated.low}..${stated.high}`} [${stated.unit ?? ''}]`;

interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly value: number;
  readonly unit: number;
}

function tally(samples: readonly Sample[]): Tally {
  let [gold, found, value, unit] = [0, 0, 0, 0];
  for (const sample of samples) {
    const stated = predict(sample.text);
    gold += sample.gold.length;
    found += stated.length;
    value += countMatches(sample.gold, stated, false);
    unit += countMatches(sample.gold, stated, true);
  }
  return { gold, found, value, unit };
}

const f1 = (matches: number, { gold, found }: Tally) => ((200 * matches) / (gold + found)).toFixed(1);

/** What is not read as the data has it: of the even samples only, for the odd ones are there to try what was made of these. */
function listMisses(samples: readonly Sample[]): void {
  for (const { text, gold } of samples) {
    const found = predict(text);
    const matched = countMatches(gold, found, true);
    if (matched === gold.length && matched === found.length) continue;
    console.log(`${text}\n   gold  ${gold.map(show).join(' | ')}\n   found ${found.map(show).join(' | ')}`);
  }
}

function score(name: string, samples: readonly Sample[], verbose: boolean): void {
  const halves = [0, 1].map((rest) => samples.filter((_, index) => index % 2 === rest));
  if (verbose) listMisses(halves[0] ?? []);
  const all = tally(samples);
  const [even, odd] = halves.map((half) => {
    const scored = tally(half);
    return `${f1(scored.value, scored)} ${f1(scored.unit, scored)}`;
  });
  console.log(
    `${name.padEnd(26)} gold ${all.gold} found ${all.found}  value F1 ${f1(all.value, all)} (P ${((100 * all.value) / all.found).toFixed(1)} R ${((100 * all.value) / all.gold).toFixed(1)})  value+unit F1 ${f1(all.unit, all)}  even ${even ?? ''}  odd ${odd ?? ''}`,
  );
}

const folder = process.env.IBID_DATA;
if (folder === undefined || !existsSync(folder)) {
  console.log('Set IBID_DATA to the folder of the public data; skipped.');
} else {
  const only = process.argv[2];
  for (const [file, toStated] of READERS) {
    if (only !== undefined && !file.includes(only)) continue;
    score(file, readSamples(join(folder, file), toStated), only !== undefined);
  }
}
