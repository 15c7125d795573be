// How each currency is written: signs, names and its code; one row a currency.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENCY_NAMES } from '../../src/core/figures/currencies.ts';
import { listFigures } from '../../src/core/figures/listFigures.ts';

const WRITTEN = `
USD: $US5, $US 5, $5, US$5, U.S.$5, USD$5, 5 dollars, 5 usd, 5 us dollars, 5 u.s. dollars, 5 american dollars, 5 united states dollars, 5 bucks, 5 greenbacks, USD 5
EUR: €5, 5 euros, 5 eur, 5 d'euros, EUR 5
GBP: £5, GB£5, UK£5, 5 pound sterling, 5 british pounds, 5 sterling, 5 pounds, 5 quid, 5 gbp, GBP 5
JPY: ¥5, JP¥5, ￥5, 5 yen, 5 japanese yen, JPY 5
CNY: 5 元, CN¥5, RMB¥5, 5 yuan, 5 chinese yuan, 5 renminbi, 5 rmb, 5 yuan renminbi, 5 kuai, CNY 5
AUD: $A5, $AU5, A$5, AU$5, AUD$5, 5 australian dollars, 5 aussie dollars, AUD 5
CAD: $C5, $CA5, C$5, CA$5, CAD$5, Can$5, c$5, 5 canadian dollars, CAD 5
NZD: $NZ5, NZ$5, NZD$5, 5 new zealand dollars, 5 kiwi dollars, NZD 5
HKD: $HK5, HK$5, hk$5, 5 hong kong dollars, HKD 5
SGD: $S5, $SG5, S$5, SG$5, 5 singapore dollars, 5 singaporean dollars, SGD 5
TWD: $NT5, NT$5, TW$5, 5 taiwan dollars, 5 new taiwan dollars, 5 taiwanese dollars, TWD 5
BRL: R$5, 5 brazilian reals, BRL 5
MXN: Mex$5, MX$5, MXN$5, 5 mexican pesos, MXN 5
CHF: SFr 5, 5 swiss francs, 5 francs, CHF 5
FRF: FF 5, 5 french francs, FRF 5
BEF: 5 belgian francs, BEF 5
SEK: 5 swedish krona, 5 swedish kronor, 5 swedish crowns, SEK 5
NOK: 5 norwegian krone, 5 norwegian kroner, 5 norwegian crowns, NOK 5
DKK: 5 danish krone, 5 danish kroner, 5 danish crowns, DKK 5
ISK: 5 icelandic krona, ISK 5
INR: ₹5, Rs5, Rs.5, Rs. 5, ₨5, 5 indian rupees, 5 rupees, INR 5
PKR: 5 pakistani rupees, PKR 5
LKR: 5 ரூ, 5 sri lankan rupees, LKR 5
RUB: ₽5, 5 russian roubles, 5 russian rubles, 5 roubles, 5 rubles, RUB 5
UAH: ₴5, 5 hryvnias, 5 ukrainian hryvnias, UAH 5
TRY: ₺5, 5 turkish liras, 5 liras, TRY 5
KRW: ₩5, ￦5, 5 south korean won, 5 korean won, KRW 5
ILS: ₪5, 5 shekels, 5 israeli shekels, 5 new shekels, ILS 5
SAR: 5 saudi riyals, 5 riyals, SAR 5
QAR: 5 qatari riyals, QAR 5
IRR: 5 iranian rials, 5 rials, IRR 5
AED: 5 dirhams, 5 emirati dirhams, 5 uae dirhams, AED 5
MAD: 5 moroccan dirhams, MAD 5
IQD: 5 iraqi dinars, IQD 5
KWD: 5 kuwaiti dinars, KWD 5
JOD: 5 jordanian dinars, JOD 5
TND: 5 tunisian dinars, TND 5
LYD: 5 libyan dinars, LYD 5
RSD: 5 serbian dinars, 5 dinars, RSD 5
SYP: 5 syrian pounds, SYP 5
LBP: 5 lebanese pounds, 5 lebanese liras, LBP 5
EGP: E£5, 5 egyptian pounds, EGP 5
SDG: 5 sudanese pounds, SDG 5
NGN: ₦5, 5 naira, 5 nigerian naira, NGN 5
KES: KSh 5, 5 kenyan shillings, KES 5
UGX: 5 ugandan shillings, UGX 5
TZS: 5 tanzanian shillings, TZS 5
ZAR: 5 south african rand, 5 rand, ZAR 5
GHS: GH₵5, ₵5, 5 ghanaian cedis, 5 cedis, GHS 5
ETB: 5 ethiopian birr, 5 birr, ETB 5
THB: ฿5, 5 thai baht, 5 baht, THB 5
VND: ₫5, 5 vietnamese dong, 5 dong, VND 5
IDR: Rp 5, 5 indonesian rupiah, 5 rupiah, IDR 5
MYR: RM5, 5 malaysian ringgit, 5 ringgit, MYR 5
PHP: ₱5, 5 philippine pesos, PHP 5
ARS: 5 argentine pesos, 5 argentinian pesos, ARS 5
CLP: 5 chilean pesos, CLP 5
COP: 5 colombian pesos, COP 5
CUP: 5 cuban pesos, CUP 5
XXP: 5 pesos
PEN: 5 peruvian sols, 5 nuevo sols, PEN 5
VES: 5 bolivars, 5 venezuelan bolivars, VES 5
CRC: ₡5, 5 costa rican colons, 5 colons, CRC 5
PLN: 5 zł, 5 zlotys, 5 złotys, 5 polish zlotys, PLN 5
CZK: Kč 5, 5 czech korunas, 5 czech crowns, 5 korunas, CZK 5
HUF: 5 forints, 5 hungarian forints, HUF 5
RON: 5 romanian leu, 5 romanian lei, RON 5
BGN: 5 bulgarian lev, 5 lev, BGN 5
GEL: ₾5, 5 georgian laris, 5 laris, GEL 5
AMD: ֏5, 5 armenian drams, AMD 5
AZN: ₼5, 5 azerbaijani manats, 5 manats, AZN 5
KZT: ₸5, 5 kazakh tenges, 5 tenges, KZT 5
LAK: ₭5, 5 lao kips, 5 kips, LAK 5
MMK: 5 kyats, 5 burmese kyats, MMK 5
BDT: ৳5, 5 bangladeshi takas, 5 takas, BDT 5
NPR: 5 nepalese rupees, NPR 5
AFN: ؋5, 5 afghanis, AFN 5
DEM: DM 5, 5 deutsche marks, 5 deutschmarks, 5 german marks, 5 marks, DEM 5
ITL: 5 italian liras, 5 lire, ITL 5
ESP: 5 pesetas, 5 spanish pesetas, ESP 5
NLG: 5 guilders, 5 dutch guilders, 5 netherlands guilders, NLG 5
FIM: 5 finnish markkas, 5 markkas, 5 finnish marks, FIM 5
IEP: 5 irish pounds, 5 punts, IEP 5
BTC: ₿5, 5 bitcoins, BTC 5
ETH: Ξ 5, 5 ethers, 5 ethereums, ETH 5
cent: ¢5, US¢5, 5 cents, 5 us cents, 5 u.s. cents, 5 euro cents, 5 eurocents
penny: 5 pennies, 5 penny, 5 pence
sen: 5 sen
`;

