import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

function read(text: string) {
  const { sources, problems } = parseFile(text, 'library.bib');
  return {
    sources,
    keys: sources.map(({ key }) => key),
    problems: problems.map(({ code, span, facts }) => {
      return `${code} ${Object.values(facts).join()} at ‹${text.slice(span.start, span.end)}›`;
    }),
  };
}

/** The fields that one entry gives, without key and type. */
function fieldsOf(fields: string, type = 'article', rest = ''): Record<string, unknown> {
  const [source] = read(`@${type}{x, ${fields}}\n${rest}`).sources;
  const entries = Object.entries(source?.item ?? {});
  return Object.fromEntries(entries.filter(([name]) => name !== 'id' && name !== 'type'));
}

const BEFORE = '@book{before, title = {B}}\n';
const AFTER = '\n@book{after, title = {A}}';

/** What stands between two good entries, the keys that must come out of it, and the problem with its place. */
const SLIPS: readonly (readonly [name: string, text: string, keys: string, problem: string | undefined])[] = [
  ['a missing comma', '@book{a,\n author = {X}\n title = {Y}\n}', 'a', 'bibtex-missing-comma author at ‹author›'],
  [
    'a comma that only a comment has',
    '@book{a,\n author = {X} % X,\n title = {Y}\n}',
    'a',
    'bibtex-missing-comma author at ‹author›',
  ],
  ['words behind a macro', '@book{a, month = jan or so, title = {Y}}', 'a', 'bibtex-not-a-field or so at ‹or so›'],
  ['a missing comma behind the key', '@book{a\n title = {Y}}', 'a', 'bibtex-missing-comma a at ‹a›'],
  ['a missing comma in one line', '@book{a title = {Y}}', 'a', 'bibtex-missing-comma a at ‹a›'],
  ['a missing closing brace', '@book{a,\n title = {Y},\n year = 2001\n', 'a', 'bibtex-unclosed-entry a at ‹@book{a,›'],
  ['an unclosed value', '@book{a,\n title = {Y,\n year = 2001\n}\n', 'a', 'bibtex-unclosed-value title at ‹{Y,›'],
  ['an unclosed quotation', '@book{a,\n title = "Y,\n author = "X"\n}', 'a', 'bibtex-unclosed-value title at ‹"Y,›'],
  ['a brace too many', '@book{a,\n title = {Y}},\n year = 2001\n}', 'a', 'bibtex-surplus-brace } at ‹}›'],
  ['words after a value', '@book{a,\n author = {X} "z"\n title = {Y}\n}', 'a', 'bibtex-not-a-field "z" at ‹"z"›'],
  [
    'an unclosed quotation with blanks after it',
    '@book{a,\n title = "Y, \n author = "X"\n}',
    'a',
    'bibtex-unclosed-value title at ‹"Y, ›',
  ],
  ['a percent sign in a value', '@book{a, title = {50% of Y}, year = 2001}', 'a', undefined],
  ['a missing comma after a key with capitals', '@book{Doe title = {Y}}', 'Doe', 'bibtex-missing-comma Doe at ‹Doe›'],
  [
    'a missing comma after a name in capitals',
    '@book{a, YEAR = 1 title = {Y}}',
    'a',
    'bibtex-missing-comma year at ‹YEAR›',
  ],
  ['an empty key', '@book{, title = {Y}}', '', 'bibtex-empty-key book at ‹@book{, title = {Y}}›'],
  ['no key at all', '@book{title = {Y}}', '', 'bibtex-empty-key book at ‹@book{title = {Y}}›'],
  ['a key with blanks', '@book{a b, title = {Y}}', 'a b', 'bibtex-key-with-spaces a b at ‹a b›'],
  ['an unknown macro', '@book{a, title = nowhere}', 'a', 'bibtex-unknown-string nowhere at ‹nowhere›'],
  [
    'names with other marks between them',
    '@book{a, author = {Roe, Ann; Doe, Bob}}',
    'a',
    'bibtex-odd-names author at ‹{Roe, Ann; Doe, Bob}›',
  ],
  [
    'names with commas between them',
    '@book{a, author = {A. Roe, B. Doe, C. Li, D. Ng}}',
    'a',
    'bibtex-odd-names author at ‹{A. Roe, B. Doe, C. Li, D. Ng}›',
  ],
  [
    'names with a comma before `and`',
    '@book{a, editor = {A. Roe, B. Doe, and C. Lind}}',
    'a',
    'bibtex-odd-names editor at ‹{A. Roe, B. Doe, and C. Lind}›',
  ],
  [
    'names with an ampersand',
    '@book{a, author = {Roe, Ann & Doe, Bob}}',
    'a',
    'bibtex-odd-names author at ‹{Roe, Ann & Doe, Bob}›',
  ],
  ['names that are well', '@book{a, author = {van Roe, Jr, Ann and {Smith; Sons & Co} and Doe, B.}}', 'a', undefined],
  ['a missing value', '@book{a, title = , year = 2001}', 'a', 'bibtex-missing-value title at ‹title = ›'],
  ['words that are no field', '@book{a, oops, year = 2001}', 'a', 'bibtex-not-a-field oops at ‹oops›'],
  [
    'words without braces',
    '@book{a,\n title = The Great Y,\n year = 2001}',
    'a',
    'bibtex-unknown-string The Great Y at ‹The Great Y›',
  ],
  ['a semicolon for a comma', '@book{a, title = {Y}; year = 2001;}', 'a', 'bibtex-missing-comma title at ‹title›'],
  ['an unclosed @string', '@string{s = {S}\n@book{a, title = s}', 'a', 'bibtex-unclosed-entry  at ‹@string{s = {S}›'],
  [
    'a slip in @xdata',
    '@xdata{x, publisher = }\n@book{a, title = {Y}}',
    'a',
    'bibtex-missing-value publisher at ‹publisher = ›',
  ],
  ['another head in a value', '@book{a, note = {see\n@book{x}\n@misc {y}}}', 'a', undefined],
  ['an entry in quotation marks', '@book{a, note = "see @book{x, and y}"}', 'a', undefined],
  ['a key with equals signs', '@book{http://a.org/?b=c, title = {Y}}', 'http://a.org/?b=c', undefined],
  [
    'a number where the key is due',
    '@book{year=2001, title = {Y}}',
    '',
    'bibtex-empty-key book at ‹@book{year=2001, title = {Y}}›',
  ],
  ['a bare field where the key is due', '@book{title=1}', '', 'bibtex-empty-key book at ‹@book{title=1}›'],
  ['a comment', '% @book{c, title = {C}}\n@comment{ @book{d, title = {D}} }', '', undefined],
  ['a comment between fields', '@book{a,\n % {\n title = {Y},\n}', 'a', undefined],
  ['free text', 'Mail me@example.org about {this}.', '', undefined],
  ['round brackets', '@book(a, title = {Y (1)})', 'a', undefined],
  ['a preamble', '@preamble{"\\newcommand{\\x}{y}"}', '', undefined],
  ['escaped braces', '@book{a, title = {Y \\{ Z}}', 'a', undefined],
];

