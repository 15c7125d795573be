// Times the Markdown preview of a note of 1 MB with 2,000 citations after one letter was typed: what markdown-it takes without Ibid, and what Ibid adds.
import type { Reference } from '../../src/core/references/reference.ts';
import type { Evidence } from '../../src/core/evidence/claimVerifier.ts';
import type { ParsedSource } from '../../src/core/library.ts';
import MarkdownIt from 'markdown-it';
import { toRichText } from '../../src/core/references/richText.ts';
import { toPassage } from '../../src/core/passage.ts';
import { NoteParser } from '../../src/core/note/noteParser.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { PreviewBuilder, type PreviewParts, looksAlike } from '../../src/core/preview/previewBuilder.ts';
import { extendPreview } from '../../src/core/preview/previewPlugin.ts';
import { composeNote } from './longNote.ts';

const ROUNDS = 20;
const OPTIONS = { html: true, linkify: true };
const SOURCES = 400;
const SENTENCES = 12;
const KEY = /@source(\d+)/g;

/** Several hundred sources, of which each is cited again and again. */
const text = composeNote().replace(KEY, (_, index: string) => `@source${Number(index) % SOURCES}`);

/** The note while one types a letter into its middle, and the next, and takes them back. */
const VERSIONS = ['a', 'aw', 'awe', 'aw'].map((word) => {
  const middle = text.indexOf('border', text.length / 2);
  return text.slice(0, middle) + word + text.slice(middle);
});

const sources = new Map(Array.from({ length: SOURCES }, (_, index) => [`source${index}`, composeSource(index)]));

function composeSource(index: number): ParsedSource {
  const key = `source${index}`;
  const sentences = Array.from({ length: SENTENCES }, (_, nth) => composeSentence(index * SENTENCES + nth));
  const item = {
    id: key,
    type: 'article-newspaper',
    title: `What was seen at crossing ${index} & beyond`,
    author: [{ family: 'Waters' }],
    'container-title': 'The Quay',
  };
  const article = sentences.join(' ');
  return {
    source: { key, item, text: article, textStart: 0, file: `${key}.md`, span: { start: 0, end: 0 } },
    parsedText: parseNote(article),
  };
}

function composeSentence(nth: number): string {
  return `At post ${nth} some 1,200 people had crossed by the end of the week, and another 300 were expected, as officers who had counted them at the bridge said on the day after the last boat left.`;
}

/** Every claim is found, each in another of its source's sentences. */
function verify(note: PreviewParts['note']): Evidence[] {
  const quotations = note.quotations.map((claim, index): Evidence => {
    return { kind: 'quotation', claim, ...find(index), verdict: 'verbatim', differences: [], wrongSpeaker: false };
  });
  const figures = note.figures.map((claim, index): Evidence => {
    return { kind: 'figure', claim, ...find(index), verdict: index % 50 === 0 ? 'differs' : 'stated' };
  });
  return [...figures, ...quotations];
}

function find(index: number) {
  const key = `source${index % SOURCES}`;
  const reading = sources.get(key)?.parsedText;
  const sentence = reading?.sentences[Math.floor(index / SOURCES) % SENTENCES];
  if (reading === undefined || sentence === undefined) return { key };
  return { key, passage: toPassage(reading, { start: sentence.start + 17, end: sentence.start + 22 }) };
}

const references = Array.from(sources.values(), ({ source: { key, item } }): Reference => {
  const words = toRichText(`, ${item['container-title']}, 12 May 2024, https://example.org/${key}`);
  return {
    key,
    label: '',
    text: [...toRichText('Waters, A. (2024). '), ...toRichText(item.title ?? '', { italic: true }), ...words],
  };
});

const reader = new NoteParser();
/** As long as no citation changes they stay the same. */
const citations = reader
  .parse(text)
  .citations.map((_, index) => ({ text: toRichText(`(Waters 2024, p. ${index % 90})`) }));

function toParts(version: string): PreviewParts {
  const note = reader.parse(version);
  return {
    note,
    formatted: { citations, references },
    evidence: undefined,
    verify: () => undefined,
    cards: { describe: ({ title }) => ({ title: title.template, rest: '' }), page: 'p. {page}' },
    library: { find: (key) => sources.get(key), findItem: (key) => sources.get(key)?.source.item },
    findFile: (key) => `sources/${key}.md`,
    showsReferences: true,
    words: { footnotes: 'Notes', openSource: 'Open Source', unknown: 'is not in the library' },
    language: 'en',
  };
}

const builder = new PreviewBuilder();
const first = toParts(VERSIONS[0] ?? '');
let preview = builder.build({ ...first, evidence: verify(first.note) });
const plain = new MarkdownIt(OPTIONS);
const extended = extendPreview(new MarkdownIt(OPTIONS), () => preview);

/** User time in milliseconds, and what comes of it. */
function time<T>(run: () => T): [milliseconds: number, result: T] {
  const start = process.cpuUsage();
  const result = run();
  return [process.cpuUsage(start).user / 1000, result];
}

/** What one letter costs, by part; each round types another. */
function type(round: number) {
  const version = VERSIONS[round % VERSIONS.length] ?? '';
  const parts = toParts(version);
  // The lists are read by all of Ibid, and once a version.
  const counts = [parts.note.citations.length, parts.note.figures.length, parts.note.quotations.length];
  const [parsingAlone, plainTokens] = time(() => plain.parse(version, {}));
  const [drawingAlone, plainHtml] = time(() => plain.renderer.render(plainTokens, plain.options, {}));
  const [parsing, tokens] = time(() => extended.parse(version, {}));
  const [building, built] = time(() => builder.build(parts));
  preview = built;
  const [drawing, html] = time(() => extended.renderer.render(tokens, extended.options, {}));
  const evidence = verify(parts.note);
  const [verified, after] = time(() => builder.build({ ...parts, evidence }));
  const [comparing, alike] = time(() => looksAlike(built, after));
  return {
    times: { parsingAlone, drawingAlone, parsing, building, drawing, verified, comparing },
    counts,
    alike,
    sizes: [plainHtml.length, html.length],
  };
}

const rounds = Array.from({ length: ROUNDS }, (_, round) => type(round));
const [last] = rounds.slice(-1);
if (last?.alike !== true) throw new Error('What was shifted does not look like what was verified.');

/** Of all rounds: whatever else the machine does only adds to it. */
const least = (name: keyof typeof last.times) => Math.min(...rounds.map(({ times }) => times[name]));
const parsing = least('parsing') - least('parsingAlone');
const drawing = least('drawing') - least('drawingAlone');
const rows: readonly (readonly [string, number])[] = [
  ['after a key: markdown-it alone', least('parsingAlone') + least('drawingAlone')],
  ['Ibid', parsing + least('building') + drawing],
  ['  parsing', parsing],
  ['  putting together', least('building')],
  ['  drawing', drawing],
  ['once all has been verified: putting together', least('verified')],
  ['  comparing', least('comparing')],
];
const [cited, figures, quotations] = last.counts;
console.log(
  `${text.length} characters, ${cited} citations, ${figures} figures and ${quotations} quotations marked; the best of ${ROUNDS} rounds`,
);
for (const [name, milliseconds] of rows) console.log(`${name.padEnd(46)}${milliseconds.toFixed(1)} ms`);
const [alone = 0, extendedSize = 0] = last.sizes;
console.log(`HTML ${(alone / 1e6).toFixed(2)} MB alone, ${(extendedSize / 1e6).toFixed(2)} MB with Ibid`);
