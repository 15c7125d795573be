// Insert Number: a search for what is counted, and the number as the source words it, with its citation.
import * as vscode from 'vscode';
import { insertWords } from '../../core/citing/insertion.ts';
import { listFiguresIn, listSentencesWith, type QuotableFigure, rateFigure } from '../../core/quoting/passageSearch.ts';
import { formatSourceName, type Library, type SearchHit } from '../../core/library.ts';
import { shorten } from '../../core/markdownText.ts';
import { place, startInserting } from '../noteEditor.ts';
import { rememberSources } from '../recentSources.ts';
import { pickFound } from '../searchPicker.ts';
import type { Services } from '../services.ts';
import { escapeRow } from '../../core/labelText.ts';

interface FigureItem extends vscode.QuickPickItem {
  readonly key: string;
  readonly taken: QuotableFigure;
  /** Less is better; of equals the one whose source answers better comes first. */
  readonly rating: number;
}

const MAX_COUNT = 100;
/** Sources that are read at every key. */
const MAX_READ = 25;
const MAX_OF_EACH = 20;
const DETAIL = 200;

export async function insertFigure(services: Services): Promise<void> {
  const { library } = startInserting(services);
  const picked = await pickFound({
    title: vscode.l10n.t('Insert Number'),
    placeholder: vscode.l10n.t('What is counted, where or when, e.g. refugees 2022'),
    empty: vscode.l10n.t('No sentence with these words contains a number'),
    list: (typed) => listItems(library, typed),
  });
  if (picked === undefined) return;
  const writing = startInserting(services);
  const { words, page } = picked.taken;
  const found = { key: picked.key, words, ...(page !== undefined && { page }) };
  await place(services, writing, insertWords(writing.note, writing.offset, found, writing.citing));
  await rememberSources(services.context, [picked.key]);
}

function listItems(library: Library, typed: string): FigureItem[] {
  const hits = library.search(typed, MAX_READ).filter(({ row }) => row.textState === 'text');
  const rated = hits.flatMap((hit) => listFigures(library, hit, typed));
  return rated.sort((a, b) => a.rating - b.rating).slice(0, MAX_COUNT);
}

/** Figures of the sentences that have all the words, else of the one that answers best. */
function listFigures(library: Library, { row, passage }: SearchHit, typed: string): FigureItem[] {
  const parsed = library.find(row.key)?.parsedText;
  if (parsed === undefined) return [];
  const exact = listSentencesWith(parsed, typed, MAX_OF_EACH).map(({ sentence }) => sentence);
  const sentences = exact.length === 0 && passage?.span ? [passage.span] : exact;
  return sentences.flatMap((sentence) =>
    listFiguresIn(parsed, sentence).map((taken) =>
      escapeRow({
        label: taken.words,
        description: formatSourceName(row),
        detail: shorten(parsed.prose.slice(sentence.start, sentence.end).replace(/\s+/g, ' '), DETAIL),
        key: row.key,
        taken,
        rating: rateFigure(parsed, taken, typed),
      }),
    ),
  );
}
