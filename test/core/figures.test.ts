// Which stretches of a text are figures: what stands between ‹ and › is one, and nothing else is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFigures } from '../../src/core/figures/listFigures.ts';

function finds(...marked: readonly string[]): void {
  for (const expected of marked) {
    const text = expected.replace(/[‹›]/g, '');
    const figures = [...listFigures(text)].reverse();
    const found = figures.reduce(
      (rest, { start, end }) => `${rest.slice(0, start)}‹${rest.slice(start, end)}›${rest.slice(end)}`,
      text,
    );
    assert.equal(found, expected);
  }
}

test('finds figures in news prose', () => {
  finds(
    'Then last week, some ‹200› militants attacked a prison holding ‹thousands› of members in Syria.',
    'It poses a challenge for the ‹900› U.S. soldiers deployed in the area.',
    'More than ‹100› people died. About ‹45,000› people were forced to flee.',
    'A sum equivalent to ‹$1.7 million› in buried dollars was seized in ‹April 2021›.',
    'The index rose ‹123.45 points›, or ‹0.3 percent›, to ‹35,000›.',
    'Brent crude rose ‹50 cents›, or ‹0.6%›, to ‹$85.48 a barrel›.',
    'BMW sold ‹2.5 million› vehicles in ‹2021›, up ‹8.4 percent› from ‹2020›.',
    'A ‹45-year-old› man and his ‹two› sons walked ‹12 miles› in ‹three hours›.',
    'She was ‹one› of the ‹45› judges; ‹one in five› cases was heard within ‹half an hour›.',
  );
});

test('finds numbers in digits in all their forms', () => {
  finds(
    'It counts ‹45,000› and ‹45 000› and ‹45 000› and ‹45’000› and ‹12,34,567›.',
    'It was ‹1.7› then ‹.5› then ‹½› then ‹2½› then ‹3/4› then ‹10 1/2›.',
    'It has ‹1e6› cells, ‹2.4×10⁹› atoms and ‹1.3x10^6› specks of dust.',
    'It fell to ‹-5› or ‹−5› or ‹–5› or ‹minus 5›.',
    'The rate was ‹3,5 %› of ‹1.234.567,89 €›.',
    'It grew from ‹900k› to ‹2bn›.',
  );
});

test('finds numbers in words', () => {
  finds(
    '‹Twenty-three› men, ‹a hundred and five› women and ‹two hundred and five thousand› birds.',
    '‹Two dozen› eggs, ‹dozens› of ducks, ‹scores› of geese, ‹tens of thousands› of gulls.',
    '‹A third› of the town, ‹two-thirds› of the votes, ‹half› of it and ‹three quarters› of them.',
    '‹Several hundred› came; ‹a few million› stayed; ‹a couple of thousand› left.',
    '‹One and a half million› saw it, ‹half a million› twice over a day, ‹a quarter million› never.'.replace(
      'twice',
      '‹twice›',
    ),
    'It was ‹five point two› on the scale.',
  );
});

test('finds money before and after its number', () => {
  finds(
    'It cost ‹$3›, ‹US$3 million›, ‹£2.5bn›, ‹€ 10›, ‹USD 40› or ‹5 euros›.',
    'Money is ‹$US5m-$US7m› or ‹$A250 million›; math is $A3$, $S1$ and $C_2$, and ‹$C5›, or ‹$A1,200.›'.replace(
      '.›',
      '›.',
    ),
    'They paid ‹3 dollars and 50 cents›, ‹40,000 Swiss francs› and ‹millions of dollars›.',
    'A ‹$20› ticket, ‹a hundred Hong Kong dollars› and ‹20 million pounds›.',
    'Rent is ‹$900 a month› and beef ‹$3 a pound›.',
  );
});

