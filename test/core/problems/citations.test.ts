// Problems of what a note cites: pages that a source does not have, and bibliographies that are not there.
import { MISSING, readProblemLibrary, toProblemLibrary } from './library.ts';
import { verify } from './verifyProblems.ts';

const article = (pages: string, text = 'So it was.') => `---\ntitle: T\n${pages}---\n\n${text}\n`;
const LIBRARY = toProblemLibrary({
  long: article('page: 123-145\n'),
  short: article('page: 123-45\n'),
  shorter: article('page: 123-5\n'),
  one: article('page: "123"\n'),
  two: article('page: 12-14, 20-22\n'),
  backwards: article('page: 145-123\n'),
  electronic: article('page: e12-e19\n'),
  roman: article('', '<!-- page iv -->\n\nSo it was.\n\n<!-- page v -->\n\nSo it is.'),
  marked: article('', '<!-- page 9 -->\n\nSo it was.\n\n<!-- page 11 -->\n\nSo it is.\n\n<!-- page 10 -->\n\nSo.'),
  both: article('page: 112-127\n', '<!-- page 112 -->\n\nSo it was.\n\n<!-- page 114 -->\n\nSo it is.'),
});

const broken = (key: string, page: number, pages: string) =>
  `broken-locator: @${key} has no page ${page}; its pages run from ${pages}.`;

verify(
  'a page',
  {
    'the first of the source': { note: '[@long, p. 123]', problems: [] },
    'the last of the source': { note: '[@long, p. 145]', problems: [] },
    'one before the first': { note: '[@long, ‹p. 122›]', problems: [broken('long', 122, '123 to 145')] },
    'one after the last': { note: '[@long, ‹p. 146›]', problems: [broken('long', 146, '123 to 145')] },
    'the first and the last of its own count': { note: '[@long, p. 1]; [@long, p. 23]', problems: [] },
    'one after the last of its own count': { note: '[@long, ‹p. 24›]', problems: [broken('long', 24, '123 to 145')] },
    'page nought': { note: '[@long, ‹p. 0›]', problems: [broken('long', 0, '123 to 145')] },
    'a range with one page that is not there': {
      note: '[@long, ‹pp. 140-150›]',
      problems: [broken('long', 150, '123 to 145')],
    },
    'one with letters': { note: '[@long, p. S7]; [@long, p. 999a]; [@long, p. xiv]', problems: [] },
    'a chapter': { note: '[@long, ch. 999]', problems: [] },
    'a range whose second number is shortened': {
      note: '[@short, p. 145]; [@short, ‹p. 146›]; [@shorter, p. 125]; [@shorter, ‹p. 126›]',
      problems: [broken('short', 146, '123 to 145'), broken('shorter', 126, '123 to 125')],
    },
    'a single page, which may be the first of several': { note: '[@one, p. 130]', problems: [] },
    'pages in two ranges': { note: '[@two, p. 30]', problems: [] },
    'a range that runs backwards': {
      note: '[@backwards, p. 130]; [@backwards, ‹p. 146›]',
      problems: [broken('backwards', 146, '123 to 145')],
    },
    'pages of a count of their own': { note: '[@electronic, p. 99]; [@roman, p. 99]', problems: [] },
    'the least and the greatest of the text, in any order': {
      note: '[@marked, p. 9]; [@marked, p. 11]; [@marked, ‹p. 12›]',
      problems: [broken('marked', 12, '9 to 11')],
    },
    'one that either the text or the journal has': {
      note: '[@both, p. 120]; [@both, ‹p. 128›]',
      problems: [broken('both', 128, '112 to 114')],
    },
  },
  LIBRARY,
);

const WITH_MISSING = readProblemLibrary(MISSING);
const missing = (file: string) => `missing-bibliography: File not found: ${file} (relative to this note).`;
const bibliography = (named: string) => `---\ntitle: T\n${named}\n---\n`;

verify(
  'a bibliography that is not there is named',
  {
    'by its path': {
      note: bibliography('bibliography: ‹/notes/part/gone.bib›'),
      problems: [missing('/notes/part/gone.bib')],
    },
    'by its name': { note: bibliography('bibliography: ‹bare.bib›'), problems: [missing('bare.bib')] },
    'from the folder of the note': {
      note: bibliography('bibliography: ‹./gone.bib›'),
      problems: [missing('./gone.bib')],
    },
    'from a folder above': {
      note: bibliography('bibliography: ‹../../part/gone.bib›'),
      problems: [missing('../../part/gone.bib')],
    },
    'on a drive': {
      note: bibliography('bibliography: ‹C:\\notes\\lost.bib›'),
      problems: [missing('C:\\notes\\lost.bib')],
    },
    'in a field in quotation marks': {
      note: bibliography('"bibliography": ‹gone.bib›'),
      problems: [missing('gone.bib')],
    },
    'in a way of YAML’s own, which is told in the first line': {
      note: '‹---›\nbibliography: "g\\u006fne.bib"\n---\n',
      problems: [missing('gone.bib')],
    },
    'after a field with the same name in it': {
      note: bibliography('nobibliography: gone.bib\nbibliography: ‹gone.bib›'),
      problems: [missing('gone.bib')],
    },
  },
  WITH_MISSING,
);

verify(
  'no bibliography that is not there is',
  {
    'one with another name': { note: bibliography('bibliography: begone.bib'), problems: [] },
    'one in another folder': { note: bibliography('bibliography: a.b/gone.bib'), problems: [] },
    'an address of the web': { note: bibliography('bibliography: https://x.example/gone.bib'), problems: [] },
    'one of the user’s folder': { note: bibliography('bibliography: ~/gone.bib'), problems: [] },
    'a pattern': {
      note: bibliography('bibliography: ["part/*", "gon?.bib", "[g]one.bib", "{gone,bare}.bib"]'),
      problems: [],
    },
    'an export of what is cited': { note: bibliography('bibliography: a.cited.bib'), problems: [] },
  },
  WITH_MISSING,
);
