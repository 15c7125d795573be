// How each unit is written: names and prefixes; one row a unit.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findUnits as find, parseRows } from './unitRows.ts';

const NAMES = `
inch: inch, inches
foot: foot, feet
yard: yards
mile: miles
league: leagues
furlong: furlongs
fathom: fathoms
nautical mile: nautical miles
light year: light years, light-years, lightyears
astronomical unit: astronomical units
angstrom: angstroms
micron: microns
acre: acres
hectare: hectares
square mile: square miles, sq miles, sq. miles
square foot: square foot, square feet, sq feet
square yard: square yards
square inch: square inches
cubic foot: cubic foot, cubic feet, cu feet
cubic yard: cubic yards
cubic inch: cubic inches
pound: pounds of flour
ounce: ounces, troy ounces
ton: tons, short tons, long tons
metric ton: metric tons, metric tonnes
stone: stone, stones
carat: carats
grain: grains
gallon: gallons
quart: quarts
pint: pints
barrel: barrels
bushel: bushels
fluid ounce: fluid ounces
cup: cups
teaspoon: teaspoons
tablespoon: tablespoons
second: seconds
minute: minutes
hour: hours
day: days
week: weeks
month: months
year: years
decade: decades
century: century, centuries
fortnight: fortnights
millennium: millennium, millennia
millisecond: milliseconds
knot: knots
mile per hour: miles per hour
degree: degrees
radian: radians
turn: turns
horsepower: horsepower, brake horsepower
metric horsepower: metric horsepower
ampere hour: ampere hours, amp hours, amp-hours
milliampere hour: milliamp-hours, milliampere-hours
newton metre: newton metres, newton meters, newton-metres
international unit: international units
beat per minute: beat per minute, beats per minute
dot per inch: dots per inch
candela: candelas
lumen: lumens
lux: lux
decibel: decibels
sigma: sigma
ampere-turn: ampere-turns
british thermal unit: British thermal units
kilowatt hour: kilowatt hours, kilowatt-hours
megawatt hour: megawatt hours, megawatt-hours
watt hour: watt hours, watt-hours
gigawatt hour: gigawatt hours, gigawatt-hours
calorie: calorie
kilocalorie: kilocalorie
atmosphere: atmospheres
%: percent, per cent, percentage
percentage point: percentage points
basis point: basis points
point: points
time: times
kibibyte: kibibytes
mebibyte: mebibytes
gibibyte: gibibytes
pixel: pixels
megapixel: megapixels
kelvin: kelvin
degree celsius: Celsius, degrees Celsius, celcius, centigrade, degrees C
degree fahrenheit: Fahrenheit, degrees Fahrenheit, farenheit, degrees F
magnitude: magnitudes
arcsecond: arcseconds, arcsec, second of arc
arcminute: arcminutes, arcmin, minute of arc
part per million: part per million
part per billion: part per billion
man-hour: man-hours
person-year: person-years
passenger-mile: passenger-miles
board foot: board foot
acre-foot: acre-foot, acre-feet
megaton: megatons
kiloton: kilotons
half-hour: half-hours
quarter-hour: quarter-hours
light-second: light-seconds
weekday: weekdays
workday: workdays
business day: business days
calendar year: calendar years
working day: working days
school day: school days
metre: metres, meters
gram: grams, grammes
litre: litres, liters
watt: watts
volt: volts
ampere: amperes, amps
joule: joules
hertz: hertz
pascal: pascals
newton: newtons
byte: bytes
bit: bits
electronvolt: electronvolts
mole: moles
sievert: sieverts
gray: grays
becquerel: becquerels
ohm: ohms
tesla: teslas
gauss: gauss
farad: farads
tonne: tonnes
parsec: parsecs
bar: bars
kilogram: kilograms, kilos
kilometre: kilometres, kilometers, klicks
square kilometre: square kilometres, kilometres squared
cubic metre: cubic metres, metres cubed
`;

const PREFIXES = `
f femto
p pico
n nano
µ micro
μ micro
m milli
k kilo
M mega
G giga
T tera
`;

describe('the names of', () => {
  for (const [unit, ways] of parseRows(NAMES)) {
    it(unit, () => {
      for (const way of ways) assert.deepEqual(find(`5 ${way}`), [{ value: 5, unit }], way);
    });
  }
});

describe('the prefixes', () => {
  for (const row of PREFIXES.trim().split('\n')) {
    const [symbol = '', name = ''] = row.split(' ');
    it(row, () => {
      assert.deepEqual(find(`5 ${symbol}W`), [{ value: 5, unit: `${name}watt` }]);
      assert.deepEqual(find(`5 ${symbol}Hz`), [{ value: 5, unit: `${name}hertz` }]);
      assert.deepEqual(find(`5 ${name}watts`), [{ value: 5, unit: `${name}watt` }]);
      assert.deepEqual(find(`5 ${name}liters`), [{ value: 5, unit: `${name}litre` }]);
    });
  }
  for (const [written, unit] of [
    ['5 cl', 'centilitre'],
    ['5 dl', 'decilitre'],
    ['5 hPa', 'hectopascal'],
    ['5 hectopascals', 'hectopascal'],
    ['5 centimeters', 'centimetre'],
    ['5 decimetres', 'decimetre'],
    ['5 PB', 'petabyte'],
    ['5 EB', 'exabyte'],
    ['5 petabytes', 'petabyte'],
    ['5 exabytes', 'exabyte'],
  ] as const)
    it(written, () => assert.deepEqual(find(written), [{ value: 5, unit }]));
});

describe('what looks like a unit and is none', () => {
  for (const written of ['5 in Berlin', '5 M people', '5 at sea', '5 as well', '5 a.m. trains'])
    it(written, () => assert.equal(find(written)[0]?.unit, undefined));
});
