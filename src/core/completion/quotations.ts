// The words of a cited source for a quotation that is being typed: what it quotes itself, and its sentences.
import { closingMark, formatInner, formatWords } from '../quoting/sourceWords.ts';
import { findContaining } from '../text/spanList.ts';
import { listStems } from '../stems.ts';
import { findOpenMark } from '../quotations/listQuotations.ts';
import type { Span } from '../text/span.ts';
import { findBlockAround } from '../note/note.ts';
import { sentenceAround } from './cursorContext.ts';
import type { CompletionItem, CompletionList, CompletionContext } from './completionItem.ts';
import { listCitedSources, type SourceWithText } from './citedSources.ts';

/** A line in which a quotation is open, roughly: its last mark with what has been typed since. */
const OPEN = /["“„«][^"“”„«»]{0,200}$/;
const LABEL = 90;
/** VS Code compares no more. */
const FILTER = 120;
const MIN_WORDS = 3;

interface Typed extends Span {
  readonly typed: string;
  readonly mark: string;
  readonly markAt: number;
}

export function completeQuotation(request: CompletionContext): Omit<CompletionList, 'kind'> | undefined {
  const typed = findTyped(request);
  if (typed === undefined) return undefined;
  const note = request.getNote();
  const sources = listCitedSources(note, request.library, { start: typed.markAt, end: typed.markAt + 1 });
  if (sources.length === 0) return undefined;
  const { start, end } = sentenceAround(note, typed.markAt);
  const context = listStems(`${note.prose.slice(start, typed.start)} ${note.prose.slice(typed.end, end)}`);
  const found = sources.flatMap((source) => listQuotable(source, typed, context));
  found.sort((a, b) => b.score - a.score);
  return { span: typed, items: found.map(({ candidate }) => candidate) };
}

/** The mark that is open at the cursor, by the rules by which quotations are read. */
function findTyped({ line, column, lineStart, getNote }: CompletionContext): Typed | undefined {
  const match = OPEN.exec(line.slice(0, column));
  if (match === null) return undefined;
  const note = getNote();
  const offset = lineStart + column;
  const block = findBlockAround(note, offset);
  if (block === undefined) return undefined;
  const open = findOpenMark(note.prose.slice(block.start, offset));
  const markAt = block.start + (open?.at ?? -1);
  if (open === undefined || markAt !== lineStart + match.index) return undefined;
  const { mark } = open;
  const isClosed = line.startsWith(closingMark(mark) ?? '\n', column);
  return { start: markAt + 1, end: offset + (isClosed ? 1 : 0), typed: match[0].slice(1), mark, markAt };
}

interface Scored {
  readonly candidate: CompletionItem;
  readonly score: number;
}

/** What is marked goes before all else. */
const HIGHLIGHTED = 1_000;

/** Spans of a source that can be quoted; one that begins with what is typed also begins within a sentence. */
function listQuotable(found: SourceWithText, typed: Typed, context: ReadonlySet<string>): Scored[] {
  const { source, parsedText, annotations = [] } = found;
  const marked = annotations.flatMap(({ span, text, comment = '' }) =>
    span === undefined || text === undefined ? [] : [{ span, speaker: comment, spoken: HIGHLIGHTED }],
  );
  const spoken = parsedText.quotations.flatMap(({ fragments, speaker = '' }) =>
    fragments.map((fragment) => ({ span: fragment, speaker, spoken: 1 })),
  );
  const sentences = parsedText.sentences
    .filter((sentence) => findContaining(parsedText.blocks, sentence)?.kind !== 'heading')
    .map((span) => ({ span, speaker: '', spoken: 0 }));
  const key = source.key;
  const offered = new Set<string>();
  return [...marked, ...spoken, ...sentences].flatMap(({ span, speaker, spoken: bonus }) => {
    const exact = findFrom(formatWords(parsedText, span), typed.typed);
    if (exact === undefined || !isBalanced(exact)) return [];
    const words = formatInner(exact, typed.mark);
    if (words.split(' ', MIN_WORDS).length < MIN_WORDS || offered.has(words)) return [];
    if (bonus === HIGHLIGHTED) offered.add(words);
    const shared = [...listStems(words)].filter((stem) => context.has(stem)).length;
    const candidate: CompletionItem = {
      label: words.length > LABEL ? `${words.slice(0, LABEL)}…` : words,
      description: speaker,
      detail: `@${key}`,
      insertText: `${words}${closingMark(typed.mark) ?? ''}`,
      filterText: words.slice(0, FILTER),
      key,
      ...(bonus === HIGHLIGHTED && { isHighlighted: true }),
      passage: { sentence: span, marks: [span] },
    };
    return [{ candidate, score: 2 * shared + bonus }];
  });
}

/** A sentence may begin or end within words that its source quotes; then those words are offered alone. */
function isBalanced(words: string): boolean {
  return words.split('“').length === words.split('”').length;
}

/** The words from where they agree with what has been typed, which is the beginning of a word. */
function findFrom(words: string, typed: string): string | undefined {
  const wanted = typed.trim().replace(/\s+/g, ' ').toLowerCase();
  if (wanted === '') return words;
  const lower = words.toLowerCase();
  if (lower.length !== words.length) return lower.startsWith(wanted) ? words : undefined;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1))) return words.slice(at);
  }
  return undefined;
}
