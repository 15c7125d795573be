// Times the Markdown preview of a note of 1 MB with 2,000 citations, beside what markdown-it takes without Ibid.
import MarkdownIt from 'markdown-it';
import type { SourceReading } from '../../src/core/evidence/evidence.ts';
import { toPassage } from '../../src/core/evidence/passage.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { buildPreview, type DescribedEvidence } from '../../src/core/preview/buildPreview.ts';
import { extendPreview } from '../../src/core/preview/previewPlugin.ts';
import { composeNote } from './longNote.ts';

const ROUNDS = 7;
const OPTIONS = { html: true, linkify: true };

const text = composeNote();
const note = parseNote(text);
const article = 'Some 1,200 people had crossed by the end of the week. An officer said: “We counted 12 people.”';
const reading = parseNote(article);

function find(key: string): SourceReading {
  const item = { id: key, type: 'article-newspaper', title: `What ${key} says`, author: [{ family: 'Waters' }] };
  return { source: { key, item, text: article, textStart: 0, file: `${key}.md`, span: { start: 0, end: 0 } }, reading };
}

/** Every figure is found in its source. */
const evidence = note.figures.map((claim): DescribedEvidence => {
  const passage = toPassage(reading, { start: 5, end: 10 });
  const found = { kind: 'figure', claim, key: 'source1', verdict: 'stated', passage } as const;
  return { evidence: found, words: 'Stated', explanation: '', marks: [passage] };
});

const parts = {
  note,
  formatted: undefined,
  evidence,
  library: { find, findItem: (key: string) => find(key).source.item },
  findFile: (key: string) => `sources/${key}.md`,
  showsReferences: true,
  words: { notes: 'Notes', openSource: 'Open source', unknown: 'is not in the library' },
  language: 'en',
};

function time(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

const plain = new MarkdownIt(OPTIONS);
const preview = buildPreview(parts);
const extended = extendPreview(new MarkdownIt(OPTIONS), () => preview);
const tokens = extended.parse(text, {});
const rows: readonly (readonly [string, () => unknown])[] = [
  ['markdown-it alone', () => plain.render(text)],
  ['with Ibid', () => extended.render(text)],
  ['  parsing', () => extended.parse(text, {})],
  ['  drawing', () => extended.renderer.render(tokens, extended.options, {})],
  ['putting together what is shown', () => buildPreview(parts)],
];
console.log(`${text.length} characters, ${note.citations.length} citations, ${evidence.length} figures marked`);
for (const [name, run] of rows) console.log(`${name.padEnd(34)}${time(run).toFixed(1)} ms`);
console.log(
  `HTML ${(plain.render(text).length / 1e6).toFixed(1)} MB alone, ${(extended.render(text).length / 1e6).toFixed(1)} MB with Ibid`,
);
