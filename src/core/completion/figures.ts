// The figures of a cited source for a number that is being typed.
import { formatWords } from '../quoting/sourceWords.ts';
import { findContaining } from '../text/spanList.ts';
import { listStems } from '../stems.ts';
import type { Figure } from '../figures/figure.ts';
import { type Note, findBlockAround } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import { sentenceAround } from './cursorContext.ts';
import type { CompletionItem, CompletionList, CompletionContext } from './completionItem.ts';
import { listCitedSources, type SourceWithText } from './citedSources.ts';

/** A number that ends at the cursor, but for one that only numbers the line. */
const NUMBER = /(?<=[\s([“"„«'‘—–-])[$€£¥]?\d[\d.,]{0,14}$/;
const NO_QUANTITY: ReadonlySet<Figure['kind']> = new Set(['date', 'ordinal']);

export function completeFigure(request: CompletionContext): Omit<CompletionList, 'kind'> | undefined {
  const { line, column, lineStart, getNote, library } = request;
  const typed = NUMBER.exec(line.slice(0, column))?.[0];
  if (typed === undefined || /[\p{L}\p{N}]/u.test(line.charAt(column))) return undefined;
  const note = getNote();
  const span = { start: lineStart + column - typed.length, end: lineStart + column };
  if (findBlockAround(note, span.start) === undefined || note.prose[span.end - 1] !== line[column - 1])
    return undefined;
  const found = listCitedSources(note, library, span).flatMap((source) => listMatching(source, typed, note, span));
  found.sort((a, b) => b.score - a.score);
  const unique = new Map(found.map(({ candidate }) => [`${candidate.label} ${candidate.description}`, candidate]));
  return { span, items: [...unique.values()] };
}

interface Scored {
  readonly candidate: CompletionItem;
  readonly score: number;
}

/** Figures that begin with the typed digits and go on; one that is typed in full needs no help. */
function listMatching({ source, parsedText }: SourceWithText, typed: string, note: Note, span: Span): Scored[] {
  const matching = parsedText.figures.filter(({ kind, text }) => {
    const comparable = toComparable(text, typed);
    return !NO_QUANTITY.has(kind) && comparable.startsWith(typed) && comparable !== typed;
  });
  if (matching.length === 0) return [];
  const { start, end } = sentenceAround(note, span.start);
  const context = listStems(`${note.prose.slice(start, span.start)} ${note.prose.slice(span.end, end)}`);
  return matching.map((figure) => {
    const sentence = findContaining(parsedText.sentences, figure) ?? figure;
    const shared = [...listStems(parsedText.prose.slice(sentence.start, sentence.end))].filter((stem) =>
      context.has(stem),
    );
    return { candidate: toCandidate(source.key, parsedText, figure, sentence, typed), score: shared.length };
  });
}

/** A currency may be typed or not. */
function toComparable(text: string, typed: string): string {
  return /^\d/.test(typed) ? text.replace(/^[^\d]+/, '') : text;
}

function toCandidate(key: string, parsed: Note, figure: Figure, sentence: Span, typed: string): CompletionItem {
  return {
    label: figure.text,
    description: figure.noun ?? '',
    detail: formatWords(parsed, sentence),
    insertText: figure.text,
    filterText: toComparable(figure.text, typed),
    key,
    passage: { sentence, marks: [figure] },
  };
}
