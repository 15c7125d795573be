// How the public data and Ibid name the same units, so that the score compares meaning and not spelling.

/** Ours and theirs to one name, after case, plural s, dots and hyphens are gone. */
const ALIASES: Readonly<Record<string, string>> = {
  usd: 'dollar',
  'united state dollar': 'dollar',
  'us dollar': 'dollar',
  eur: 'euro',
  gbp: 'pound sterling',
  'british pound': 'pound sterling',
  jpy: 'japanese yen',
  cny: 'chinese yuan',
  cad: 'canadian dollar',
  aud: 'australian dollar',
  nzd: 'new zealand dollar',
  hkd: 'hong kong dollar',
  mxn: 'mexican peso',
  chf: 'swiss franc',
  frf: 'french franc',
  fim: 'finnish markka',
  esp: 'peseta',
  nlg: 'netherland guilde',
  dem: 'mark',
  inr: 'rupee',
  crc: 'costa rican colón',
  'costa rican colon': 'costa rican colón',
  gel: 'georgian lari',
  lak: 'lao kip',
  lkr: 'sri lankan rupee',
  btc: 'bitcoin',
  try: 'turkish lira',
  '%': 'percentage',
  percent: 'percentage',
  pound: 'pound mass',
  lb: 'pound mass',
  meter: 'metre',
  tonne: 'metric ton',
  ton: 'ton',
  'degree celsiu': 'celsius',
  celsiu: 'celsius',
  c: 'celsius',
  'degree fahrenheit': 'fahrenheit',
  f: 'fahrenheit',
  feet: 'foot',
  inche: 'inch',
  time: 'count',
  franc: 'swiss franc',
  men: 'man',
  women: 'woman',
  children: 'child',
  dimensionless: '',
  '-': '',
  year: 'year',
  'astronomical unit': 'au',
};

function alias(word: string): string {
  return ALIASES[word] ?? word;
}

function strip(unit: string): string {
  return unit.toLowerCase().replace(/[.]/g, '').replace(/-/g, ' ').trim();
}

/** The head of a noun phrase in the singular, or the name of a unit, in one spelling. */
export function normaliseUnit(unit: string | undefined): string {
  const [base = '', ...per] = strip(unit ?? '').split(' per ');
  const singular = base.replace(/ies$/, 'y').replace(/s$/, '');
  const named = alias(singular);
  const whole = named === singular && !KEPT.test(singular) ? alias(singular.split(' ').at(-1) ?? '') : named;
  return [whole, ...per.map((part) => alias(part.replace(/s$/, '')))].join(' per ');
}

/** Units of more than one word; of any other phrase the head alone is compared. */
const KEPT =
  /^(?:square|cubic|metric|nautical|pound|mark|light|basi|percentage|degree|of age|year of age|month of age|week of age|day of age|british|inverse|electron|\w+watt)\b| of age$/;
