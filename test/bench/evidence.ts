// How well claims are verified and how fast: flags on honest and dishonest notes, altered copies, and 350 claims on 100 kB.
import type { EvidenceLibrary } from '../../src/core/library.ts';
import { ClaimVerifier, verifyClaims } from '../../src/core/evidence/claimVerifier.ts';
import type { Figure } from '../../src/core/figures/figure.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { ARTICLES, readArticle, readLibrary, readNote, tally, toLibrary } from '../core/evidence/articles.ts';

const CLAIMS = 350;
const SOURCE_LENGTH = 100_000;

function formatShare(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

function reportNotes(): void {
  const library = readLibrary();
  const honest = tally(`${readNote('honest')}\n\n${readNote('honest2')}`, library);
  console.log(`honest notes: flagged ${formatShare(honest.unjustly.length, honest.claims)}`);
  for (const line of honest.unjustly) console.log(`  ${line.replace(/\s+/g, ' ')}`);
  const dishonest = tally(`${readNote('dishonest')}\n\n${readNote('dishonest2')}`, library);
  console.log(`dishonest notes: found ${formatShare(dishonest.marks - dishonest.missed.length, dishonest.marks)}`);
  for (const line of dishonest.missed) console.log(`  missed ${line.replace(/\s+/g, ' ')}`);
}

type Change = (value: number) => number;

/** Ways in which figures go wrong: a slip of the pen, a lost or doubled digit, a wrong scale. */
const CHANGES: Readonly<Record<string, Change>> = {
  'plus one': (value) => value + 1,
  'digits swapped': swapDigits,
  'plus a third': (value) => Math.round(value * 1.35),
  'ten times': (value) => value * 10,
};

function swapDigits(value: number): number {
  const digits = String(value);
  return Number(`${digits.slice(1, 2)}${digits.slice(0, 1)}${digits.slice(2)}`);
}

/** Every plain figure of the articles in a sentence copied from there, changed in one way. */
function reportCopies(library: EvidenceLibrary): void {
  for (const [name, change] of Object.entries(CHANGES)) {
    const verdicts = ARTICLES.flatMap((key) => verifyChanged(library, key, change));
    const stated = verdicts.filter((verdict) => verdict === 'stated').length;
    const flagged = verdicts.filter((verdict) => ['differs', 'absent', 'of something else'].includes(verdict)).length;
    console.log(`${name}: flagged ${formatShare(flagged, verdicts.length)}, stated ${stated}`);
  }
}

function verifyChanged(library: EvidenceLibrary, key: string, change: Change): string[] {
  const reading = library.find(key)?.parsedText;
  if (reading === undefined) return [];
  const isPlain = ({ text, value = 0 }: Figure): boolean =>
    /^\d[\d,]*$/.test(text) && value > 10 && change(value) !== value;
  return reading.figures.filter(isPlain).flatMap((figure) => {
    const sentence = reading.sentences.find(({ start, end }) => start <= figure.start && figure.end <= end);
    if (sentence === undefined) return [];
    const before = reading.prose.slice(sentence.start, figure.start);
    const number = change(figure.value ?? 0).toLocaleString('en');
    const note = parseNote(`${before}${number}${reading.prose.slice(figure.end, sentence.end - 1)} [@${key}].`);
    const evidence = verifyClaims(note, library).find(({ claim }) => claim.start === before.length);
    return evidence === undefined ? [] : [evidence.verdict];
  });
}

/** Milliseconds of processor time, which other programs on the machine disturb less than the clock. */
function measure(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}

/** A source of 100 kB made of the articles over and over, each time with other numbers, and a note with claims about it. */
function reportSpeed(): void {
  const bodies = ARTICLES.map((key) => readArticle(key).replace(/^---[^]*?---\n/, ''));
  let text = '';
  for (let round = 0; text.length < SOURCE_LENGTH; round++) {
    text += bodies.map((body) => body.replace(/\d{2,}/g, (digits) => String(Number(digits) + 7 * round))).join('\n');
  }
  const library = toLibrary({ big: `---\nid: big\ntitle: Big\n---\n${text}` });
  const reading = library.find('big')?.parsedText;
  const sentences = (reading?.sentences ?? []).filter((_, index) => index % 3 === 0);
  const lines = sentences.map(
    ({ start, end }) => `${reading?.prose.slice(start, end - 1).replace(/\s+/g, ' ') ?? ''} [@big].`,
  );
  const whole = parseNote(lines.join('\n\n'));
  const note = { ...whole, figures: whole.figures.slice(0, CLAIMS) };
  const changed = parseNote(lines.join('\n\n').replace(/\d(?=\D)/g, '9'));
  const wrong = { ...changed, figures: changed.figures.slice(0, CLAIMS) };
  const count = note.figures.length + note.quotations.length;
  console.log(
    `${count} claims against ${text.length} characters: ${measure(() => verifyClaims(note, library)).toFixed(0)} ms`,
  );
  console.log(`the same with wrong figures: ${measure(() => verifyClaims(wrong, library)).toFixed(0)} ms`);
  const verifier = new ClaimVerifier(library);
  const [first, second] = note.figures;
  if (first === undefined || second === undefined) return;
  console.log(`the first claim alone: ${measure(() => verifier.verify(note, first)).toFixed(1)} ms`);
  console.log(`the next one: ${measure(() => verifier.verify(note, second)).toFixed(2)} ms`);
}

/** Texts that would be slow if any part of the way took more than linear time. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one sentence of 5,000 figures': `${'12 people and '.repeat(5000)} [@flood2023]`,
  'one sentence of 2,000 citations': '37 died [@flood2023] '.repeat(2000),
  'a list of 3,000 items without a source': '- 37 people\n'.repeat(3000),
  '3,000 footnotes': Array.from({ length: 3000 }, (_, i) => `37 died.[^${i}]\n\n[^${i}]: @flood2023\n\n`).join(''),
  '5,000 dates': `In ${'2019, '.repeat(5000)} 37 people died [@flood2023].`,
  'a sentence of 1 MB': `${'people died in the flood '.repeat(40_000)} 37 [@flood2023]`,
};

function reportHostile(): void {
  const library = readLibrary();
  for (const [name, text] of Object.entries(HOSTILE)) {
    const note = parseNote(text);
    console.log(`${name}: ${measure(() => verifyClaims(note, library)).toFixed(0)} ms`);
  }
}

reportNotes();
reportHostile();
reportCopies(readLibrary());
reportSpeed();
