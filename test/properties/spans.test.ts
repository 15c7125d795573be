// Every place that comes out of a text lies in it, and the words there are those that the finding says, whatever the text.
import { verifyClaims, type Evidence } from '../../src/core/evidence/claimVerifier.ts';
import type { EvidenceLibrary } from '../../src/core/library.ts';
import { curlWireMarks } from '../../src/core/quotations/pairMarks.ts';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { listFigures } from '../../src/core/figures/listFigures.ts';
import type { Citation } from '../../src/core/citations/citation.ts';
import type { Note } from '../../src/core/note/note.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { listAllFixes } from '../allFixes.ts';
import { listProblems } from '../../src/core/problems/listProblems.ts';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';
import { blankQuoteMarks } from '../../src/core/quotations/paragraphs.ts';
import type { Quotation } from '../../src/core/quotations/quotation.ts';
import { listSentences } from '../../src/core/sentences.ts';
import type { Span } from '../../src/core/text/span.ts';
import { ARTICLES, readArticle, toLibrary } from '../core/evidence/articles.ts';
import { anyCharacter } from './anyCharacter.ts';
import { applyEdit, edit, note } from './noteGrammar.ts';
import { propertyRuns } from './propertyRuns.ts';

const articles = ARTICLES.map(readArticle);
/** Articles that have been edited anywhere, a few times. */
const editedArticle = fc
  .tuple(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([article, edits]) => edits.reduce(applyEdit, article));
const lines = fc.oneof(
  { weight: 4, arbitrary: note },
  { weight: 2, arbitrary: editedArticle },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 80 }) },
);
const text = fc
  .tuple(lines, fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([each, lineBreak]) => each.replaceAll('\n', lineBreak));

describe('every place lies in its text', () => {
  test('of all that a note has', () => {
    fc.assert(
      fc.property(text, (each) => checkNote(parseNote(each))),
      { numRuns: propertyRuns(150), seed: 11 },
    );
  });

  test('of figures, quotations and sentences of a text that is no note', () => {
    fc.assert(
      fc.property(text, (each) => {
        checkFigures(listFigures(each), each);
        checkQuotations(listQuotations(each), blankQuoteMarks(each));
        checkInOrder(listSentences(each), each);
      }),
      { numRuns: propertyRuns(150), seed: 12 },
    );
  });

  test('of evidence, its passages, problems and their fixes', () => {
    fc.assert(
      fc.property(text, text, (written, source) => {
        const library = toLibrary({ doe2020: `---\ntitle: A\n---\n${source}`, roe: source });
        checkEvidence(written, library);
      }),
      { numRuns: propertyRuns(60), seed: 13 },
    );
  });

  test('of a note that copies its source with its citation', () => {
    fc.assert(
      fc.property(editedArticle, fc.nat(), fc.nat(300), (article, from, length) => {
        const start = from % article.length;
        const copied = article.slice(start, start + length);
        checkEvidence(`${copied} [@doe2020]\n\n- “${copied}” [@doe2020]`, toLibrary({ doe2020: article }));
      }),
      { numRuns: propertyRuns(60), seed: 14 },
    );
  });
});

function checkEvidence(written: string, library: EvidenceLibrary): void {
  const parsed = parseNote(written);
  const evidence = verifyClaims(parsed, library);
  for (const each of evidence) checkPassage(each, written, library);
  const known = {
    ...library,
    has: (key: string) => library.find(key) !== undefined,
    suggest: () => [],
    listKeysWith: () => ['doe2020'],
    count: () => 1,
    listMissingFiles: () => [],
    isLabel: () => false,
  };
  for (const problem of listProblems(parsed, evidence, known)) {
    checkInside(problem.span, written, problem.code);
    for (const { edits } of listAllFixes(problem, parsed, known)) {
      for (const each of edits) checkInside(each, written, `fix of ${problem.code}`);
    }
  }
}

