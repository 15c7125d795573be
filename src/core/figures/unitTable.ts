// The units of measure: their names, symbols and what they are called in a figure; data for unit.ts.

/** Names that take the SI prefixes, with the symbol that does too. */
const PREFIXED: readonly (readonly [unit: string, symbol: string, otherNames: string])[] = [
  ['metre', 'm', 'meter'],
  ['gram', 'g', 'gramme'],
  ['litre', 'L', 'liter'],
  ['litre', 'l', ''],
  ['second', 's', ''],
  ['watt', 'W', ''],
  ['watt hour', 'Wh', 'watt-hour'],
  ['volt', 'V', ''],
  ['ampere', 'A', 'amp'],
  ['ampere hour', 'Ah', 'amp hour'],
  ['newton metre', 'Nm', 'newton meter'],
  ['joule', 'J', ''],
  ['hertz', 'Hz', ''],
  ['pascal', 'Pa', ''],
  ['newton', 'N', ''],
  ['byte', 'B', ''],
  ['bit', 'bit', ''],
  ['electronvolt', 'eV', ''],
  ['mole', 'mol', ''],
  ['molar', 'M', ''],
  ['sievert', 'Sv', ''],
  ['gray', 'Gy', ''],
  ['becquerel', 'Bq', ''],
  ['ohm', 'Ω', ''],
  ['tesla', 'T', ''],
  ['gauss', 'G', ''],
  ['farad', 'F', ''],
  ['calorie', 'cal', ''],
  ['tonne', 't', 'ton'],
  ['parsec', 'pc', ''],
  ['jansky', 'Jy', ''],
  ['volt ampere', 'VA', ''],
  ['bar', 'bar', ''],
  ['year', 'yr', ''],
  ['annum', 'a', ''],
  ['bit per second', 'bps', ''],
];

