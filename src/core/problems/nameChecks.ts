// The check of names: a person, place or organisation in a cited sentence of which its sources know nothing.
import type { ParsedSource } from '../library.ts';
import type { Note } from '../note/note.ts';
import { formatName } from '../source.ts';
import type { Span } from '../text/span.ts';
import { findContaining, indexAt, indexFrom } from '../text/spanList.ts';
import { createNameSearch, listNames, type Name } from './names.ts';
import { checkEach, type ProblemContext, type ProblemSteps } from './problemContext.ts';

/** Each name once a note. What a source cited in the paragraph has, in its reference or text, is known from there. */
export function* checkNames(context: ProblemContext): ProblemSteps {
  const { note, library, verifier, evidence } = context;
  if (note.citations.length === 0) return;
  const searches = new Map<string, (name: Name) => boolean>();
  const isIn = (name: Name, key: string): boolean => {
    const search = searches.get(key) ?? createNameSearch(listWordsOf(library.find(key)));
    searches.set(key, search);
    return search(name);
  };
  // A quotation that is given to the wrong person is said to be so.
  const misattributed = evidence.flatMap((each) => (each.kind === 'quotation' && each.wrongSpeaker ? each.claim : []));
  const said = new Set<string>();
  const checkName = function* (name: Name, index: number): ProblemSteps {
    const text = note.prose.slice(name.start, name.end);
    const [first, ...others] = listCited(name, context);
    const words = name.words.join(' ');
    if (first === undefined || said.has(words)) return;
    if (misattributed.some(({ start }) => indexAt(note.sentences, start) === index)) return;
    const keys = [first, ...others];
    if (keys.some((key) => isIn(name, key)) || !isCapitalTelling(verifier.listLanguages(note))) return;
    if (!keys.every((key) => verifier.mayDisprove(note, name, key))) return;
    said.add(words);
    const { start, end } = name;
    yield { code: 'name-absent', span: { start, end }, facts: { key: `@${first}`, name: text } };
  };
  for (const [index, sentence] of note.sentences.entries()) {
    yield undefined;
    // Names of other sentences are held against nothing, and most notes cite in few.
    if (!hasOwnCitation(note, index)) continue;
    yield* checkEach(listNames(note, sentence), context, (name) => checkName(name, index));
  }
}

/** In English, whose other words begin with a small letter. */
function isCapitalTelling(languages: readonly string[]): boolean {
  return languages.includes('en');
}

/** Whether there is a citation in the sentence, or right after its end. */
function hasOwnCitation({ citations, sentences, blocks }: Note, index: number): boolean {
  const sentence = sentences[index];
  const block = sentence && findContaining(blocks, sentence);
  if (sentence === undefined || block === undefined) return false;
  const end = Math.min(sentences[index + 1]?.start ?? block.end, block.end);
  return listWithin(citations, { start: sentence.start, end }).length > 0;
}

/** The sources of the sentence first, then those of the paragraph. */
function listCited(name: Span, { note, verifier }: ProblemContext): readonly string[] {
  const block = findContaining(note.blocks, name);
  if (block === undefined) return [];
  const beside = listWithin(note.citations, block).flatMap(({ cites }) => cites);
  return [...new Set([...verifier.listSources(note, name), ...beside].map(({ key }) => key))];
}

/** Of sorted spans those that start within another. */
function listWithin<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans.slice(indexFrom(spans, start), indexFrom(spans, end));
}

/** The text of a source and what its reference says of its matter and makers. */
function listWordsOf(found: ParsedSource | undefined): string {
  if (found === undefined) return '';
  const { title = '', abstract = '', author = [], editor = [], publisher = '', URL: address = '' } = found.source.item;
  const container = found.source.item['container-title'] ?? '';
  const makers = [...author, ...editor].map(formatName);
  return [found.parsedText?.text ?? '', title, abstract, container, publisher, address, ...makers].join('\n');
}
