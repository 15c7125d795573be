// What the reader says above an article: where it is from, who wrote it, when it was read.
import * as vscode from 'vscode';
import { formatDate } from '../../core/dates.ts';
import { findContainer, findLink, formatName, formatTitle, type CslDate, type Source } from '../../core/source.ts';
import { isInZotero, listZoteroNotes } from '../../core/zoteroLinks.ts';
import type { ParsedSource } from '../../core/library.ts';
import { explainMissingText } from '../missingText.ts';
import type { ReaderDetail, ReaderHeader } from '../../reader/messages.ts';

/** Only these leave the editor: an address is text from outside. */
const WEB_ADDRESS = /^https?:\/\//i;

export function toHeader(found: ParsedSource): ReaderHeader {
  const { key, item, text } = found.source;
  const notice = explainMissingText(found);
  const notes = listZoteroNotes(item);
  const names = (item.author ?? item.editor ?? []).map(formatName);
  const origin = [findContainer(item), item.issued && formatDay(item.issued)].filter(Boolean).join(' · ');
  return {
    title: formatTitle(item),
    origin,
    authors: new Intl.ListFormat(vscode.env.language, { type: 'conjunction' }).format(names),
    details: listDetails(key, item),
    ...(notice !== undefined && { notice }),
    ...(text === undefined && item.abstract !== undefined && { abstract: item.abstract }),
    ...(notes.length > 0 && { notes }),
    isInZotero: isInZotero(item),
  };
}

function listDetails(key: string, item: Source['item']): ReaderDetail[] {
  const link = findLink(item)?.trim();
  const details: ReaderDetail[] = [{ label: vscode.l10n.t('Citekey'), value: `@${key}` }];
  if (link !== undefined && WEB_ADDRESS.test(link)) {
    details.push({ label: vscode.l10n.t('Link'), value: shortenLink(link), href: link });
  }
  if (item.accessed !== undefined) details.push({ label: vscode.l10n.t('Accessed'), value: formatDay(item.accessed) });
  return details;
}

function shortenLink(link: string): string {
  return link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** In the words of VS Code's language, as far as the date is known: "9 March 2024", "June 2025", "2019". */
function formatDay(date: CslDate): string {
  const ends = date['date-parts'] ?? [];
  const [year, month, day] = ends[0] ?? [];
  if (ends.length !== 1 || year === undefined) return formatDate(date);
  const time = new Date(0);
  time.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const shown: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) shown.month = 'long';
  if (day !== undefined) shown.day = 'numeric';
  return new Intl.DateTimeFormat(vscode.env.language, shown).format(time);
}