describe('a .bib file', () => {
  for (const [name, text, keys, problem] of SLIPS) {
    it(`keeps the other entries around ${name}${problem === undefined ? '' : ' and says where it is'}`, () => {
      const found = read(BEFORE + text + AFTER);
      assert.deepEqual(found.keys, ['before', ...(keys === '' ? [] : [keys]), 'after']);
      assert.deepEqual(found.problems, problem === undefined ? [] : [problem]);
    });
  }

  it('says all that is wrong with an entry in the order of the text', () => {
    assert.deepEqual(read('@book{a "x"\n author = nowhere\n title = {Y}, oops,\n year = ').problems, [
      'bibtex-missing-comma a at ‹a›',
      'bibtex-not-a-field "x" at ‹"x"›',
      'bibtex-missing-comma author at ‹author›',
      'bibtex-unknown-string nowhere at ‹nowhere›',
      'bibtex-not-a-field oops at ‹oops›',
      'bibtex-missing-value year at ‹year = ›',
      'bibtex-unclosed-entry a at ‹@book{a "x"›',
    ]);
  });

  it('that is cut off keeps what came before, and what it can of the last entry', () => {
    const { keys, sources, problems } = read(`${BEFORE}@book{last,\n title = {Whole},\n abstract = {Half a sen`);
    assert.deepEqual(keys, ['before', 'last']);
    assert.deepEqual([sources[1]?.item.title, sources[1]?.item.abstract], ['Whole', 'Half a sen']);
    assert.deepEqual(problems, ['bibtex-unclosed-entry last at ‹@book{last,›']);
  });

  it('keeps an entry that the one before runs into', () => {
    const { keys, problems } = read('@book{a, title = {Y} @book{b, title = {Z}}');
    assert.deepEqual([keys, problems], [['a', 'b'], ['bibtex-unclosed-entry a at ‹@book{a, title = {Y} ›']]);
  });

  it('may have the line ends of old Macintoshes', () => {
    const text = `${BEFORE}% note\n@book{a,\n title = {Y,\n year = 2001\n}${AFTER}`.replace(/\n/g, '\r');
    const { keys, problems } = read(text);
    assert.deepEqual([keys, problems], [['before', 'a', 'after'], ['bibtex-unclosed-value title at ‹{Y,›']]);
  });

  it('keeps all shapes of keys', () => {
    const shapes = 'doe:2001 doe.2001 doe/2001 doe-2001 doe+2001 doe_2001 müller2001 文献2001 10.1000/x#y 2001';
    const { keys, problems } = read(
      shapes
        .split(' ')
        .map((key) => `@misc{${key},}`)
        .join('\n'),
    );
    assert.deepEqual([keys.join(' '), problems], [shapes, []]);
  });

  it('gives each entry its own place', () => {
    const text = `${BEFORE}% note\n@book{a, title = {Y}}${AFTER}`;
    const { sources } = read(text);
    assert.deepEqual(sources.map(({ span }) => text.slice(span.start, span.end)), [BEFORE.trim(), '@book{a, title = {Y}}', AFTER.trim()]); // oxfmt-ignore
  });
});

