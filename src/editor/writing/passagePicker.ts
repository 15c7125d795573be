// Picking words to quote, from one source or from all that a search finds: first what people say there, then sentences.
import * as vscode from 'vscode';
import {
  listHighlightsWith,
  listQuotationsWith,
  listSentencesWith,
  toQuotablePassage,
  type QuotablePassage,
} from '../../core/quoting/passageSearch.ts';
import { balanceMarks } from '../../core/quoting/sourceWords.ts';
import { shorten } from '../../core/markdownText.ts';
import { formatSourceName, type Library, type SourceRow } from '../../core/library.ts';
import { pickFound } from '../searchPicker.ts';
import { escapeRow } from '../../core/labelText.ts';

export interface PassageItem extends vscode.QuickPickItem {
  readonly key: string;
  readonly taken: QuotablePassage;
}

const MAX_COUNT = 100;
/** Sources whose other sentences are shown as well; reading a long text takes a millisecond or two. */
const MAX_READ = 6;
/** Sources whose highlights are looked through at every key. */
const MAX_ANNOTATED = 12;
const MAX_OF_EACH = 8;
const LABEL = 110;
/** What holds words, but none to quote. */
const NO_SENTENCES = ['heading', 'row'] as const;

/** `key` narrows the search to one source. */
export function pickPassage(library: Library, key?: string): Promise<PassageItem | undefined> {
  const row = key === undefined ? undefined : library.findRow(key);
  return pickFound({
    title:
      row === undefined ? vscode.l10n.t('Insert Quotation') : vscode.l10n.t('Quote from {key}', { key: `@${row.key}` }),
    placeholder: vscode.l10n.t('Search for the sentence to quote'),
    empty: vscode.l10n.t('No source contains these words'),
    list: (typed) => (row === undefined ? listEverywhere(library, typed) : listInSource(library, row, typed)),
  });
}

/** What is highlighted, then the sentence that answers best of each source, and of the first sources all that have the words. */
function listEverywhere(library: Library, typed: string): PassageItem[] {
  const annotated = library.search(`has:highlights ${typed}`, MAX_ANNOTATED);
  const highlights = annotated.flatMap(({ row }) => listHighlights(library, row, typed).slice(0, MAX_OF_EACH));
  const hits = library.search(typed, MAX_COUNT).filter(({ row }) => row.textState === 'text');
  const others = hits.flatMap(({ row, passage }, index) => {
    const inText = index < MAX_READ ? listUnmarked(library, row, typed, MAX_OF_EACH) : [];
    const span = passage?.span;
    const parsed = inText.length === 0 && span !== undefined ? library.find(row.key)?.parsedText : undefined;
    return parsed && span ? [toItem(row, toQuotablePassage(parsed, span))] : inText;
  });
  return [...highlights, ...others];
}

function listInSource(library: Library, row: SourceRow, typed: string): PassageItem[] {
  return [...listHighlights(library, row, typed), ...listUnmarked(library, row, typed, MAX_COUNT)];
}

function listHighlights(library: Library, row: SourceRow, typed: string): PassageItem[] {
  const found = library.find(row.key);
  return found === undefined ? [] : listHighlightsWith(found, typed).map((taken) => toItem(row, taken));
}

function listUnmarked(library: Library, row: SourceRow, typed: string, limit: number): PassageItem[] {
  const parsed = library.find(row.key)?.parsedText;
  if (parsed === undefined) return [];
  const spoken = listQuotationsWith(parsed, typed, limit);
  const sentences = listSentencesWith(parsed, typed, limit, NO_SENTENCES);
  const isRepeated = ({ words }: QuotablePassage) => spoken.some((each) => each.words === balanceMarks(words));
  return [...spoken, ...sentences.filter((each) => !isRepeated(each))].map((taken) => toItem(row, taken));
}

function toItem(row: SourceRow, taken: QuotablePassage): PassageItem {
  const page = taken.page === undefined ? '' : `, p. ${taken.page}`;
  const detail = `${formatSourceName(row)}${page} · ${row.title}`;
  const label = shorten(taken.words, LABEL);
  const { annotation, speaker } = taken;
  if (annotation !== undefined) {
    const description = [vscode.l10n.t('highlighted'), annotation.comment].filter(Boolean).join(' · ');
    return escapeRow({ label, description, detail, key: row.key, taken }, 'symbol-color');
  }
  return escapeRow({ label, ...(speaker !== undefined && { description: speaker }), detail, key: row.key, taken });
}