test('finds ranges, ratios, rates and scores as one figure', () => {
  finds(
    'It takes ‹between 3 and 4.5 %› of it.'.replace('‹between 3', 'between ‹3'),
    'It takes ‹10–12 years› or ‹$2–3 billion› or ‹$2 billion to $3 billion›.',
    'It drew from ‹900 to 1,200› people and ‹two or three› dogs.',
    'They won ‹3-2› after a ‹52–48› vote.',
    '‹9 out of 10› adults and ‹three in four› children.',
    'The odds were ‹3:1›.',
    'The Lakers beat the Celtics ‹112-108› on Sunday.',
    'Shares fell ‹$12.50› to ‹$180.20› and profit rose from ‹$1.2bn› to ‹$1.5bn›.',
    'It does ‹0-60 mph› in ‹3.5 seconds› and sends ‹1,500-2,000› troops ‹two to three times a week›.',
    'It weighs ‹2,000.45 ± 0.01 pounds›.',
    'Between ‹three›±‹-5 pounds› nobody chooses.',
    'They lost ‹12›:‹0›.',
    'Sales rose from ‹900› to ‹1,200› last year.',
  );
});

test('finds ranges and tolerances in brackets, and below zero', () => {
  finds(
    'The odds ratio was ‹0.97› (‹0.86–1.10›), or ‹0.97› (‹95%› CI ‹0.86–1.10›), HR ‹1.2› (‹1.1 to 1.3›).',
    'The gas (‹400–650 K›) fell by ‹1 to 1.5 degrees Celsius› (‹1.8 to 2.7 Fahrenheit›).',
    'Heaters kept it steady (‹5 ± 0.2 K›), a weight (‹12.4 ± 2.5 kg› vs. ‹15.4 ± 3.2 kg›).',
    'It fell (IQR ‹12–18›), a median of ‹12› (‹10–14›), of ‹12%› (‹10–14›) and of ‹4 kg› (‹3–6›).',
    'It lay at ‹−49.9 to −6.3 cm2›, at (‹−2.0 to −0.8›), at ‹−5–−3 °C› and at ‹-5--3 mm›.',
    'As others found (12–14), the deaths (in thousands) and people (millions) rose, and Python 3.9 went.',
    '‹Nine› people (‹three to five› of them children) and (‹several hundred› goats).',
  );
});

test('finds a change and what came of it as two figures', () => {
  finds(
    'It rose by ‹17,000› to ‹4.843 million›, shares fell ‹2› to ‹30›, and prices rise by ‹5 to 10 percent›.',
    'It grew from ‹13.5› to ‹14.0 mm›, shrank from ‹4.8› to ‹4.7 percent›, swelled from ‹24.2› to ‹33–35 billion euros›.',
  );
});

test('finds numbers after a hyphen', () => {
  finds(
    'It fell to ‹minus-130 degrees› in a sub-‹300 sq m› flat with sub-‹7 nanometer› chips for sub-‹$100›.',
    'Some ‹12-to-15-year-olds› lost ‹7,000 to-9,000› jobs at an ‹8- to 16-metre› telescope.',
    'The SCP-173, the F-16 and Room sub-b-12 are none.',
  );
});

test('finds dates as one figure', () => {
  finds(
    'On ‹Jan. 29, 2022›, and on ‹29 January 2022›, and on the ‹29th of January›.',
    'In ‹2019›, since ‹April 2021›, on ‹2022-01-29›, by ‹12/31/2020›.',
    'On ‹29 April 2014› / 11:04 or ‹2014› / 11:04; on 03-05-2014, 3/4/14 and 2003.06.11.4 nobody knows.',
    'Between ‹A.D. 1000› and ‹1260› it was cold; between ‹1600› and ‹1900› temperatures fell.',
    'It fell by ‹2120›, in ‹2120› villages; ‹500› CE-marked toys; an ad ‹5›; between ‹1000 and 1260› people.',
    'In the ‹1980s› and from ‹2001-2008›.',
    'The ‹2024› elections came after the ‹2008› crisis.',
  );
});

test('finds spans of days and months as one figure, and two of them as two', () => {
  finds(
    'It ran ‹12–18 April 2015›, from ‹12 to 18 April 2015› and ‹April 12–18, 2015›, and from ‹April 30 to May 2, 2015›.',
    'It ran between the ‹12th and the 18th of April›, in ‹March–May 2019› and on the night of ‹12/13 April 2015›.',
    'It rained on ‹12› and ‹18 April 2015›, in ‹March› and ‹May 2019›, and was moved from ‹12 April› to ‹3 May 2015›.',
    'Some ‹5 to 12› people came; from ‹12 April 2015› to ‹18 April 2015›.',
  );
});