function checkPassage(evidence: Evidence, written: string, library: EvidenceLibrary): void {
  const source = library.find(evidence.key)?.parsedText?.text ?? '';
  if (evidence.passage !== undefined) {
    checkWords(evidence.passage, source, 'passage');
    checkWords(evidence.passage.sentence, source, 'sentence of a passage');
  }
  if (evidence.kind === 'figure') {
    if (evidence.found !== undefined) checkWords(evidence.found, source, 'figure of the source');
    return;
  }
  const { text: words } = evidence.claim;
  for (const { quotedSpan, sourceSpan } of evidence.differences) {
    checkInside(quotedSpan, words, 'difference in the note');
    checkInside(sourceSpan, source, 'difference in the source');
  }
  checkInside(evidence.claim, written, 'claim');
}

function checkNote(parsed: Note): void {
  const { text: written, prose, blocks, sentences, figures, quotations, citations } = parsed;
  const { links, footnoteReferences, comments, pages, problems } = parsed;
  assert.equal(prose.length, written.length);
  checkInOrder(blocks, written);
  for (const { start, end } of blocks) assert.match(written.slice(start, end), /\S/, 'a block has words');
  checkInOrder(sentences, written);
  checkFigures(figures, prose);
  checkQuotations(quotations, prose);
  for (const citation of citations) checkCitation(citation, written);
  for (const each of [...links, ...footnoteReferences]) checkWords(each, written, 'link or footnote');
  for (const each of comments) {
    checkWords(each, written, 'comment');
    assert.match(written.slice(each.start, each.end), /^<!--[^]*-->$/);
  }
  for (const { offset } of pages) checkInside({ start: offset, end: offset }, written, 'page');
  for (const { span, code } of problems) checkInside(span, written, code);
}

function checkFigures(figures: Note['figures'], prose: string): void {
  checkInOrder(figures, prose);
  for (const { start, end, text: words } of figures) assert.equal(words, prose.slice(start, end));
}

function checkQuotations(quotations: readonly Quotation[], prose: string): void {
  const curled = curlWireMarks(prose);
  for (const quotation of quotations) {
    checkWords(quotation, prose, 'quotation');
    checkInOrder(quotation.fragments, prose);
    // The marks of newswires within its words are read as the curly ones that they stand for.
    const words = quotation.fragments.map(({ start, end }) => curled.slice(start, end)).join(' ');
    assert.equal(quotation.text, words);
    for (const fragment of quotation.fragments) {
      assert.ok(quotation.start <= fragment.start && fragment.end <= quotation.end, 'a fragment is in its quotation');
    }
  }
}

function checkCitation({ cites, inlineFootnote, ...citation }: Citation, written: string): void {
  checkWords(citation, written, 'citation');
  if (inlineFootnote !== undefined) checkWords(inlineFootnote, written, 'inline note');
  for (const cite of cites) {
    checkWords(cite, written, 'cite');
    checkWords(cite.keySpan, written, 'key');
    const key = written.slice(cite.keySpan.start, cite.keySpan.end).replaceAll('\0', '\uFFFD');
    assert.ok(key.includes(cite.key), `${key} is ${cite.key}`);
    if (cite.locatorSpan !== undefined) checkWords(cite.locatorSpan, written, 'locator');
  }
}

function checkInOrder(spans: readonly Span[], written: string): void {
  let end = 0;
  for (const span of spans) {
    checkWords(span, written, 'item');
    assert.ok(end <= span.start, `${String(span.start)} is behind ${String(end)}`);
    end = span.end;
  }
}

/** Lies in the text and is not empty. */
function checkWords(span: Span, written: string, name: string): void {
  checkInside(span, written, name);
  assert.ok(span.start < span.end, `${name} at ${String(span.start)} is empty`);
}

function checkInside({ start, end }: Span, written: string, name: string): void {
  const isInside = 0 <= start && start <= end && end <= written.length;
  assert.ok(isInside, `${name} from ${String(start)} to ${String(end)} of ${String(written.length)}`);
}
