// Units that measure the same thing, with their factors, so that kilometres can be compared with miles; named as figures/unitTable.ts names them.

interface Conversion {
  readonly dimension: string;
  /** How many base units one of these is. */
  readonly factor: number;
  /** What is added after the factor; temperatures only. */
  readonly offset?: number;
}

/** One row a dimension: unit and factor to the base unit, which comes first. Customary units are those of the USA. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    metre: 1,
    nanometre: 1e-9,
    micrometre: 1e-6,
    millimetre: 1e-3,
    centimetre: 0.01,
    decimetre: 0.1,
    kilometre: 1000,
    inch: 0.0254,
    foot: 0.3048,
    yard: 0.9144,
    mile: 1609.344,
    'nautical mile': 1852,
    'light year': 9.4607e15,
  },
  mass: {
    kilogram: 1,
    microgram: 1e-9,
    milligram: 1e-6,
    gram: 1e-3,
    tonne: 1000,
    'metric ton': 1000,
    ton: 907.185,
    pound: 0.453592,
    ounce: 0.0283495,
    stone: 6.35029,
    carat: 2e-4,
  },
  area: {
    'square metre': 1,
    'square millimetre': 1e-6,
    'square centimetre': 1e-4,
    'square kilometre': 1e6,
    'square inch': 6.4516e-4,
    'square foot': 0.092903,
    'square yard': 0.836127,
    'square mile': 2.589988e6,
    hectare: 1e4,
    acre: 4046.856,
  },
  volume: {
    litre: 1,
    millilitre: 1e-3,
    centilitre: 0.01,
    decilitre: 0.1,
    'cubic metre': 1000,
    'cubic centimetre': 1e-3,
    'cubic foot': 28.3168,
    'cubic kilometre': 1e12,
    gallon: 3.785412,
    quart: 0.946353,
    pint: 0.473176,
    barrel: 158.9873,
  },
  time: {
    second: 1,
    nanosecond: 1e-9,
    microsecond: 1e-6,
    millisecond: 1e-3,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    fortnight: 1_209_600,
    month: 2_629_746,
    year: 31_556_952,
    'year of age': 31_556_952,
    decade: 315_569_520,
    century: 3_155_695_200,
  },
  energy: {
    joule: 1,
    kilojoule: 1000,
    megajoule: 1e6,
    'watt hour': 3600,
    'kilowatt hour': 3.6e6,
    'megawatt hour': 3.6e9,
    'gigawatt hour': 3.6e12,
    'terawatt hour': 3.6e15,
    // What is said of food in calories is meant in kilocalories, as everywhere but in physics.
    calorie: 4184,
    kilocalorie: 4184,
  },
  power: {
    watt: 1,
    milliwatt: 1e-3,
    kilowatt: 1000,
    megawatt: 1e6,
    gigawatt: 1e9,
    terawatt: 1e12,
    horsepower: 745.7,
    'metric horsepower': 735.499,
  },
  data: { byte: 1, kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9, terabyte: 1e12, petabyte: 1e15 },
  frequency: { hertz: 1, kilohertz: 1e3, megahertz: 1e6, gigahertz: 1e9 },
  pressure: {
    pascal: 1,
    hectopascal: 100,
    kilopascal: 1000,
    megapascal: 1e6,
    bar: 1e5,
    millibar: 100,
    atmosphere: 101_325,
  },
  share: { whole: 1, '%': 0.01, 'per mille': 1e-3 },
  points: { 'percentage point': 1, 'basis point': 0.01 },
};

const TEMPERATURES: readonly (readonly [unit: string, factor: number, offset: number])[] = [
  ['degree celsius', 1, 0],
  ['celsius', 1, 0],
  ['degree fahrenheit', 5 / 9, -160 / 9],
  ['fahrenheit', 5 / 9, -160 / 9],
  ['kelvin', 1, -273.15],
];

const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map([
  ...Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
  ...TEMPERATURES.map(([unit, factor, offset]) => [unit, { dimension: 'temperature', factor, offset }] as const),
]);

export function isConvertible(unit: string): boolean {
  return CONVERSIONS.has(unit);
}

/** Speeds are written "kilometre per hour"; every rate is its two units, "per" between them. */
const RATE = / per /;

/** What a unit measures and how to bring it to the base unit; a unit without a row is a dimension of its own. */
export function findConversion(unit: string): Conversion {
  const [top = unit, ...below] = unit.split(RATE);
  if (below.length === 0) return CONVERSIONS.get(unit) ?? { dimension: unit, factor: 1 };
  const over = CONVERSIONS.get(below.join(' per '));
  const { dimension, factor } = CONVERSIONS.get(top) ?? { dimension: top, factor: 1 };
  const under = over ?? { dimension: below.join(' per '), factor: 1 };
  return { dimension: `${dimension} per ${under.dimension}`, factor: factor / under.factor };
}
