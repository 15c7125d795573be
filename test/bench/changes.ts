// How often one thing changed in a sentence of a real article is noticed, by kind of change, on pages not in this repository.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MONTH_NAMES } from '../../src/core/calendar.ts';
import { findReviewStatus } from '../../src/core/evidence/verdicts.ts';
import { verifyClaims } from '../../src/core/evidence/claimVerifier.ts';
import type { Figure } from '../../src/core/figures/figure.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import type { Note } from '../../src/core/note/note.ts';
import type { Source } from '../../src/core/source.ts';
import { contains, type Span } from '../../src/core/text/span.ts';

/** `--half odd` looks at one half alone; `--list thing` prints what is missed of a change, `--list none` what is flagged. */
const { values: flags } = parseArgs({ options: { half: { type: 'string' }, list: { type: 'string' } } });
/** Pages with their main text by hand (Web Content eXtraction Benchmark, development part). */
const FILE = path.join(process.env.IBID_DATA ?? '', 'pages.json');

interface Page {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
}

/** Words; what is shorter is no statement. */
const MIN_CLAUSE_WORDS = 6;

/** What happens to a sentence: the words for one figure of it, or undefined where there is nothing to change. */
type Change = (sentence: string, figure: Figure, at: Span, page: Note) => string | undefined;

const PAIRS: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['rise', 'fall'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['grew', 'shrank'],
  ['up', 'down'],
  ['higher', 'lower'],
  ['more', 'less'],
];
const QUALIFIERS: readonly (readonly [string, string])[] = [
  ['more than', 'less than'],
  ['over', 'under'],
  ['at least', 'at most'],
];
const UNITS: readonly (readonly [string, string])[] = [
  ['million', 'billion'],
  ['percent', 'percentage points'],
  ['%', ' percentage points'],
  ['miles', 'kilometres'],
  ['minutes', 'hours'],
  ['days', 'weeks'],
  ['weeks', 'months'],
  ['months', 'years'],
  ['feet', 'metres'],
  ['grams', 'kilograms'],
  ['$', '€'],
];

const POPULATIONS: readonly (readonly [string, string])[] = [
  ['women', 'men'],
  ['females', 'males'],
  ['female', 'male'],
  ['girls', 'boys'],
  ['children', 'adults'],
  ['adolescents', 'adults'],
  ['students', 'teachers'],
  ['patients', 'doctors'],
  ['employees', 'employers'],
  ['buyers', 'sellers'],
  ['consumers', 'brands'],
  ['homeowners', 'renters'],
  ['White', 'Black'],
  ['Hispanic', 'Asian'],
];
const MONTHS = MONTH_NAMES.map((name) => name.replace(/^./, (letter) => letter.toUpperCase()));
const NEXT_MONTHS = MONTHS.map((month, index) => [month, MONTHS[(index + 1) % MONTHS.length] ?? ''] as const);

/** One of a pair for the other, where it stands near before the figure or right after it. */
function exchange(pairs: readonly (readonly [string, string])[], reach: number): Change {
  return (sentence, _, { start, end }) => {
    const from = Math.max(0, start - reach);
    const near = sentence.slice(from, end + reach);
    for (const [one, other] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)]) {
      const found = /^\w/.test(one) ? near.search(new RegExp(`\\b${one}\\b`, 'i')) : near.indexOf(one);
      if (found < 0) continue;
      return sentence.slice(0, from + found) + other + sentence.slice(from + found + one.length);
    }
    return undefined;
  };
}

/** The first of a pair that stands by the figure, or in it, becomes the second. */
function replace(pairs: readonly (readonly [string, string])[], reach: number): Change {
  return (sentence, _, { start, end }) => {
    const from = Math.max(0, start - reach);
    const near = sentence.slice(from, end + reach);
    for (const [one, other] of pairs) {
      const found = near.search(new RegExp(`\\b${one}\\b`));
      if (found >= 0) return sentence.slice(0, from + found) + other + sentence.slice(from + found + one.length);
    }
    return undefined;
  };
}

/** Between the marks on either side of the figure. */
function cutClause(sentence: string, _: Figure, { start, end }: Span): string | undefined {
  const from = Math.max(...[...sentence.slice(0, start).matchAll(/[,;:–—] /g)].map(({ index }) => index + 2), 0);
  const to = end + sentence.slice(end).search(/[,;:–—] |$/);
  const clause = sentence.slice(from, to);
  return clause === sentence || clause.split(/\s+/).length < MIN_CLAUSE_WORDS ? undefined : clause;
}

/** "Sales fell in 2019", "In 2019 sales fell". */
function moveYear(sentence: string, { kind, text }: Figure): string | undefined {
  const parts = kind === 'date' ? /^(.*) in (\d{4})[.!?]?$/s.exec(sentence) : null;
  return parts?.[2] === text ? `In ${text}, ${parts[1]}` : undefined;
}

const headOf = ({ noun = '' }: Figure) => noun.split(' ').at(-1) ?? '';

