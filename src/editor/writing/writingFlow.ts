// What each command that writes into a note does, one row a command. Loaded on first use, with all that writing needs.
import * as vscode from 'vscode';
import {
  formatCitation,
  formatTextual,
  insertCitation,
  insertQuotation,
  insertTextual,
} from '../../core/citing/insertion.ts';
import { toQuotablePassage } from '../../core/quoting/passageSearch.ts';
import type { Quoted } from '../../core/quoting/sourceWords.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import type { Span } from '../../core/text/span.ts';
import { UserError } from '../../core/userError.ts';
import { changeStyle } from './changeStyle.ts';
import { choosePlace } from './choosePlace.ts';
import { insertFigure } from './insertFigure.ts';
import { insertPicture } from './insertPicture.ts';
import { insertSnippet } from './insertSnippet.ts';
import { place, startInserting } from '../noteEditor.ts';
import { readCiting } from '../noteStyle.ts';
import { type PassageItem, pickPassage } from './passagePicker.ts';
import { rememberSources } from '../recentSources.ts';
import type { Services } from '../services.ts';
import { pickSources } from '../sourcePicker.ts';

/** What another feature wants cited. */
export interface CitationRequest {
  readonly keys: readonly string[];
  /** "p. 3", of the last key. */
  readonly locator?: string;
  /** Of the only key: its sentence there is quoted. */
  readonly passage?: Span;
}

export const WRITING = {
  citation: pickAndCite,
  citationOf: cite,
  quotation: pickAndQuote,
  quotationOf: quote,
  passageOf: quotePicked,
  words: quoteWords,
  editsOf: listEdits,
  figure: insertFigure,
  picture: insertPicture,
  snippet: insertSnippet,
  changeStyle,
  choosePlace,
} as const;

/** A button of the list changes between a citation of its own and one that names the author in the sentence. */
async function pickAndCite(services: Services): Promise<void> {
  const { note, citing } = startInserting(services);
  const [apart, inText] = [formatCitation(note, ['key'], '', citing).text, formatTextual(note, 'key', '', citing).text];
  const chosen = { isTextual: false };
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Insert Citation'),
    placeholder: vscode.l10n.t('Search by title, author, year or citekey; select several to cite them together'),
    many: true,
    toggle: {
      off: { title: vscode.l10n.t('Insert Citation as {form}', { form: apart }), icon: 'bracket' },
      on: { title: vscode.l10n.t('Insert Citation as {form}', { form: inText }), icon: 'mention' },
      onChange: (isOn) => (chosen.isTextual = isOn),
    },
  });
  const keys = picked?.map(({ hit }) => hit.row.key) ?? [];
  const [only, second] = keys;
  if (chosen.isTextual && only !== undefined && second === undefined) await citeInText(services, only);
  else if (keys.length > 0) await cite(services, keys);
}

async function citeInText(services: Services, key: string): Promise<void> {
  const writing = startInserting(services);
  await place(services, writing, insertTextual(writing.note, writing.offset, key, writing.citing));
  await rememberSources(services.context, [key]);
}

async function cite(services: Services, keys: readonly string[]): Promise<void> {
  const writing = startInserting(services);
  await place(services, writing, insertCitation(writing.note, writing.offset, keys, writing.citing));
  await rememberSources(services.context, keys);
}

async function pickAndQuote(services: Services): Promise<void> {
  const picked = await pickPassage(startInserting(services).library);
  if (picked !== undefined) await quotePicked(services, picked);
}

/** The words that somebody has marked, else the sentence. */
async function quotePicked(services: Services, { key, taken }: Pick<PassageItem, 'key' | 'taken'>): Promise<void> {
  if (taken.annotation === undefined) return quote(services, key, taken.sentence);
  await quoteWords(services, { key, words: taken.words, ...(taken.page !== undefined && { page: taken.page }) });
}

/** The sentences of the source at `passage` (offsets into its text), word for word, with their citation. */
async function quote(services: Services, key: string, passage: Span): Promise<void> {
  const parsed = startInserting(services).library.find(key)?.parsedText;
  if (parsed === undefined) throw new UserError('The library has no text for {key} to quote from.', { key: `@${key}` });
  await quoteWords(services, { key, ...toQuotablePassage(parsed, passage) });
}

async function quoteWords(services: Services, quoted: Quoted): Promise<void> {
  const writing = startInserting(services);
  const words = quoted.words.replace(/\s+/g, ' ').trim();
  await place(services, writing, insertQuotation(writing.note, writing.offset, { ...quoted, words }, writing.citing));
  await rememberSources(services.context, [quoted.key]);
}

function listEdits(
  { notes, library }: Services,
  document: vscode.TextDocument,
  offset: number,
  { keys, locator, passage }: CitationRequest,
): readonly TextEdit[] {
  const note = notes.get(document);
  const own = library.for(document);
  const citing = readCiting(document, note, own);
  const [key = ''] = keys;
  const parsed = passage && own.find(key)?.parsedText;
  if (passage === undefined || parsed === undefined) return insertCitation(note, offset, keys, citing, locator).edits;
  return insertQuotation(note, offset, { key, ...toQuotablePassage(parsed, passage) }, citing).edits;
}
