// The currencies, their signs, names and codes, and the matching of one before or after an amount.
import { isMark, phraseAt, skipHyphen, type Token, type Tokens } from './token.ts';
import { UNIT_SYMBOLS } from './unitTable.ts';

/** ISO 4217 code; signs; names in the singular, the first of which is what "more than one" of is formed from. */
const CURRENCIES: readonly (readonly [code: string, signs: string, names: string])[] = [
  [
    'USD',
    '$ US$ U.S.$ USD$ $US',
    'dollar|usd|us dollar|u.s. dollar|american dollar|united states dollar|buck|greenback',
  ],
  ['EUR', '€', "euro|eur|d'euro"],
  ['GBP', '£ GB£ UK£', 'pound sterling|british pound|sterling|pound|quid|gbp'],
  ['JPY', '¥ JP¥ ￥', 'yen|japanese yen'],
  ['CNY', '元 CN¥ RMB¥', 'yuan|chinese yuan|renminbi|rmb|yuan renminbi|kuai'],
  ['AUD', 'A$ AU$ AUD$ $A $AU', 'australian dollar|aussie dollar'],
  ['CAD', 'C$ CA$ CAD$ Can$ c$ $C $CA', 'canadian dollar'],
  ['NZD', 'NZ$ NZD$ $NZ', 'new zealand dollar|kiwi dollar'],
  ['HKD', 'HK$ hk$ $HK', 'hong kong dollar'],
  ['SGD', 'S$ SG$ $S $SG', 'singapore dollar|singaporean dollar'],
  ['TWD', 'NT$ TW$ $NT', 'taiwan dollar|new taiwan dollar|taiwanese dollar'],
  ['BRL', 'R$', 'brazilian real|reais'],
  ['MXN', 'Mex$ MX$ MXN$', 'mexican peso'],
  ['CHF', 'SFr', 'swiss franc|franc'],
  ['FRF', 'FF', 'french franc'],
  ['BEF', '', 'belgian franc'],
  ['SEK', '', 'swedish krona|swedish kronor|swedish crown'],
  ['NOK', '', 'norwegian krone|norwegian kroner|norwegian crown'],
  ['DKK', '', 'danish krone|danish kroner|danish crown'],
  ['ISK', '', 'icelandic krona'],
  ['INR', '₹ Rs Rs. ₨', 'indian rupee|rupee'],
  ['PKR', '', 'pakistani rupee'],
  ['LKR', 'ரூ', 'sri lankan rupee'],
  ['RUB', '₽', 'russian rouble|russian ruble|rouble|ruble'],
  ['UAH', '₴', 'hryvnia|ukrainian hryvnia'],
  ['TRY', '₺', 'turkish lira|lira'],
  ['KRW', '₩ ￦', 'won|south korean won|korean won'],
  ['ILS', '₪', 'shekel|israeli shekel|new shekel'],
  ['SAR', '', 'saudi riyal|riyal'],
  ['QAR', '', 'qatari riyal'],
  ['IRR', '', 'iranian rial|rial'],
  ['AED', '', 'dirham|emirati dirham|uae dirham'],
  ['MAD', '', 'moroccan dirham'],
  ['IQD', '', 'iraqi dinar'],
  ['KWD', '', 'kuwaiti dinar'],
  ['JOD', '', 'jordanian dinar'],
  ['TND', '', 'tunisian dinar'],
  ['LYD', '', 'libyan dinar'],
  ['RSD', '', 'serbian dinar|dinar'],
  ['SYP', '', 'syrian pound'],
  ['LBP', '', 'lebanese pound|lebanese lira'],
  ['EGP', 'E£', 'egyptian pound'],
  ['SDG', '', 'sudanese pound'],
  ['NGN', '₦', 'naira|nigerian naira'],
  ['KES', 'KSh', 'kenyan shilling'],
  ['UGX', '', 'ugandan shilling'],
  ['TZS', '', 'tanzanian shilling'],
  ['ZAR', '', 'south african rand|rand'],
  ['GHS', 'GH₵ ₵', 'ghanaian cedi|cedi'],
  ['ETB', '', 'ethiopian birr|birr'],
  ['THB', '฿', 'thai baht|baht'],
  ['VND', '₫', 'vietnamese dong|dong'],
  ['IDR', 'Rp', 'indonesian rupiah|rupiah'],
  ['MYR', 'RM', 'malaysian ringgit|ringgit'],
  ['PHP', '₱', 'philippine peso'],
  ['ARS', '', 'argentine peso|argentinian peso'],
  ['CLP', '', 'chilean peso'],
  ['COP', '', 'colombian peso'],
  ['CUP', '', 'cuban peso'],
  ['XXP', '', 'peso'],
  ['PEN', '', 'peruvian sol|nuevo sol'],
  ['VES', '', 'bolivar|venezuelan bolivar'],
  ['CRC', '₡', 'costa rican colon|colon'],
  ['PLN', 'zł', 'zloty|złoty|polish zloty'],
  ['CZK', 'Kč', 'czech koruna|czech crown|koruna'],
  ['HUF', '', 'forint|hungarian forint'],
  ['RON', '', 'romanian leu|romanian lei'],
  ['BGN', '', 'bulgarian lev|lev'],
  ['GEL', '₾', 'georgian lari|lari'],
  ['AMD', '֏', 'armenian dram'],
  ['AZN', '₼', 'azerbaijani manat|manat'],
  ['KZT', '₸', 'kazakh tenge|tenge'],
  ['LAK', '₭', 'lao kip|kip'],
  ['MMK', '', 'kyat|burmese kyat'],
  ['BDT', '৳', 'bangladeshi taka|taka'],
  ['NPR', '', 'nepalese rupee'],
  ['AFN', '؋', 'afghani'],
  ['DEM', 'DM', 'deutsche mark|deutschmark|german mark|mark'],
  ['ITL', '', 'italian lira|lire'],
  ['ESP', '', 'peseta|spanish peseta'],
  ['NLG', '', 'guilder|dutch guilder|netherlands guilder'],
  ['FIM', '', 'finnish markka|markka|finnish mark'],
  ['IEP', '', 'irish pound|punt'],
  ['BTC', '₿', 'bitcoin'],
  ['ETH', 'Ξ', 'ether|ethereum'],
  ['cent', '¢ US¢', 'cent|us cent|u.s. cent|euro cent|eurocent'],
  ['penny', '', 'penny|pence'],
  ['sen', '', 'sen'],
];

