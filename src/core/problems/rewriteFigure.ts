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
const CORE =
  /(\d(?:[\d.,’'\u00a0\u202f\u2009]| (?=\d{3}(?!\d)))*\d|\d)(\s*)(trillion|billion|million|thousand|tn|bn|mn|[kKmb](?![a-z]))?/;

/** Decimals beyond these are written out in full rather than with a scale word. */
const MAX_DECIMALS = 3;

/** What replaces the claim's text; the source's own writing where the note's way cannot say it. */
export function rewriteFigure(claim: Figure, found: Figure): string | undefined {
  const [said, actual] = [toMeasurement(claim), toMeasurement(found)];
  if (said === undefined || actual === undefined) return found.text;
  if (said.low !== said.high || actual.low !== actual.high || !CORE.test(claim.text)) return found.text;
  const value = withoutNoise(convert(actual.low, actual, said));
  if (said.unit === 'whole' || !isShort(value) || value * said.low < 0) return found.text;
  return claim.text.replace(CORE, (core: string, digits: string, space: string, scale: string | undefined) => {
    const size = Math.abs(said.low);
    if (!isScale(scale, size)) return core.replace(digits, formatDigits(Math.abs(value), findMarks(digits, size)));
    const style = { marks: findMarks(digits, size / findFactor(scale)), space, scale };
    return formatValue(Math.abs(value), style);
  });
}

/** 14 % is 14.000000000000002 hundredths of a whole. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** Whether a letter after a number scales it: "5m" may be five million or five metres. */
function isScale(scale: string | undefined, value: number): boolean {
  return value >= findFactor(scale);
}

function findFactor(scale: string | undefined): number {
  return SCALES.find(([word]) => scale !== undefined && word.test(scale))?.[1] ?? Infinity;
}

/** What the note sets between thousands and before decimals. */
interface Marks {
  readonly thousands: string;
  readonly decimal: string;
}

interface Style {
  readonly marks: Marks;
  readonly space: string;
  readonly scale: string | undefined;
}

/** With the scale word where the number then is short, else in full. */
function formatValue(value: number, { marks, space, scale }: Style): string {
  const scaled = withoutNoise(value / findFactor(scale));
  if (scaled >= 1 && isShort(scaled)) return `${formatDigits(scaled, marks)}${space}${scale ?? ''}`;
  return formatDigits(value, marks);
}

function isShort(value: number): boolean {
  return Math.abs(value * 10 ** MAX_DECIMALS - Math.round(value * 10 ** MAX_DECIMALS)) < 1e-6;
}

/** The value tells whether "12.345" is twelve or twelve thousand; a number too short to show it takes a comma or point. */
function findMarks(digits: string, value: number): Marks {
  const decimal = ['.', ','].find(
    (mark) => digits.includes(mark) && withoutNoise(parseDigits(digits, mark)) === withoutNoise(value),
  );
  const [whole = digits] = decimal === undefined ? [digits] : digits.split(decimal);
  const [separator] = /[.,’' \u00a0\u202f\u2009](?=\d{3}(?!\d))/.exec(whole) ?? [];
  const thousands = separator ?? (/\d{4}/.test(whole) ? '' : decimal === ',' ? '.' : ',');
  return { thousands, decimal: decimal ?? (thousands === '.' ? ',' : '.') };
}

function parseDigits(digits: string, decimal: string): number {
  return Number(digits.replace(/\D/g, (mark) => (mark === decimal ? '.' : '')));
}

function formatDigits(value: number, { thousands, decimal }: Marks): string {
  const [whole = '', decimals] = String(value).split('.');
  // recheck: at most 22 digits of a number
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}