const FIELDS: readonly (readonly [fields: string, item: Record<string, unknown>])[] = [
  ['title = {The Life of {DNA} and {iP}hone in NATO: A Story}', { title: 'The life of DNA and iPhone in NATO: A story', 'title-short': 'The life of DNA and iPhone in NATO' }],
  ['title = {Die Große Reise}, langid = {ngerman}', { title: 'Die Große Reise', language: 'de-DE' }],
  ['title = {One}, subtitle = {Two?}, titleaddon = {Three}', { title: 'One: Two? Three', 'title-short': 'One' }],
  [`title = {M{\\"u}ller, \\'{E}tude, \\v{s}, {\\o}re, \\c c, \\'{\\i}}`, { title: 'Müller, étude, š, øre, ç, í' }],
  ['title = {\\textit{Homo} \\& H$_2$O, 5\\,\\% --- ``so\'\'}', { title: '<i>Homo</i> & H<sub>2</sub>O, 5\u2006% — “so”' }],
  ['title = {The raid: what is next? nobody knows, vs. the rest}', { title: 'The raid: What is next? Nobody knows, vs. the rest', 'title-short': 'The raid' }],
  ['title = {{Whole: In Braces}}', { title: 'Whole: In Braces' }],
  [`title = {O($n \\log n$), $\\frac{1}{2}$ of \\(x^2\\), 5 {\\textpm} 2, \\~\\^e}`, { title: 'O(<span class="nocase">n log n</span>), 1/2 of x<sup>2</sup>, 5 ± 2, ễ' }],
  ['title = {{ggspatial}: Data for {{ggplot2}} and {iPhone} in {de novo} G{\\"o}tt}', { title: '<span class="nocase">ggspatial</span>: Data for <span class="nocase">ggplot2</span> and iPhone in <span class="nocase">de novo</span> Gött', 'title-short': '<span class="nocase">ggspatial</span>' }],
  ['title = {An Improved $\\widehat{R}$, $\\hat{\\beta}$ and $\\bar x$}', { title: 'An improved R̂, β̂ and x̄' }],
  ["title = {Na{\\\" i}ve Andr{\\' e} Mu{\\~ n}oz {\\' \\i}x Bj\\\" org \\v c}", { title: 'Naïve andré muñoz íx björg č' }],
  ['title = {\\noopsort{1}A \\texorpdfstring{$\\beta$}{beta} Test\\footnote{Gone.}}', { title: 'A β test' }],
  ['journal = {\\mnras}', { 'container-title': 'Monthly Notices of the Royal Astronomical Society' }],
  ['series = {3}', { 'collection-title': '3rd series' }],
  ['series = {newseries}', { 'collection-title': 'New series' }],
  ['journaltitle = {Journal of {R}ivers}', { 'container-title': 'Journal of Rivers' }],
  ['journal = RIVERS, year = 2001, year = ,', { 'container-title': 'Rivers', issued: { 'date-parts': [[2001]] } }],
  ['journal = rivers # { B}', { 'container-title': 'Rivers B' }],
  ['author = {Doe, Jane and John Q. Roe}', { author: [{ family: 'Doe', given: 'Jane' }, { family: 'Roe', given: 'John Q.' }] }],
  ['author = {{World Bank} and others}', { author: [{ literal: 'World Bank' }, { literal: 'others' }] }],
  ['author = {Ludwig van Beethoven}', { author: [{ 'dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' }] }],
  ['author = {van der Berg, Jan}, options = {useprefix=true}', { author: [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }] }],
  ['author = {family=Berg, given=Jan, prefix=van der, useprefix=true}', { author: [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }] }],
  ['author = {King, Jr., Martin Luther}', { author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }] }],
  ['author = {J.R.R. Tolkien and al-Hassan, Ali}', { author: [{ family: 'Tolkien', given: 'J. R. R.' }, { 'non-dropping-particle': 'al-', family: 'Hassan', given: 'Ali' }] }],
  ['author = {{Doe}, {Jane} and {{\\"O}ko-Institut}}', { author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Öko-Institut' }] }],
  ["author = {Ann de l'Isle and 't Hooft, Gerard}", { author: [{ 'dropping-particle': 'de', 'non-dropping-particle': 'l’', family: 'Isle', given: 'Ann' }, { 'dropping-particle': '’t', family: 'Hooft', given: 'Gerard' }] }],
  ['author = {Maria da Silva e Souza and \\textsc{Doe}, J.\\ K.}', { author: [{ 'dropping-particle': 'da', family: 'Silva e Souza', given: 'Maria' }, { family: 'Doe', given: 'J. K.' }] }],
  ['author = {van Dam, A.}, options = {useprefix}', { author: [{ 'non-dropping-particle': 'van', family: 'Dam', given: 'A.' }] }],
  [
    "author = {{van 't Hoff}, Jacobus}",
    { author: [{ 'non-dropping-particle': 'van ’t', family: 'Hoff', given: 'Jacobus' }] },
  ],
  ['author = {family=Doe, given=Jane}', { author: [{ family: 'Doe', given: 'Jane' }] }],
  ['author = {Barnes and {Smith and Sons, Inc.}}', { author: [{ family: 'Barnes' }, { literal: 'Smith and Sons, Inc.' }] }],
  ['date = {2018-05-11}, urldate = {2020-01}', { issued: { 'date-parts': [[2018, 5, 11]] }, accessed: { 'date-parts': [[2020, 1]] } }],
  ['date = {2018-05/2018-07}', { issued: { 'date-parts': [[2018, 5], [2018, 7]] } }],
  ['date = {1980~}', { issued: { 'date-parts': [[1980]], circa: true } }],
  ['date = {19XX}', { issued: { 'date-parts': [[1900], [1999]] } }],
  ['date = {1850/1855~}', { issued: { 'date-parts': [[1850], [1855]], circa: true } }],
  ['date = {../2004-03}', { issued: { 'date-parts': [[2004, 3]] } }],
  ['date = {1999-01-XX}', { issued: { 'date-parts': [[1999, 1]] } }],
  ['year = {-44}', { issued: { 'date-parts': [[-44]] } }],
  ['year = 2010, month = 3, endyear = 2012', { issued: { 'date-parts': [[2010, 3], [2012]] } }],
  ['origyear = 1888, eventyear = 2019, eventmonth = may', { 'event-date': { 'date-parts': [[2019, 5]] }, 'original-date': { 'date-parts': [[1888]] } }],
  ['date = {-0044}', { issued: { 'date-parts': [[-45]] } }],
  ['year = 2001, month = mar, day = 5', { issued: { 'date-parts': [[2001, 3, 5]] } }],
  ['year = {2001}, month = {March}', { issued: { 'date-parts': [[2001, 3]] } }],
  ['year = {in press}', { issued: { literal: 'in press' } }],
  ['pages = {1--10, 12}', { page: '1-10, 12' }],
  ['number = 3, issue = {Summer}, volume = 2, part = {b}', { issue: '3, Summer', volume: '2.b' }],
  ['url = {https://a.org/x_y%20z~1}, doi = {https://doi.org/10.1/a_b}', { URL: 'https://a.org/x_y%20z~1', DOI: '10.1/a_b' }],
  ['howpublished = {\\url{https://a.org/x\\_y}}', { URL: 'https://a.org/x_y' }],
  ['eprint = {1234.5678}, archiveprefix = {arXiv}', { URL: 'https://arxiv.org/abs/1234.5678' }],
  ['publisher = {A \\& B and C}, location = {Rome and Oslo}', { publisher: 'A & B; C', 'publisher-place': 'Rome; Oslo' }],
  ['keywords = {a, b}, annote = {n}, note = {One.}, addendum = {Two}', { keyword: 'a, b', annote: 'n', note: 'One. Two' }],
  ['abstract = {Some   words\n\tand~more \\unknown{kept} \\cite{gone}}', { abstract: 'Some words and\u00A0more kept' }],
]; // oxfmt-ignore

describe('an entry says', () => {
  for (const [fields, item] of FIELDS) {
    it(fields.replace(/\s+/g, ' '), () => {
      const { sources } = read(`@string{rivers = "Rivers"}\n@article{x, ${fields}}`);
      const { id: _, type, ...rest } = sources[0]?.item ?? {};
      assert.deepEqual([type, rest], ['article-journal', item]);
    });
  }

  it('the kind of work', () => {
    const kinds = 'book inbook inproceedings online phdthesis techreport misc unpublished dataset';
    const types = kinds.split(' ').map((kind) => read(`@${kind}{x,}`).sources[0]?.item.type);
    assert.equal(types.join(' '), 'book chapter paper-conference webpage thesis report document manuscript dataset');
  });

  it('where a patent holds', () =>
    assert.deepEqual(fieldsOf('type = {patreqde}, location = {countryde and Oslo}', 'patent'), {
      genre: 'German patent request',
      jurisdiction: 'Germany; Oslo',
    }));

  it('of a periodical its own title where the issue has none', () =>
    assert.deepEqual(fieldsOf('title = {Rivers}', 'periodical'), { title: 'Rivers', 'container-title': 'Rivers' }));

  it('what it inherits', () => {
    const parent =
      '@proceedings{p, title = {Rivers}, subtitle = {A Meeting}, year = 2001, publisher = {P}, crossref = {x}}';
    assert.deepEqual(fieldsOf('title = {T}, crossref = {p}', 'inproceedings', parent), {
      title: 'T',
      'container-title': 'Rivers: A meeting',
      issued: { 'date-parts': [[2001]] },
      publisher: 'P',
    });
    const book = '@book{p, title = {Rivers}, author = {Doe, Jane}}';
    assert.deepEqual(fieldsOf('title = {T}, crossref = {p}', 'inbook', book), {
      title: 'T',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-author': [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'Rivers',
    });
    const volumes = '@mvbook{p, title = {Rivers}, author = {Doe, Jane}}';
    assert.deepEqual(fieldsOf('title = {T}, shorttitle = {S}, crossref = {p}', 'book', volumes), {
      title: 'Rivers',
      'volume-title': 'T',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-author': [{ family: 'Doe', given: 'Jane' }],
    });
    assert.deepEqual(fieldsOf('xdata = {p}', 'article', '@xdata{p, publisher = {P}}'), { publisher: 'P' });
    const shared = '@xdata{p, publisher = {P}}\n@xdata{q, publisher = {Q}, note = {N}}';
    assert.deepEqual(fieldsOf('xdata = { p , q }', 'article', shared), { publisher: 'P', note: 'N' });
    const meeting = '@proceedings{p, title = {Rivers}, author = {Doe, Jane}}';
    assert.deepEqual(fieldsOf('title = {T}, crossref = {p}', 'inproceedings', meeting), {
      title: 'T',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'Rivers',
    });
    assert.deepEqual(fieldsOf('crossref = {p}', 'misc', meeting), {
      title: 'Rivers',
      author: [{ family: 'Doe', given: 'Jane' }],
    });
  });
});