/** Ways of saying the same, of which nothing is to be flagged. */
const HONEST: Readonly<Record<string, Change>> = {
  none: (sentence) => sentence,
  'clause alone': cutClause,
  'moved year': moveYear,
};
const CHANGES: Readonly<Record<string, Change>> = {
  ...HONEST,
  'number plus one': (sentence, { text, value = 0 }, { start, end }) =>
    /^\d[\d,]*$/.test(text) && value > 10
      ? sentence.slice(0, start) + (value + 1).toLocaleString('en') + sentence.slice(end)
      : undefined,
  thing: (sentence, figure, { end }, { figures }) => {
    const head = /^\d[\d,]+$/.test(figure.text) ? headOf(figure) : '';
    const at = sentence.indexOf(head, end);
    const others = [...figures.slice(figures.indexOf(figure)), ...figures].map(headOf);
    const other = others.find((each) => each !== '' && each.slice(0, 4) !== head.slice(0, 4));
    if (head === '' || at < 0 || other === undefined || sentence.includes(other)) return undefined;
    return sentence.slice(0, at) + other + sentence.slice(at + head.length);
  },
  'another number of the sentence': (sentence, figure, { start, end }, { figures }) => {
    const next = figures[figures.indexOf(figure) + 1];
    const gap = (next?.start ?? Infinity) - figure.end;
    if (next === undefined || end + gap > sentence.length || next.kind !== figure.kind) return undefined;
    if (next.text === figure.text || figure.kind === 'date') return undefined;
    const between = sentence.slice(end, end + gap);
    return sentence.slice(0, start) + next.text + between + figure.text + sentence.slice(end + gap + next.text.length);
  },
  unit: exchange(UNITS, 12),
  direction: exchange(PAIRS, 24),
  qualifier: exchange(QUALIFIERS, 12),
  population: exchange(POPULATIONS, 48),
  month: replace(NEXT_MONTHS, 48),
  year: (sentence, { kind, text }, { start, end }) =>
    kind === 'date' && /^\d{4}$/.test(text)
      ? sentence.slice(0, start) + String(Number(text) - 3) + sentence.slice(end)
      : undefined,
};

function* judge({ text, date }: Page, change: Change) {
  const parsedText = parseNote(text);
  const issued = date === null ? [] : date.split('-').map(Number);
  const item = { id: 'source', type: 'webpage', ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }) };
  const source: Source = { key: 'source', item, text, textStart: 0, file: 'source.md', span: { start: 0, end: 0 } };
  const library = { has: () => true, find: () => ({ source, parsedText }), findByUrl: () => undefined };
  for (const figure of parsedText.figures) {
    const sentence = parsedText.sentences.find((each) => contains(each, figure));
    if (sentence === undefined || sentence.end - sentence.start > 500) continue;
    const words = parsedText.prose.slice(sentence.start, sentence.end);
    const at = { start: figure.start - sentence.start, end: figure.end - sentence.start };
    const changed = change(words, figure, at, parsedText);
    if (changed === undefined || (change !== HONEST.none && changed === words)) continue;
    const line = changed.replace(/\s+/g, ' ').replace(/[.!?:]*\s*$/, '');
    const evidence = verifyClaims(parseNote(`${line} [@source].\n`), library);
    const flagged = evidence.filter((each) => findReviewStatus(each) === 'needs review' && each.kind === 'figure');
    const isGreen = evidence.length > 0 && evidence.every((each) => findReviewStatus(each) === 'supported');
    const said = evidence.map(({ claim, verdict }) => `${claim.text} ${verdict}`);
    yield { line, text: figure.text, flagged, isGreen, said: said.join('; ') };
  }
}

if (!existsSync(FILE)) console.log('Name a folder with pages.json in IBID_DATA.');
else {
  const pages = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Page[];
  for (const half of ['even', 'odd']) {
    if (flags.half !== undefined && flags.half !== half) continue;
    const own = pages.filter((_, index) => index % 2 === (half === 'even' ? 0 : 1));
    for (const [name, change] of Object.entries(CHANGES)) {
      const judged = own.flatMap((page) => [...judge(page, change)]);
      const flagged = judged.filter((each) => each.flagged.length > 0);
      const warned = flagged.filter((each) => each.flagged.some(({ verdict }) => verdict === 'differs'));
      const green = judged.filter(({ isGreen }) => isGreen);
      const share = ((100 * flagged.length) / Math.max(1, judged.length)).toFixed(1);
      console.log(
        `${half} ${name}`.padEnd(38) +
          `flagged ${flagged.length} of ${judged.length} (${share} %), as differing ${warned.length}, all green ${green.length}`,
      );
      if (flags.list !== name.split(' ')[0]) continue;
      for (const { line, text, said } of judged.filter((each) => each.flagged.length > 0 === name in HONEST))
        console.log(`  ${text} | ${said} | ${line}`);
    }
  }
}
