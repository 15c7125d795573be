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
  'degree celsius': 'celsius',
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

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '');
}

/** A unit in one spelling: each part before and after "per" in the singular and by its alias. */
function normalise(unit: string): string {
  return strip(unit)
    .split(' per ')
    .map((part) => alias(singular(part)))
    .join(' per ');
}

function headOf(unit: string): string {
  return unit.split(' ').at(-1) ?? '';
}

/** Whether two units mean the same; nouns agree by their heads: "empty house" and "houses". */
export function unitsAgree(gold: string | undefined, found: string | undefined, isNoun: boolean): boolean {
  if (gold === undefined || gold === '-' || gold === 'dimensionless') return true;
  const [a, b] = [normalise(gold), normalise(found ?? '')];
  return a === b || (isNoun && alias(headOf(a)) === alias(headOf(b)));
}
