// Notes and articles in Markdown: citations of every syntax, figures, quotations with speakers, tables, footnotes, front matter.
import { Grammar, type Rules } from '../grammar.ts';
import { WORDS } from './words.ts';
import { YAML } from './yaml.ts';

export const NOTE_RULES: Rules = {
  ...WORDS,
  ...YAML,
  note: ['‹frontMatter›‹blocks›', '‹blocks›', '‹blocks›', '‹blocks›', '‹block›', '‹sentence›'],
  blocks: ['‹block›', '‹block›‹blocks›', '‹block›‹block›‹blocks›'],
  block: ['‹paragraph›‹gap›', '‹paragraph›‹gap›', '‹paragraph›‹gap›', '#‹hashes› ‹sentence›‹gap›', '‹sentence›\n===‹gap›', '> ‹sentence›\n> ‹sentence›‹gap›', '- ‹sentence›\n- ‹sentence›\n  ‹sentence›‹gap›', '- ‹words› ‹figure›‹gap›', '1. ‹sentence›\n\n   ‹sentence›‹gap›', '‹table›‹gap›', '[^‹label›]: ‹sentence›‹gap›', '[^‹label›]: ‹sentence›\n\n    ‹sentence›‹gap›', '[‹label›]: https://x.example/‹letters› "‹words›"‹gap›', '```\n‹words›\n```‹gap›', '<div>‹words›</div>‹gap›', '<!-- ‹comment› -->‹gap›', '$$\n‹words›\n$$‹gap›', '    ‹sentence›‹gap›', '---‹gap›', '‹odd›‹gap›', '> ‹block›', '- ‹block›', '‹references›‹gap›', '::: ‹words›\n‹block›:::‹gap›'],
  gap: ['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\n \n', ' \n\n\n', '\f', '‹odd›\n\n', ''],
  hashes: ['', '#', '##', '######'],
  paragraph: ['‹sentence›', '‹sentence› ‹sentence›', '‹sentence›\n‹sentence› ‹sentence›', '‹sentence›  \n‹sentence›'],
  sentence: ['‹words› ‹figure› ‹words› ‹citation›.', '‹words› ‹figure› ‹citation›', '‹quotation› ‹citation›.', '‹words›.', '‹words› ‹inline› ‹words›.', '‹figure›', '‹person› said ‹figure› ‹words›.', '‹words› ‹figure› and ‹figure› ‹words› ‹citation›!', '‹citation›', '‹stated› ‹citation›.', '‹stated›', '‹words›‹odd›‹words›.'],
  stated: ['Some 55,000 people were driven from their homes', 'Insurers put the damage at €1.7bn', 'Brandl: “We had eleven minutes of notice, and that was not enough”', 'At least 73 people died', 'It was read by 7,321 subscribers', 'Net income dropped to $47.8m', 'The turbine stands 620 m tall'],
  quotation: ['“‹words›,” said ‹person›', '‹person› said: “‹words›”', '"‹words›"', '“‹words›”, ‹person› told the paper, “‹words›”', '«‹words›»', '„‹words›“', '“‹words› … ‹words›”', '“‹words› [‹words›] ‹words›”', '‘‹words›’', '“‹words›', '‹words›”', '“‹quotation›”', '“*‹words›* ‹figure›”'],
  inline: ['*‹words›*', '**‹words›**', '`‹words›`', '[‹words›](https://x.example/‹letters›)', '[‹words›](javascript:x)', '![‹words›](images/‹letters›.png "‹words›")', '<https://x.example/‹key›>', 'https://x.example/@‹key›', '[‹words›][‹label›]', '<b>‹words›</b>', '<img src=x onerror=y>', '$‹words›$', '~~‹words›~~', '[^‹label›]', '^[‹sentence›]', '<!-- ‹comment› -->', '&‹inherited›;', '&amp;', '\\‹odd›', '[[‹key›]]', '‹odd›', 'a@b.example', '<script>‹words›</script>'],
  comment: ['page ‹digits›', 'page ‹odd›', 'ibid-ignore', 'ibid-ignore figure-differs', 'ibid-bibliography', '/ibid-bibliography', '‹words›', '[@‹key›]', '--', '>'],
  label: ['1', '2', 'a', '‹key›', '‹odd›', '‹inherited›', '‹letters›'],
  table: ['| ‹words› | ‹unit› (‹currency›) |\n|---|:-:|\n| ‹figure› | ‹citation› |\n| ‹words› | ‹figure› |', '|a|b|\n|-|-|\n|‹sentence›|‹sentence›|', '| ‹unit› |\n|---|\n| ‹number› |'],
  references: ['<!-- ibid-bibliography -->\n\n‹sentence›\n\n<!-- /ibid-bibliography -->', '## References\n\n‹sentence›'],
  citation: ['[@‹key›]', '[@‹key›]', '[@‹key›, ‹locator›]', '@‹key›', '@‹key› [‹locator›]', '[see @‹key›, ‹locator›; -@‹key›]', '[@{‹key›}]', '[-@‹key›]', '[@‹key›; @‹key› ‹words›]', '[[@‹key›]]', '[[@‹key›|‹words›]]', '{cite}`‹key›`', '{cite:t}`‹key›,‹key›`', '<!-- cite: @‹key› -->', '[‹words›](https://flood.example/‹key›)', '[^‹label›]', '[@‹key›', '[@]', '[@‹key›, {‹words›}]', '[*@‹key›*]', '(‹words› @‹key›)', '[^@‹key›]', ''],
  locator: ['p. 3', 'pp. 3-5', 'p. ‹digits›', 'chap. 2', 'sec. ‹words›', '¶ 4', '‹digits›', 'fig. 1, p. 2', 'pp. xi–xii', '{p. 3}, ‹words›', 'ii', '‹odd›'],
}; // oxfmt-ignore

export const NOTE = new Grammar(NOTE_RULES);
