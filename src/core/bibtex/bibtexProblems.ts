// What is wrong with how an entry of a .bib file is written; every slip gets a problem at its place.
import type { Problem } from '../problem.ts';
import { splitOutside } from './latexParts.ts';
import type { Span } from '../text/span.ts';
import type { BibtexEntryTree, BibtexField, BibtexToken } from './syntax.ts';

/** In the order of the text, with the problems that its values have. */
export function checkBibtexEntry(text: string, entry: BibtexEntryTree, ofValues: readonly Problem[]): Problem[] {
  const problems = [
    ...ofValues,
    ...checkKey(text, entry),
    ...checkCommas(text, entry),
    ...checkJunk(text, entry),
    ...entry.fields.flatMap((field) => checkField(text, entry, field)),
  ].sort((one, other) => one.span.start - other.span.start);
  // A value that was never closed has taken the entry's brace for its own.
  if (entry.closed || problems.some(({ code }) => code === 'bibtex-unclosed-value')) return problems;
  const facts = entry.key === undefined ? {} : { key: sliceOf(text, entry.key) };
  return [...problems, { code: 'bibtex-unclosed-entry', span: findFirstLine(text, entry), facts }];
}

function checkKey(text: string, entry: BibtexEntryTree): Problem[] {
  const { kind, type, key } = entry;
  if (kind !== 'entry') return [];
  if (key === undefined) return [{ code: 'bibtex-empty-key', span: findFirstLine(text, entry), facts: { type } }];
  const written = sliceOf(text, key);
  return /\s/.test(written) ? [{ code: 'bibtex-key-with-spaces', span: pickSpan(key), facts: { key: written } }] : [];
}

/** After the key and between fields. */
function checkCommas(text: string, { tokens }: BibtexEntryTree): Problem[] {
  const problems: Problem[] = [];
  /** The key, or the name of a field, after which no comma has come yet. */
  let before: BibtexToken | undefined;
  for (const token of tokens) {
    const { kind } = token;
    const isDue = kind === 'name' || (before?.kind === 'citekey' && (kind === 'junk' || kind === 'semicolon'));
    if (before !== undefined && isDue) {
      const after = before.kind === 'name' ? sliceOf(text, before).toLowerCase() : sliceOf(text, before);
      problems.push({ code: 'bibtex-missing-comma', span: pickSpan(before), facts: { after } });
    }
    if (kind === 'name' || kind === 'citekey') before = token;
    else if (kind === 'comma' || kind === 'junk' || isDue || endsInComma(text, token)) before = undefined;
  }
  return problems;
}

/** A value that is never closed may have taken the comma in. */
function endsInComma(text: string, token: BibtexToken): boolean {
  return 'closed' in token && !token.closed && sliceOf(text, token).trimEnd().endsWith(',');
}

function checkJunk(text: string, { tokens, closed }: BibtexEntryTree): Problem[] {
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind !== 'junk') continue;
    const junk = sliceOf(text, token);
    const isBrace = /^\}+$/.test(junk);
    // In an entry that was never closed this is the brace that a value took for its own.
    if (isBrace && !closed) continue;
    const code = isBrace ? 'bibtex-surplus-brace' : 'bibtex-not-a-field';
    problems.push({ code, span: pickSpan(token), facts: { text: junk } });
  }
  return problems;
}

function checkField(text: string, entry: BibtexEntryTree, field: BibtexField): Problem[] {
  const { name, parts } = field;
  const facts = { field: name };
  if (parts.length === 0) return [{ code: 'bibtex-missing-value', span: pickSpan(field), facts }];
  // Where a value reaches the end of an entry that is not closed either, that is told of the entry.
  return [...checkNames(text, field), ...checkClosed(text, entry, field)];
}

function checkClosed(text: string, entry: BibtexEntryTree, { name, parts }: BibtexField): Problem[] {
  const facts = { field: name };
  return parts
    .filter((part) => !part.closed && (entry.closed || part.end < entry.content.end))
    .map((part) => ({ code: 'bibtex-unclosed-value', span: findFirstLine(text, { ...part, end: entry.end }), facts }));
}

const NAME_FIELDS = new Set(['author', 'editor', 'translator', 'bookauthor']);

/** Names that other marks than `and` separate, which BibTeX takes for one: `Roe, Ann; Doe, Bob`, `A. Roe, B. Doe, and C. Lind`. */
function checkNames(text: string, { name, parts }: BibtexField): Problem[] {
  const [part, ...others] = parts;
  if (!NAME_FIELDS.has(name.toLowerCase()) || part === undefined || others.length > 0) return [];
  const names = splitOutside(sliceOf(text, part).replace(/^[{"]|["}]$/g, ''), /\s+and\s+/giy);
  const isOdd = names.some(
    (each, index) =>
      splitOutside(each, /;|\s\\?&\s/y).length > 1 ||
      splitOutside(each, /,/y).length > MAX_NAME_PARTS ||
      (index < names.length - 1 && /,\s*$/.test(each)),
  );
  return isOdd ? [{ code: 'bibtex-odd-names', span: pickSpan(part), facts: { field: name } }] : [];
}

/** "von Last, Jr, First". */
const MAX_NAME_PARTS = 3;

/** The first line of the span. */
function findFirstLine(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd === -1 || lineEnd > end ? end : lineEnd };
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function pickSpan({ start, end }: Span): Span {
  return { start, end };
}
