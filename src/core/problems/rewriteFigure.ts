// The source's figure in the note's way of writing: its separators, its scale word, its currency sign, its unit.
import { convert, toMeasurement } from '../evidence/measurement.ts';
import type { Figure } from '../figures/figure.ts';

const SCALES: readonly (readonly [word: RegExp, factor: number])[] = [
  [/^(?:trillion|tn)$/i, 1e12],
  [/^(?:billion|bn|b)$/i, 1e9],
  [/^(?:million|mn|m)$/i, 1e6],
  [/^(?:thousand|k)$/i, 1e3],
];

/** The number itself in a figure: digits with separators, then a space and a scale word if there are. */
const CORE = /(\d[\d.,’'\u00a0\u202f\u2009]*\d|\d)(\s*)(trillion|billion|million|thousand|tn|bn|mn|[kKmb](?![a-z]))?/;

/** Decimals beyond these are written out in full rather than with a scale word. */
const MAX_DECIMALS = 3;

/** What replaces the claim's text; the source's own writing where the note's way cannot say it. */
export function rewriteFigure(claim: Figure, found: Figure): string | undefined {
  const [said, actual] = [toMeasurement(claim), toMeasurement(found)];
  if (said === undefined || actual === undefined) return found.text;
  if (said.low !== said.high || actual.low !== actual.high || !CORE.test(claim.text)) return found.text;
  const value = convert(actual.low, actual, said);
  if (said.unit === 'whole' || !isShort(value)) return found.text;
  return claim.text.replace(CORE, (core: string, digits: string, space: string, scale: string | undefined) => {
    const style = { separator: findSeparator(digits), space, scale };
    return isScale(scale, said.low)
      ? formatValue(value, style)
      : core.replace(digits, groupDigits(value, style.separator));
  });
}

/** Whether a letter after a number scales it: "5m" may be five million or five metres. */
function isScale(scale: string | undefined, value: number): boolean {
  return value >= findFactor(scale);
}

function findFactor(scale: string | undefined): number {
  return SCALES.find(([word]) => scale !== undefined && word.test(scale))?.[1] ?? Infinity;
}

interface Style {
  readonly separator: string;
  readonly space: string;
  readonly scale: string | undefined;
}

/** With the scale word where the number then is short, else in full. */
function formatValue(value: number, { separator, space, scale }: Style): string {
  const scaled = Number((value / findFactor(scale)).toPrecision(12));
  if (scaled >= 1 && isShort(scaled)) return `${groupDigits(scaled, separator)}${space}${scale ?? ''}`;
  return groupDigits(value, separator || ',');
}

function isShort(value: number): boolean {
  return Math.abs(value * 10 ** MAX_DECIMALS - Math.round(value * 10 ** MAX_DECIMALS)) < 1e-6;
}

/** What separates thousands: a mark between digits that three digits follow; a number too short to show takes a comma. */
function findSeparator(digits: string): string {
  const [separator] = /[.,’'\u00a0\u202f\u2009](?=\d{3}(?!\d))/.exec(digits) ?? [];
  return separator ?? (/\d{4}/.test(digits) ? '' : ',');
}

function groupDigits(value: number, separator: string): string {
  const [whole = '', decimals] = String(value).split('.');
  // recheck: at most 22 digits of a number
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return decimals === undefined ? grouped : `${grouped}${separator === '.' ? ',' : '.'}${decimals}`;
}