/** Currencies whose plural equals the singular or is irregular are found by either form. */
function toSingular(word: string): string {
  if (word === 'pennies') return 'penny';
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const BY_SIGN = new Map(
  CURRENCIES.flatMap(([code, signs]) =>
    signs
      .split(' ')
      .filter(Boolean)
      .map((sign) => [sign, code] as const),
  ),
);
/** The unit of each name, in the singular. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(([code, , names]) => names.split('|').map((name) => [name, code] as const)),
);
const CODES = new Set(CURRENCIES.map(([code]) => code).filter((code) => code.length === 3 && code !== 'XXP'));
const FIRST_WORDS = new Set([...CURRENCY_NAMES.keys()].map((name) => name.split(' ', 1)[0] ?? name));

/** "MUSD", "MEUR": a million in the code, as analysts write it. */
const MILLION_CODES = new Map([...CODES].map((code) => [`M${code}`, code]));

export interface CurrencyMatch {
  readonly unit: string;
  readonly first: number;
  readonly next: number;
  /** 1e6 for "MUSD", else 1. */
  readonly scale: number;
}

/** What tells dollars apart even with a space and in lower case; "A $5 note" must not become Australian. */
const SPACED_SIGNS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['u.s.', 'USD'],
  ['c', 'CAD'],
  ['hk', 'HKD'],
  ['mex', 'MXN'],
]);

/** Whether `word` is an ISO 4217 code in capitals. */
export function isCurrencyCode(word: string): boolean {
  return CODES.has(word);
}

/** Codes before a sign ("mxn$ 15") may be in lower case: nothing else stands there. */
function findCode(word: string): string | undefined {
  const code = word.toUpperCase();
  return CODES.has(code) ? code : undefined;
}

function isSign(token: Token | undefined): token is Token {
  return token !== undefined && token.kind !== 'number' && BY_SIGN.has(token.text);
}

/** A sign or code at `at`: "$", "US$", "C $", "USD", "MUSD". */
export function matchCurrencySign(tokens: Tokens, at: number): CurrencyMatch | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number') return undefined;
  const second = tokens[at + 1];
  if (token.kind === 'word' && isSign(second)) {
    const glued = second.tight ? BY_SIGN.get(token.text + second.text) : undefined;
    const unit = glued ?? SPACED_SIGNS.get(token.word) ?? findCode(token.text);
    if (unit !== undefined) return { unit, first: at, next: at + 2, scale: 1 };
  }
  const dotted = isMark(second, '.') && second?.tight ? BY_SIGN.get(`${token.text}.`) : undefined;
  if (dotted !== undefined) return { unit: dotted, first: at, next: at + 2, scale: 1 };
  const unit = BY_SIGN.get(token.text) ?? (CODES.has(token.text) ? token.text : undefined);
  if (unit !== undefined) return { unit, first: at, next: at + 1, scale: 1 };
  const millions = MILLION_CODES.get(token.text);
  return millions === undefined ? undefined : { unit: millions, first: at, next: at + 1, scale: 1e6 };
}

/** "5 Gbps" is a rate, and no number of British pounds. */
function findPlural(name: string, written: string): string | undefined {
  return UNIT_SYMBOLS.has(written) ? undefined : CURRENCY_NAMES.get(toSingular(name));
}

/** A currency's name at `at`, of up to three words: "Hong Kong dollars", "yen". */
export function matchCurrencyName(tokens: Tokens, at: number): CurrencyMatch | undefined {
  const first = tokens[at];
  // "Sen." is a senator.
  if (first?.text === 'Sen') return undefined;
  if (first?.kind !== 'word' || !(FIRST_WORDS.has(first.word) || FIRST_WORDS.has(toSingular(first.word))))
    return undefined;
  for (let length = 3; length > 0; length--) {
    const name = phraseAt(tokens, at, length);
    const unit = name === undefined ? undefined : (CURRENCY_NAMES.get(name) ?? findPlural(name, first.text));
    if (unit !== undefined) return { unit, first: at, next: at + length, scale: 1 };
  }
  return undefined;
}

/** "99p", "17c": only glued to the number. */
const GLUED_MINORS: ReadonlyMap<string, string> = new Map([
  ['p', 'penny'],
  ['c', 'cent'],
]);

/** A currency after an amount: "5 €", "5 million dollars", "10-dollar". */
export function matchCurrencyAfter(tokens: Tokens, at: number): CurrencyMatch | undefined {
  const i = skipHyphen(tokens, at);
  const minor = tokens[at]?.tight ? GLUED_MINORS.get(tokens[at].text) : undefined;
  if (minor !== undefined) return { unit: minor, first: at, next: at + 1, scale: 1 };
  const currency = matchCurrencyName(tokens, i) ?? matchCurrencySign(tokens, i);
  // "50 $10 notes": a sign followed tightly by a number belongs to that number.
  const claimed = currency && tokens[currency.next]?.kind === 'number' && tokens[currency.next]?.tight;
  return claimed ? undefined : currency;
}
