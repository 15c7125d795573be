// Which keys of a note are called unknown, and which are no keys or cannot be told.
import type { ProblemLibrary } from '../../../src/core/problems/problemContext.ts';
import { readProblemLibrary } from './library.ts';
import { verify } from './verifyProblems.ts';

const LIBRARY = readProblemLibrary();
const EMPTY = { ...LIBRARY, find: () => undefined, has: () => false, suggest: () => [], count: () => 0 };

function withKey(key: string): ProblemLibrary {
  const [row] = LIBRARY.suggest('flood2023', 1);
  return { ...LIBRARY, has: (each) => each === key, suggest: () => (row ? [{ ...row, key }] : []) };
}

verify(
  'keys',
  {
    'what is written with an @ but is near no key': {
      note: [
        'Thanks, @somebody and @some-body, @Jane_Doe, @tom67, @kv9898, @bobby1030 and @sun123xyz!',
        'See [@somebody](https://code.example/somebody) and [**@other**](https://code.example/other).',
        'Use @types/node, @scope/pkg@1.2.3 and [@scope/pkg].',
        'At Recall@1/@10 it is better; @Override, @param and @media.',
        'She wrote “@handle is right”; A @mentions network.',
        'Mail @jane@social.example, or @nhs.example, or @user2020@social.example.',
        '[[@2022-11-09]], ![[@2022-11-09 16.00.drawing]], [[@Roe]] and [[@Jane Roe]]',
      ].join('\n\n'),
      problems: [],
    },
    'a key in brackets, or with a year, or with a locator': {
      note: 'As [‹@nobody›], ‹@nobody1999›, ‹@noone› [p. 3] and [[‹@nobody1999›]] say; [see -‹@who›, p. 3].'.replace(
        '-‹@who›',
        '‹-@who›',
      ),
      problems: ['nobody', 'nobody1999', 'noone', 'nobody1999', 'who'].map(
        (key) => `unknown-citekey: No source has the citekey @${key}.`,
      ),
    },
    'keys that may be in a bibliography which a program names': {
      note: '---\nbibliography: "`r here::here(\'refs.bib\')`"\n---\nSo it was [@nobody1999].',
      problems: [],
    },
    'a letter among the digits of the year': {
      note: 'As ‹@flo2od023› and ‹@nob2ody019› say.',
      problems: [
        'unknown-citekey: No source has the citekey @flo2od023. Did you mean @flood2023?',
        'unknown-citekey: No source has the citekey @nob2ody019.',
      ],
    },
    'identifiers, once each': {
      note: 'As ‹@doi:10.1234/a›, [@doi:10.1234/a; ‹@https://doi.org/10.1234/b›], {cite}`‹10.1234/c›` and [@tag:d] say.',
      problems: ['doi:10.1234/a', 'https://doi.org/10.1234/b', '10.1234/c'].map(
        (identifier) => `unknown-identifier: ${identifier} is not in your library yet.`,
      ),
    },
    'labels of the note’s own': {
      note: [
        '(my-place)=\n# A place {#sec:place .wide}',
        '![A video](v.mp4){.x #vid-cern width="3"}',
        ':::{figure} a.png\n:name: My-Fig\nWords.\n:::',
        ':::{figure} #my-other\n:::',
        '$$ x $$ (my-sum)',
        '(@good) A sentence.',
        '```{r my-cell, echo=FALSE}\n1\n```',
        '```{python}\n#| label: my-code\n```',
        '[@somebody]: https://code.example/somebody',
        'As (@good), [@my-place], [@vid-cern], [@my-fig], [@my-fig-a], [@my-other], [@my-sum], [@my-cell], [@my-code] and [@somebody].',
        'But not [‹@my-figure›].',
      ].join('\n\n'),
      problems: ['unknown-citekey: No source has the citekey @my-figure.'],
    },
  },
  LIBRARY,
);

verify(
  'a key without a year',
  {
    'a slip in a key without a year': {
      note: 'As ‹@prizoner› says, not @priest and not @flo.',
      problems: ['unknown-citekey: No source has the citekey @prizoner. Did you mean @prisoner?'],
    },
  },
  withKey('prisoner'),
);

verify(
  'without a library',
  {
    'no library, told once': {
      note: 'Thanks, @somebody. So it was [‹@flood2023›; @roe2020], and [@flood2023] again.',
      problems: ['no-library: There is no library yet, so citekeys cannot be checked.'],
    },
    'no library, where nothing would be looked up': {
      note: 'Thanks, @somebody. See @fig-one.',
      problems: [],
    },
  },
  EMPTY,
);

verify(
  'a bibliography that is not there',
  {
    'keys that may be in a bibliography that is not there': {
      note: '---\nbibliography: ‹gone.bib›\n---\nSo it was [@nobody1999; ‹@flod2023›].',
      problems: [
        'missing-bibliography: File not found: gone.bib (relative to this note).',
        'unknown-citekey: No source has the citekey @flod2023. Did you mean @flood2023?',
      ],
    },
  },
  readProblemLibrary(['/notes/gone.bib']),
);