const ROWS = WRITTEN.trim()
  .split('\n')
  .map((row) => row.split(': '));

function find(written: string) {
  return listFigures(`It cost ${written} then.`).map(({ text, kind, value, unit }) => ({ text, kind, value, unit }));
}

describe('five of each currency', () => {
  for (const [unit = '', ways = ''] of ROWS) {
    it(unit, () => {
      for (const text of ways.split(', ')) assert.deepEqual(find(text), [{ text, kind: 'money', value: 5, unit }]);
    });
  }

  it('has a row for each that has a name', () =>
    assert.deepEqual(
      [...new Set(CURRENCY_NAMES.values())].filter((unit) => !ROWS.some(([row]) => row === unit)),
      [],
    ));
});

describe('money', () => {
  const MONEY: readonly (readonly [written: string, text: string, unit: string, value: number])[] = [
    ['MUSD 5', 'MUSD 5', 'USD', 5e6],
    ['5 MEUR', '5 MEUR', 'EUR', 5e6],
    ['us $5', 'us $5', 'USD', 5],
    ['U.S. $5', 'U.S. $5', 'USD', 5],
    ['c $ 5', 'c $ 5', 'CAD', 5],
    ['hk $5', 'hk $5', 'HKD', 5],
    ['mex $5', 'mex $5', 'MXN', 5],
    ['mxn$ 15', 'mxn$ 15', 'MXN', 15],
    ['a $5 note', '$5', 'USD', 5],
    ['99p', '99p', 'penny', 99],
    ['17c', '17c', 'cent', 17],
    ['a 10-dollar bill', '10-dollar', 'USD', 10],
    ['5 million Hong Kong dollars', '5 million Hong Kong dollars', 'HKD', 5e6],
    ['Rs. 5,000 crore', 'Rs. 5,000 crore', 'INR', 5e10],
  ];
  for (const [written, text, unit, value] of MONEY)
    it(written, () => assert.deepEqual(find(written), [{ text, kind: 'money', value, unit }]));

  it('is not made of two amounts side by side', () =>
    assert.deepEqual(
      find('50 $10 notes').map(({ text }) => text),
      ['50', '$10'],
    ));

  const NONE = ['5 p', '5 c', '5 p.', '5 mass', '5 bosses', '5 XXP', '5 usb', '5 mad dogs'];
  for (const written of NONE)
    it(`is not ${written}`, () =>
      assert.deepEqual(
        find(written).filter(({ kind }) => kind === 'money'),
        [],
      ));
});