const PREFIXES: readonly (readonly [name: string, symbol: string])[] = [
  ['femto', 'f'],
  ['pico', 'p'],
  ['nano', 'n'],
  ['micro', 'µ'],
  ['micro', 'μ'],
  ['milli', 'm'],
  ['centi', 'c'],
  ['deci', 'd'],
  ['hecto', 'h'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['exa', 'E'],
];

/** Units in words; all names in lower case, singular. The first is the unit's own name. */
const NAMED =
  'inch|foot,feet|yard|mile|league|furlong|fathom|nautical mile|light year,light-year,lightyear|astronomical unit|angstrom|micron|' +
  'acre|hectare|square mile|square foot,square feet|square yard|square inch|cubic foot,cubic feet|cubic yard|cubic inch|' +
  'pound,pound-mass|ounce,troy ounce|ton,short ton,long ton|metric ton,metric tonne|stone|carat|grain|' +
  'gallon|quart|pint|barrel|bushel|fluid ounce|cup|teaspoon|tablespoon|' +
  'second|minute|hour|day|week|month|year|decade|century,centuries|fortnight|millennium,millennia|millisecond|' +
  'knot|mile per hour|degree|radian|turn|horsepower,brake horsepower|metric horsepower|international unit|beat per minute,beats per minute|dot per inch,dots per inch|candela|lumen|lux|decibel|sigma|ampere-turn|' +
  'british thermal unit|kilowatt hour,kilowatt-hour|megawatt hour,megawatt-hour|calorie|kilocalorie|atmosphere|' +
  'percent,per cent|percentage point|basis point|point|time|kibibyte|mebibyte|gibibyte|pixel|megapixel|kelvin|celsius|fahrenheit|' +
  'magnitude|arcsecond,arcsec,second of arc|arcminute,arcmin,minute of arc|part per million|part per billion|' +
  'dram,drachma|man-hour|person-year|passenger-mile|board foot|acre-foot,acre-feet|megaton|kiloton|' +
  'quarter-hour|half-hour|weekday|workday|business day|calendar year|working day|school day|light-second|cent';

/** Symbols and abbreviations that stand as they are, case and all. */
const SYMBOLS =
  '%=percent;％=percent;‰=per mille;°C=degree celsius;℃=degree celsius;°F=degree fahrenheit;℉=degree fahrenheit;°=degree;degC=degree celsius;degF=degree fahrenheit;C=degree celsius;F=degree fahrenheit;K=kelvin;' +
  'in=inch;in.=inch;ft=foot;yd=yard;yds=yard;mi=mile;nmi=nautical mile;ly=light year;AU=astronomical unit;Å=angstrom;' +
  'lb=pound;lbs=pound;oz=ounce;ac=acre;ha=hectare;st=stone;' +
  'gal=gallon;qt=quart;pt=pint;bbl=barrel;bbls=barrel;tbsp=tablespoon;tsp=teaspoon;' +
  'sec=second;secs=second;min=minute;mins=minute;h=hour;hr=hour;hrs=hour;wk=week;wks=week;yr=year;yrs=year;mo=month;mos=month;' +
  'kt=knot;kts=knot;mph=mile per hour;kph=kilometre per hour;kmph=kilometre per hour;kmh=kilometre per hour;km/h=kilometre per hour;' +
  'rpm=revolution per minute;fps=frame per second;mpg=mile per gallon;bpd=barrel per day;tpd=ton per day;' +
  'hp=horsepower;HP=horsepower;Hp=horsepower;bhp=horsepower;BHP=horsepower;PS=metric horsepower;IU=international unit;bpm=beat per minute;BPM=beat per minute;' +
  'dpi=dot per inch;DPI=dot per inch;ppi=pixel per inch;ksi=kilopound per square inch;cfm=cubic foot per minute;gpm=gallon per minute;cd=candela;lm=lumen;lx=lux;dB=decibel;rad=radian;deg=degree;BTU=british thermal unit;Btu=british thermal unit;' +
  'kWh=kilowatt hour;MWh=megawatt hour;GWh=gigawatt hour;TWh=terawatt hour;atm=atmosphere;psi=pound per square inch;mmHg=millimetre of mercury;' +
  'pc=percent;pct=percent;pp=percentage point;pps=percentage point;ppt=percentage point;bp=basis point;bps=basis point;' +
  'ppm=part per million;ppb=part per billion;mcg=microgram;cc=cubic centimetre;sqft=square foot;KB=kilobyte;kb=kilobit;Mb=megabit;mb=megabit;gb=gigabyte;' +
  'hz=hertz;HZ=hertz;khz=kilohertz;Khz=kilohertz;KHz=kilohertz;KHZ=kilohertz;mhz=megahertz;Mhz=megahertz;MHZ=megahertz;ghz=gigahertz;Ghz=gigahertz;GHZ=gigahertz;' +
  'kw=kilowatt;Kw=kilowatt;KW=kilowatt;kwh=kilowatt hour;Kwh=kilowatt hour;KWh=kilowatt hour;KWH=kilowatt hour;mah=milliampere hour;MAH=milliampere hour;' +
  'KM=kilometre;Km=kilometre;Kg=kilogram;KG=kilogram;cm=centimetre;mm=millimetre;"=inch;″=inch;′=foot;σ=sigma;x=time;×=time;L=litre;MMT=million metric ton';

/** Spellings that news has besides those that prefixes make. */
const VARIANTS: Readonly<Record<string, string>> = {
  kilo: 'kilogram',
  klick: 'kilometre',
  celcius: 'celsius',
  centigrade: 'celsius',
  centigrate: 'celsius',
  farenheit: 'fahrenheit',
  pct: 'percent',
  percentage: 'percent',
  feet: 'foot',
  inches: 'inch',
  metre: 'metre',
  degree: 'degree',
  hertz: 'hertz',
  'centigrade degree': 'celsius',
  mil: 'mil',
  tonne: 'tonne',
  hrs: 'hour',
  'amp-hour': 'ampere hour',
  'ampere-hour': 'ampere hour',
  'milliamp-hour': 'milliampere hour',
  'milliampere-hour': 'milliampere hour',
  'newton-metre': 'newton metre',
  'newton-meter': 'newton metre',
  century: 'century',
};

function buildNames(): Map<string, string> {
  const rows = NAMED.split('|').map((row) => row.split(','));
  const names = new Map(
    rows.flatMap(([unit = '', ...others]) => [unit, ...others].map((name) => [name, unit] as const)),
  );
  for (const [unit, , other] of PREFIXED) {
    for (const base of other === '' ? [unit] : [unit, other]) {
      if (!names.has(base)) names.set(base, unit);
      for (const [prefix] of PREFIXES) if (!names.has(prefix + base)) names.set(prefix + base, prefix + unit);
    }
  }
  for (const [name, unit] of Object.entries(VARIANTS)) names.set(name, unit);
  return names;
}

function buildSymbols(): Map<string, string> {
  const symbols = new Map<string, string>();
  for (const [unit, symbol] of PREFIXED) {
    symbols.set(symbol, unit);
    for (const [prefix, sign] of PREFIXES) if (!symbols.has(sign + symbol)) symbols.set(sign + symbol, prefix + unit);
  }
  // Prefixed annum gives "ma", "ca", "fa": only millions and billions of years are written so.
  // Single letters that are scales, screens, networks or names far more often than units.
  // Those of more letters are words, titles and times of the day: "358 El Camino", "2 Ms Smiths", "3 Pm".
  for (const symbol of [
    'El',
    'Em',
    'Es',
    'Et',
    'Eg',
    'Ms',
    'Ps',
    'Pm',
    'B',
    'G',
    'T',
    'M',
    'F',
    'a',
    'fa',
    'pa',
    'na',
    'ma',
    'ca',
    'da',
    'ha',
    'Pa',
    'Ta',
    'Ea',
    'as',
    'am',
    'dm',
    'ft',
    'at',
  ])
    symbols.delete(symbol);
  for (const [symbol, unit] of [
    ['dm', 'decimetre'],
    ['Pa', 'pascal'],
    ['pm', 'picometre'],
    ['Ma', 'megayear'],
    ['Ga', 'gigayear'],
    ['ka', 'kiloyear'],
  ] as const)
    symbols.set(symbol, unit);
  for (const pair of SYMBOLS.split(';')) {
    const cut = pair.indexOf('=', 1);
    symbols.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
  return symbols;
}

/** By lower-case singular name. */
export const UNIT_NAMES: ReadonlyMap<string, string> = buildNames();

/** By symbol as written. */
export const UNIT_SYMBOLS: ReadonlyMap<string, string> = buildSymbols();

/** The first words of names of more than one word, so that others are not looked up. */
export const UNIT_FIRST_WORDS: ReadonlySet<string> = new Set(
  [...UNIT_NAMES.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ', 1)[0] ?? ''),
);
