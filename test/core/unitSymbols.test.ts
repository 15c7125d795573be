// The symbols and abbreviations of units, apart from their numbers and glued to them; one row a unit.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findUnits as find, parseRows } from './unitRows.ts';

const SYMBOLS = `
%: %, pct, pc
per mille: ‰
degree celsius: °C, ℃, degC
degree fahrenheit: °F, ℉, degF
degree: °, deg
kelvin: K
inch: in., ″
foot: ft, ′
yard: yd, yds
mile: mi
nautical mile: nmi
light year: ly
astronomical unit: AU
angstrom: Å
pound: lb, lbs
ounce: oz
acre: ac
hectare: ha
stone: st
gallon: gal
quart: qt
pint: pt
barrel: bbl, bbls
tablespoon: tbsp
teaspoon: tsp
second: sec, secs, s
minute: min, mins
hour: h, hr, hrs
week: wk, wks
year: yr, yrs
month: mo, mos
knot: kt, kts
mile per hour: mph
kilometre per hour: kph, kmph, kmh, km/h
revolution per minute: rpm
frame per second: fps
mile per gallon: mpg
barrel per day: bpd
ton per day: tpd
horsepower: hp, HP, Hp, bhp, BHP
metric horsepower: PS
ampere hour: Ah
milliampere hour: mAh, mah, MAH
newton metre: Nm
kilonewton metre: kNm
international unit: IU
beat per minute: bpm, BPM
dot per inch: dpi, DPI
pixel per inch: ppi
kilopound per square inch: ksi
cubic foot per minute: cfm
gallon per minute: gpm
hertz: Hz, hz, HZ
kilohertz: kHz, khz, Khz, KHz, KHZ
megahertz: MHz, mhz, Mhz, MHZ
gigahertz: GHz, ghz, Ghz, GHZ
kilowatt: kW, kw, Kw, KW
candela: cd
lumen: lm
lux: lx
decibel: dB
radian: rad
british thermal unit: BTU, Btu
watt hour: Wh
kilowatt hour: kWh, kwh, Kwh, KWh, KWH
megawatt hour: MWh
gigawatt hour: GWh
terawatt hour: TWh
atmosphere: atm
pound per square inch: psi
millimetre of mercury: mmHg
percentage point: pp, pps, ppt
basis point: bp, bps
part per million: ppm
part per billion: ppb
microgram: mcg, µg, μg
cubic centimetre: cc, cm3, cm³, cm^3
square foot: sqft, sq ft, ft2
kilobyte: KB
kilobit: kb
megabit: Mb, mb
gigabyte: gb, GB
gigabit per second: Gbps
kilometre: km, KM, Km
kilogram: kg, Kg, KG
centimetre: cm
decimetre: dm
millimetre: mm
square metre: m2, m², m^2
square kilometre: km2, km²
sigma: σ
time: x, ×
litre: l, L
millilitre: ml, mL
tonne: t, t CO2, t CO2e, t CO₂e, tCO2e
megatonne: Mt, MtCO2e, Mt CO2
gram: g, g CO2eq
megayear: Ma
gigayear: Ga
kiloyear: ka
`;

describe('the symbols of', () => {
  for (const [unit, ways] of parseRows(SYMBOLS)) {
    it(unit, () => {
      for (const way of ways) assert.deepEqual(find(`5 ${way}`), [{ value: 5, unit }], way);
    });
  }
});

describe('a symbol glued to its number', () => {
  for (const [written, unit] of [
    ['5bhp', 'horsepower'],
    ['5Ghz', 'gigahertz'],
    ['5degF', 'degree fahrenheit'],
    ['5mAh', 'milliampere hour'],
    ['5ksi', 'kilopound per square inch'],
  ] as const)
    it(written, () => assert.deepEqual(find(written), [{ value: 5, unit }]));
});
