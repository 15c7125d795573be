// Names that a cited source says nothing of: each ‹one›, and names that it has in some form, or need not have.
import { toProblemLibrary } from './library.ts';
import { verify } from './verifyProblems.ts';

const TEXT = `The ferry of Halm goes again since Monday. Mayor Ilse Tarrant cut the ribbon, and the Orrin Guild of Sailors sent its
master, T. Osgood. Nobody of the Water Board came, though the Germans had asked for it, and the works in Kraków had been
closed for a day. The old ferry lies at the mole, where the children of the school have painted it blue and white.`;
const HEAD =
  'title: The price of Lindholm\nauthor:\n  - { family: Brandt, given: Ada }\ncontainer-title: Osmere Courier\n';
const LIBRARY = toProblemLibrary({
  ferry: `---\nid: ferry\n${HEAD}---\n\n${TEXT}\n`,
  mole: `---\nid: mole\ntitle: T\n---\n\n${TEXT.replaceAll('Tarrant', 'Falk')}\n`,
  cut: `---\nid: cut\ntitle: T\n---\n\n${TEXT.slice(0, -20)} Subscribe to continue reading.\n`,
  deutsch: `---\nid: deutsch\ntitle: T\n---\n\nSeit Montag fährt die Fähre nach Halm wieder, wie es alle Leute gehofft hatten. Sie ist alt, aber sie fährt, und die Kinder haben sie blau und weiß gestrichen. Am Ufer standen viele, die das noch nie gesehen hatten, und auch der Rat war da.\n`,
  bare: '---\nid: bare\ntitle: T\n---\n',
});

/** Long enough for its language to be told. */
const TALE = 'The old ferry goes again since Monday, as the people of the town had hoped for all these years. ';

function toRows(notes: readonly string[], isSaid: boolean) {
  const rows = notes.map((each) => {
    const [, name = ''] = each.split(/[‹›]/);
    const note = `${TALE}${each}`;
    return [each, { note, problems: isSaid ? [`name-absent: @ferry does not mention ${name}.`] : [] }] as const;
  });
  return Object.fromEntries(rows);
}

verify(
  'a name that the source does not have',
  toRows(
    [
      'The ribbon was cut by ‹Helen Varga› herself [@ferry].',
      'It goes to ‹Lower Vessen› twice a day [@ferry].',
      'It now goes to ‹Vessen› twice a day [@ferry].',
      'Its owner is the ‹Bank of Kolm› since then [@ferry]. The Bank of Kolm is old [@ferry].',
      'The ribbon was cut by ‹Mayor Dahl› herself [@ferry; @mole].',
      'The ribbon was cut by ‹Helen Varga› (so @ferry).',
    ],
    true,
  ),
  LIBRARY,
);

verify(
  'a name that the source has in some form, or need not have',
  toRows(
    [
      'The ribbon was cut by Ilse Tarrant herself [@ferry].',
      'The ribbon was cut by Ms Tarrant herself [@ferry].',
      'There was one Thomas Osgood from the Guild [@ferry].',
      'There was nobody from the WB, or from Germany [@ferry].',
      'Some works in Krakow were closed [@ferry].',
      'There was Ada Brandt of the Osmere Courier to write of Lindholm [@ferry].',
      'Helen said so [@ferry].',
      'It opens in March in Table 3 of the report [@ferry].',
      'It is of Danish make and runs on GNSS [@ferry].',
      'The ribbon was cut by Helen Varga herself.',
      'The ribbon was cut by Helen Varga herself [@cut].',
      'The ribbon was cut by Helen Varga herself [@bare].',
      'The ribbon was cut by Helen Varga herself [@nobody]. <!-- ibid-ignore unknown-citekey -->',
      'The ribbon was cut by Mayor Falk herself [@ferry; @mole].',
      'We asked Helen Varga about the ribbon [@ferry].',
      'She read: “The ribbon of Helen Varga” [@ferry]. <!-- ibid-ignore quotation-not-found -->',
    ],
    false,
  ),
  LIBRARY,
);

verify(
  'names in a note in German, whose nouns have capitals,',
  {
    'are left alone': {
      note: 'Die alte Fähre fährt seit Montag wieder, wie es die Leute der Stadt gehofft hatten, und das Band durchschnitt dort eine Bürgermeisterin [@deutsch].',
      problems: [],
    },
  },
  LIBRARY,
);
