// How far a comment and a setting of the front matter silence problems, and how far not.
import { verify } from './verifyProblems.ts';

const DEAD = 'figure-differs: @flood2023 says 37 here, not 73.';
const INJURED = 'figure-differs: @flood2023 says 112 here, not 212.';
const UNKNOWN = 'unknown-citekey: No source has the citekey @nobody1999.';

verify('a comment in a paragraph silences', {
  'the sentence before it, not the one before that': {
    note: 'At least ‹73› people died [@flood2023]. And 212 were injured [@flood2023]. <!-- ibid-ignore -->',
    problems: [DEAD],
  },
  'the sentence around it': {
    note: 'At least 73 people <!-- ibid-ignore --> died [@flood2023]. And ‹212› were injured [@flood2023].',
    problems: [INJURED],
  },
  'the citation of its sentence too': {
    note: 'At least 73 people died [@nobody1999]. <!-- ibid-ignore -->\nAnd ‹212› were injured [@flood2023].',
    problems: [INJURED],
  },
  'nothing of the next paragraph': {
    note: 'So it was. <!-- ibid-ignore -->\n\nAt least ‹73› people died [@flood2023].',
    problems: [DEAD],
  },
  'each of several codes': {
    note: 'At least 73 people died [@flood2023; ‹@nobody1999›]. <!-- ibid-ignore figure-absent, figure-differs -->',
    problems: [UNKNOWN],
  },
  'also where no blank is within it': {
    note: 'At least 73 people died [@flood2023]. <!--ibid-ignore figure-differs-->',
    problems: [],
  },
  'a heading that it stands in': { note: '# The 73 dead [@nobody1999] <!-- ibid-ignore -->', problems: [] },
});

verify('a comment on a line of its own silences', {
  'the paragraph right below it': {
    note: 'At least ‹73› people died [@flood2023].\n\n<!-- ibid-ignore -->\nAnd 212 were injured [@flood2023].',
    problems: [DEAD],
  },
  'the whole paragraph below it and no more': {
    note: '<!-- ibid-ignore -->\n\nAt least 73 people died [@flood2023]. So it was [@nobody1999].\n\nAnd ‹212› were injured [@flood2023].',
    problems: [INJURED],
  },
  'the item below it': {
    note: '- So it was.\n\n  <!-- ibid-ignore -->\n- At least 73 people died [@flood2023].\n- And ‹212› were injured [@flood2023].',
    problems: [INJURED],
  },
  'the block below a paragraph that goes on around it': {
    note: 'At least ‹73› people died [@flood2023].\n     <!-- ibid-ignore -->\nSo it was.\n\nAnd 212 were injured [@flood2023].',
    problems: [DEAD],
  },
  'nothing where nothing follows': {
    note: 'At least ‹73› people died [@flood2023].\n\n<!-- ibid-ignore -->\n',
    problems: [DEAD],
  },
  'below it alone where it stands within a paragraph': {
    note: 'At least ‹73› people died [@flood2023].\n<!-- ibid-ignore -->\nAnd 212 were injured [@flood2023].',
    problems: [DEAD],
  },
});

verify('a comment in a table silences', {
  'its row': {
    note: '| Dead | Source |\n|---|---|\n| 73,123 people | [@flood2023] <!-- ibid-ignore --> |\n| ‹74,123› people | [@flood2023] |',
    problems: ['figure-differs: @flood2023 says at least 37 here, not 74,123.'],
  },
});

verify('no comment to silence anything is', {
  'one with other words before it': {
    note: 'At least ‹73› people died [@flood2023]. <!-- no ibid-ignore -->',
    problems: [DEAD],
  },
  'one with a longer word': {
    note: 'At least ‹73› people died [@flood2023]. <!-- ibid-ignored -->',
    problems: [DEAD],
  },
  'one that goes on with other marks': {
    note: 'At least ‹73› people died [@flood2023]. <!-- ibid-ignore: see below! -->',
    problems: [DEAD],
  },
});

verify('the front matter silences', {
  'one code': {
    note: '---\nibid: { ignore: figure-differs }\n---\nAt least 73 people died [@flood2023; ‹@nobody1999›].',
    problems: [UNKNOWN],
  },
  'one code beside what is none': {
    note: '---\nibid: { ignore: [1, figure-differs] }\n---\nAt least 73 people died [@flood2023; ‹@nobody1999›].',
    problems: [UNKNOWN],
  },
  'nothing by an empty list': {
    note: '---\nibid: { ignore: [] }\n---\nAt least ‹73› people died [@flood2023].',
    problems: [DEAD],
  },
  'nothing by false': {
    note: '---\nibid: { ignore: false }\n---\nAt least ‹73› people died [@flood2023].',
    problems: [DEAD],
  },
  'nothing by other settings': {
    note: '---\nibid: { style: apa }\n---\nAt least ‹73› people died [@flood2023].',
    problems: [DEAD],
  },
  'nothing by an empty setting': {
    note: '---\nibid:\n---\nAt least ‹73› people died [@flood2023].',
    problems: [DEAD],
  },
  'nothing by a word': {
    note: '---\nibid: ignore\n---\nAt least ‹73› people died [@flood2023].',
    problems: [DEAD],
  },
});