test('finds measures with and without a space', () => {
  finds(
    'It is ‹5 km› long, ‹200lbs› heavy, ‹6 feet› tall and ‹30 °C› warm.',
    'A ‹3-inch› pipe under a ‹10-gallon› tank on ‹660 square metres› of land.',
    'It made ‹500,000 barrels a day› at ‹188 miles an hour› and ‹5 kg/m3›.',
    'She is ‹5 ft› ‹7 in› and he is ‹6’›‹2"› tall.',
    'The ‹4.5-litre› engine and the ‹7nm› chip.',
  );
});

test('leaves alone what names, points or addresses', () => {
  finds(
    'See page 33, pp. 12, Section 3, Chapter 5, Figure 6, Table 2 and § 4.',
    'Flight 370, Highway 61, Boeing 747, Voyager 2, an F-16, an A320 and COVID-19.',
    'The S&P 500, the FTSE 100, the G20, 3C274, 5G and 4K.',
    'Windows 11 and version 2.4.1 at 192.168.1.2.',
    'He lives at 123 Random Street and was ranked No. 1.',
    'Call +1-222-2222-2222 or 855-543-3784 at 10:30 or 2 pm or 9.30 a.m.',
    'ISBN 978-3-16-148410-0, doi 10.1000/182 and https://example.org/2019/45.html or a1@b2.org.',
    'Louis XIV and Henry VIII met.',
    'As 1) the first and 2) the second show.',
    'She works 24/7 since 9/11.',
    'Agent 007 was to call 555-0123 at 0730 GMT about his 401(k) and about 40°45′N.',
    'Windows 11 costs more; Boeing 737 flights fell; BBC Two showed World War Two again.',
  );
});

test('leaves alone numbers of models, kinds and standards, also where a noun follows', () => {
  finds(
    'The new 787 Dreamliner and its 737 Max flew; the sp 500 and s&p 500 stocks rose.',
    'Tests for COVID -19, covid - 19 and COVID-19; ISO 3888-2, RFC 5321, ZIP 90049 and an ISO 9001 certificate.',
    'Model 3 sedans, Class 8 trucks, phase 3 trials, type 2 patients and the formula 1 racers.',
    'At this stage ‹3› people left; in the class ‹30› pupils sat; at that level ‹5› men and ‹900› U.S. soldiers stood.',
    'The ‹300› Spartans, ‹450› Brexit voters and a force of ‹300› Iraqi men; on ‹737› Max said no; about ‹12› Max knew.',
  );
});

test('leaves alone ranks and set phrases that look like fractions', () => {
  finds(
    'A third-party audit, third parties, the Third World and a ‹third›-rate film.',
    '‹One› ‹third›-grade teacher, ‹a third› of it, ‹one-third›-owned, ‹two-thirds›-full; the ‹third› man, a ‹fifth›-grade class.',
  );
});

test('leaves markup alone', () => {
  finds(
    '1. First\n2. Second\n\n- ‹3› people',
    'As said [@doe2020, p. 33] and by @roe2019a and in [12] and [^3].',
    'See [‹45› people](./2019/45.md).',
    '<!-- page 3 -->\n\n## 4. Results',
  );
});

test('leaves alone words that only look like numbers', () => {
  finds(
    'No one knew which one it was, one of them said; one would think so.',
    'At first she ran, then a second came, and once more the third'.replace('third', '‹third›') + ' fell.',
    'The second half of the game, a quarter later.',
    'In May we may march. A few saw it; several left; both scores well.',
  );
});

test('reads on between backticks, which are no code in plain text', () => {
  finds(
    "``We paid ‹40› men,'' she said, ``for ‹nine months›.'' The `old' bridge of ‹1987› and `nobody' had ‹12› arches.",
    'It cost ` ‹25 pounds›, ` and a lot.',
  );
});

test('leaves alone letters that only look like units', () => {
  finds(
    'The clock stood at 22pm; in the Model 3s, the Channel 5s news and among the over 65s.',
    'Within ‹5s› it ran, in under ‹25s›. Under the ‹25s› it went.',
  );
});

test('reads table cells', () => {
  finds('| Year | Deaths |\n|---|---|\n| ‹2019› | ‹1,200› |\n| ‹2020› | ‹950› |');
});
